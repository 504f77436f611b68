import { Body, Controller, Get, Param, Post, Query, Redirect, Res, UnprocessableEntityException } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { Allow, CurrentViewer } from '../accounts/allow.decorator.js';
import type { Viewer } from '../accounts/viewer.js';
import { eventGroups } from '../cycles/event-group.js';
import { reportingTreaties } from '../cycles/reporting-treaties.js';
import { readForm } from '../shared/form.js';
import { today } from '../shared/partial-date.js';
import { readQuery } from '../shared/query.js';
import { CalendarFeedService } from './calendar-feed.service.js';
import { CalendarFilter, calendarViews, FollowInput } from './calendar.input.js';
import { CalendarService, cycleYears } from './calendar.service.js';
import { FollowedStatesService } from './followed-states.service.js';
import { RemindersService } from './reminders.service.js';

/** What falls due, when and to whom, over all States. */
@Controller('calendar')
@Allow('viewer')
export class CalendarController {
  constructor(
    private readonly calendar: CalendarService,
    private readonly followed: FollowedStatesService,
    private readonly feeds: CalendarFeedService,
    private readonly reminders: RemindersService,
  ) {}

  @Get()
  async index(@Query() query: unknown, @CurrentViewer() viewer: Viewer, @Res() reply: FastifyReply) {
    const filter = await readQuery(CalendarFilter, query);
    const day = today();
    const from = filter.year ?? Number(day.slice(0, 4));
    const [calendar, followed, feedMadeAt, comingUp] = await Promise.all([
      this.calendar.find(filter, viewer, day),
      this.followed.find(viewer),
      this.feeds.findAge(viewer),
      this.reminders.findComingUp(viewer, day),
    ]);
    return reply.view('calendar/index', {
      ...calendar,
      empty: calendar.quarters.every(({ entries }) => entries.length === 0),
      query: filter,
      view: filter.view ?? 'year',
      views: calendarViews,
      groups: eventGroups,
      treaties: reportingTreaties,
      from,
      years: Array.from({ length: cycleYears }, (_, index) => from + index),
      followed,
      unfollowed: calendar.states.filter(({ code }) => !followed.some((state) => state.code === code)),
      feedMadeAt,
      comingUp,
    });
  }

  @Post('followed-states')
  @Redirect('/calendar#following', 303)
  async follow(@Body() body: unknown, @CurrentViewer() viewer: Viewer): Promise<void> {
    const form = await readForm(FollowInput, body);
    if (!form.valid) throw new UnprocessableEntityException('Choose the State to follow.');
    await this.followed.follow(form.input.state, viewer);
  }

  @Post('followed-states/:code/removal')
  @Redirect('/calendar#following', 303)
  leave(@Param('code') code: string, @CurrentViewer() viewer: Viewer): Promise<void> {
    return this.followed.leave(code, viewer);
  }
}
