import { NotFoundException, Param, ParseIntPipe } from '@nestjs/common';
import { Allow, CurrentViewer } from '../accounts/allow.decorator.js';
import type { Viewer } from '../accounts/viewer.js';
import { ApiController, ApiGet, ApiPost } from '../api/api.decorators.js';
import { Input, Match } from '../api/api-parameters.js';
import type { IfMatch } from '../api/if-match.js';
import { UnitOfWork } from '../database/unit-of-work.js';
import { SavedView } from './saved-view.entity.js';
import { SavedViewAmendment, SavedViewInput } from './saved-view.input.js';
import { savedViews } from './saved-views.answers.js';
import { SavedViewsService, type SavedViews } from './saved-views.service.js';

/** Lists under names, for programs; a change rests on all of them as they were seen. */
@ApiController('views')
@Allow('viewer')
export class SavedViewsApi {
  constructor(
    private readonly views: SavedViewsService,
    private readonly unitOfWork: UnitOfWork,
  ) {}

  @ApiGet('', { summary: 'One’s saved views, and those that colleagues share', answers: savedViews })
  list(@CurrentViewer() viewer: Viewer) {
    return this.views.find(viewer);
  }

  @ApiPost('', { summary: 'Keeps the address of a list under a name', scope: 'record', answers: savedViews })
  async save(@Input(SavedViewInput) input: SavedViewInput, @CurrentViewer() viewer: Viewer) {
    await this.views.save(input, viewer);
    return this.list(viewer);
  }

  @ApiPost(':id', { summary: 'Renames or shares a view', scope: 'record', answers: savedViews })
  async change(
    @Param('id', ParseIntPipe) id: number,
    @Input(SavedViewAmendment) input: SavedViewAmendment,
    @Match() match: IfMatch,
    @CurrentViewer() viewer: Viewer,
  ) {
    const show = () => this.list(viewer);
    await match.guard<SavedViews, void>(this.unitOfWork, [SavedView, id], savedViews, show, ({ own }) => {
      const seen = own.find((view) => view.id === id);
      if (!seen) throw new NotFoundException(`There is no saved view ${id}.`);
      return this.views.change(id, { ...input, version: seen.version }, viewer);
    });
    return show();
  }

  @ApiPost(':id/removal', { summary: 'Takes a view out of all lists', scope: 'record', answers: savedViews })
  async remove(@Param('id', ParseIntPipe) id: number, @CurrentViewer() viewer: Viewer) {
    await this.views.remove(id, viewer);
    return this.list(viewer);
  }

  @ApiPost(':id/return', { summary: 'Brings it back', scope: 'record', answers: savedViews })
  async bringBack(@Param('id', ParseIntPipe) id: number, @CurrentViewer() viewer: Viewer) {
    await this.views.bringBack(id, viewer);
    return this.list(viewer);
  }
}
