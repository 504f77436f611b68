import { createHash } from 'node:crypto';
import { Controller, Get, NotFoundException, Param, Post, Redirect, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Allow, CurrentViewer } from '../accounts/allow.decorator.js';
import type { Viewer } from '../accounts/viewer.js';
import { originOf } from '../shared/origin.js';
import { today } from '../shared/partial-date.js';
import { CalendarFeedService, feedPath } from './calendar-feed.service.js';
import { writeCalendarFile } from './calendar-file.js';
import { fileEntriesOf, fileFrameOf } from './feed-words.js';

/** The calendar for other programs: a secret address that its owner makes and withdraws, and the file behind it. */
@Controller('calendar/feed')
export class CalendarFeedController {
  constructor(private readonly feeds: CalendarFeedService) {}

  /** Shows the new address, this once. */
  @Post()
  @Allow('viewer')
  async renew(@CurrentViewer() viewer: Viewer, @Req() request: FastifyRequest, @Res() reply: FastifyReply) {
    const secret = await this.feeds.renew(viewer);
    const address = originOf(request) + feedPath(secret);
    return reply.view('calendar/feed', { address });
  }

  @Post('withdrawal')
  @Allow('viewer')
  @Redirect('/calendar#feed', 303)
  withdraw(@CurrentViewer() viewer: Viewer): Promise<void> {
    return this.feeds.withdraw(viewer);
  }

  /** The secret is all that a calendar program can show; whoever has it reads what its owner may. */
  @Get(':file')
  @Allow('public')
  async read(@Param('file') file: string, @Req() request: FastifyRequest, @Res() reply: FastifyReply) {
    if (!file.endsWith('.ics')) throw new NotFoundException('There is no such calendar.');
    const content = await this.feeds.read(file.slice(0, -'.ics'.length), today());
    const text = writeCalendarFile(fileEntriesOf(content, originOf(request)), fileFrameOf(content));
    const tag = `"${createHash('sha256').update(text).digest('base64url')}"`;
    void reply.header('etag', tag).header('cache-control', 'private, no-cache');
    if (request.headers['if-none-match'] === tag) return reply.status(304).send();
    return reply.type('text/calendar; charset=utf-8').send(text);
  }
}
