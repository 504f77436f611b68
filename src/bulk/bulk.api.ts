import { Param, ParseIntPipe } from '@nestjs/common';
import { Allow, CurrentViewer } from '../accounts/allow.decorator.js';
import type { Viewer } from '../accounts/viewer.js';
import { ApiController, ApiGet, ApiPost } from '../api/api.decorators.js';
import { bulkInFull } from './bulk.answers.js';
import { BulkService } from './bulk.service.js';

/** What was done to many rows at once, for programs. */
@ApiController('bulk/:id')
@Allow('monitor', 'officer', 'author')
export class BulkApi {
  constructor(private readonly bulk: BulkService) {}

  @ApiGet('', { summary: 'One operation on many rows', answers: bulkInFull })
  show(@Param('id', ParseIntPipe) id: number, @CurrentViewer() viewer: Viewer) {
    return this.bulk.findOne(id, viewer);
  }

  @ApiPost('undoing', { summary: 'Undoes what is still as it left it', scope: 'record', answers: bulkInFull })
  async undo(@Param('id', ParseIntPipe) id: number, @CurrentViewer() viewer: Viewer) {
    await this.bulk.undo(id, viewer);
    return this.show(id, viewer);
  }
}
