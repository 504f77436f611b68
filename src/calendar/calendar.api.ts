import { Param } from '@nestjs/common';
import { Allow, CurrentViewer } from '../accounts/allow.decorator.js';
import type { Viewer } from '../accounts/viewer.js';
import { ApiController, ApiGet, ApiPost } from '../api/api.decorators.js';
import { Filter, Input, Part } from '../api/api-parameters.js';
import { sliceOf, type CursorRequest } from '../shared/cursor.js';
import { today } from '../shared/partial-date.js';
import { calendarList, feedAddress, followedStates } from './calendar.answers.js';
import { CalendarFeedService, feedPath } from './calendar-feed.service.js';
import { CalendarScope, FollowInput } from './calendar.input.js';
import { CalendarService } from './calendar.service.js';
import { FollowedStatesService } from './followed-states.service.js';

/** What falls due, for programs, and what of it an account wants to see. */
@ApiController('calendar')
@Allow('viewer')
export class CalendarApi {
  constructor(
    private readonly calendar: CalendarService,
    private readonly followed: FollowedStatesService,
    private readonly feeds: CalendarFeedService,
  ) {}

  @ApiGet('', { summary: 'What happened or falls due in cycles, by day', answers: calendarList })
  async list(
    @Filter(CalendarScope) filter: CalendarScope,
    @Part() part: CursorRequest,
    @CurrentViewer() viewer: Viewer,
  ) {
    return sliceOf(await this.calendar.findEntries(filter, viewer, today()), part, ({ key }) => key);
  }

  @ApiGet('followed-states', { summary: 'The States that one follows', answers: followedStates })
  async listFollowed(@CurrentViewer() viewer: Viewer) {
    return { items: await this.followed.find(viewer) };
  }

  @ApiPost('followed-states', { summary: 'Follows a State', scope: 'record' })
  follow(@Input(FollowInput) { state }: FollowInput, @CurrentViewer() viewer: Viewer): Promise<void> {
    return this.followed.follow(state, viewer);
  }

  @ApiPost('followed-states/:code/removal', { summary: 'Follows a State no more', scope: 'record' })
  leave(@Param('code') code: string, @CurrentViewer() viewer: Viewer): Promise<void> {
    return this.followed.leave(code, viewer);
  }

  @ApiPost('feed', {
    summary: 'Makes the secret address at which calendars read, and ends the one before',
    scope: 'record',
    answers: feedAddress,
  })
  async renewFeed(@CurrentViewer() viewer: Viewer) {
    return { path: feedPath(await this.feeds.renew(viewer)) };
  }

  @ApiPost('feed/withdrawal', { summary: 'Ends the secret address', scope: 'record' })
  withdrawFeed(@CurrentViewer() viewer: Viewer): Promise<void> {
    return this.feeds.withdraw(viewer);
  }
}
