import { Param, ParseIntPipe } from '@nestjs/common';
import { Allow, CurrentViewer } from '../accounts/allow.decorator.js';
import type { Viewer } from '../accounts/viewer.js';
import { ApiController, ApiGet, ApiPost } from '../api/api.decorators.js';
import { Input, Part } from '../api/api-parameters.js';
import { sliceOf, type CursorRequest } from '../shared/cursor.js';
import { reminderList } from './calendar.answers.js';
import { ReminderInput } from './reminder.input.js';
import { RemindersService } from './reminders.service.js';

/** What one wants to be reminded of, for programs. */
@ApiController('reminders')
@Allow('viewer')
export class RemindersApi {
  constructor(private readonly reminders: RemindersService) {}

  @ApiGet('', { summary: 'One’s reminders, soonest first', answers: reminderList })
  async list(@Part() part: CursorRequest, @CurrentViewer() viewer: Viewer) {
    const rows = await this.reminders.find(viewer);
    return sliceOf(
      rows.map(({ cycle, ...row }) => ({ ...row, cycleId: cycle?.id ?? null })),
      part,
      ({ id }) => id,
    );
  }

  @ApiPost('', { summary: 'Sets a reminder; of a deadline that has one, it replaces that', scope: 'record' })
  set(@Input(ReminderInput) input: ReminderInput, @CurrentViewer() viewer: Viewer): Promise<void> {
    return this.reminders.set(input, viewer);
  }

  @ApiPost(':id/dismissal', { summary: 'Sets a reminder aside', scope: 'record' })
  dismiss(@Param('id', ParseIntPipe) id: number, @CurrentViewer() viewer: Viewer): Promise<void> {
    return this.reminders.dismiss(id, viewer);
  }

  @ApiPost(':id/return', { summary: 'Takes that back', scope: 'record' })
  bringBack(@Param('id', ParseIntPipe) id: number, @CurrentViewer() viewer: Viewer): Promise<void> {
    return this.reminders.bringBack(id, viewer);
  }

  @ApiPost(':id/rest', { summary: 'Lets a reminder rest for a week', scope: 'record' })
  snooze(@Param('id', ParseIntPipe) id: number, @CurrentViewer() viewer: Viewer): Promise<void> {
    return this.reminders.snooze(id, viewer);
  }
}
