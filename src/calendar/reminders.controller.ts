import { Body, Controller, Get, Param, ParseIntPipe, Post, Query, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { Allow, CurrentViewer } from '../accounts/allow.decorator.js';
import type { Viewer } from '../accounts/viewer.js';
import { CyclesService } from '../cycles/cycles.service.js';
import { blankForm, readForm, type Form } from '../shared/form.js';
import { readQuery } from '../shared/query.js';
import { ReminderInput, ReminderQuery, ReturnInput } from './reminder.input.js';
import { RemindersService } from './reminders.service.js';

/** What an account wants to be reminded of. */
@Controller('reminders')
@Allow('viewer')
export class RemindersController {
  constructor(
    private readonly reminders: RemindersService,
    private readonly cycles: CyclesService,
  ) {}

  /** The reminders, and the form of a new one: of the deadline that the address names, or of one's own words. */
  @Get()
  async index(@Query() query: unknown, @CurrentViewer() viewer: Viewer, @Res() reply: FastifyReply) {
    const { cycleId, kind } = await readQuery(ReminderQuery, query);
    return this.show(blankForm({ cycleId, kind, daysBefore: 30 }), viewer, reply);
  }

  @Post()
  async set(@Body() body: unknown, @CurrentViewer() viewer: Viewer, @Res() reply: FastifyReply) {
    const form = await readForm(ReminderInput, body);
    if (!form.valid) return this.show(form, viewer, reply.status(422));
    await this.reminders.set(form.input, viewer);
    return reply.redirect('/reminders', 303);
  }

  @Post(':id/dismissal')
  async dismiss(
    @Param('id', ParseIntPipe) id: number,
    @Body() body: unknown,
    @CurrentViewer() viewer: Viewer,
    @Res() reply: FastifyReply,
  ) {
    await this.reminders.dismiss(id, viewer);
    return back(body, reply);
  }

  @Post(':id/return')
  async bringBack(
    @Param('id', ParseIntPipe) id: number,
    @Body() body: unknown,
    @CurrentViewer() viewer: Viewer,
    @Res() reply: FastifyReply,
  ) {
    await this.reminders.bringBack(id, viewer);
    return back(body, reply);
  }

  @Post(':id/rest')
  async snooze(
    @Param('id', ParseIntPipe) id: number,
    @Body() body: unknown,
    @CurrentViewer() viewer: Viewer,
    @Res() reply: FastifyReply,
  ) {
    await this.reminders.snooze(id, viewer);
    return back(body, reply);
  }

  private async show(form: Form<ReminderInput>, viewer: Viewer, reply: FastifyReply) {
    const cycleId = Number(form.values['cycleId'] ?? 0);
    const [rows, cycle] = await Promise.all([
      this.reminders.find(viewer),
      Number.isInteger(cycleId) && cycleId > 0 ? this.cycles.findOne(cycleId) : null,
    ]);
    return reply.view('reminders/index', {
      open: rows.filter(({ dismissedAt }) => dismissedAt === null),
      dismissed: rows.filter(({ dismissedAt }) => dismissedAt !== null),
      form,
      cycle,
    });
  }
}

async function back(body: unknown, reply: FastifyReply) {
  const form = await readForm(ReturnInput, body);
  return reply.redirect((form.valid && form.input.next) || '/reminders', 303);
}
