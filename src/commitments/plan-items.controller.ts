import { Body, Controller, Get, Param, ParseIntPipe, Post, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { Allow, CurrentViewer } from '../accounts/allow.decorator.js';
import type { Viewer } from '../accounts/viewer.js';
import { blankForm, readForm, type Form } from '../shared/form.js';
import { ItemListInput } from './commitment.input.js';
import { CommitmentsService, itemKey } from './commitments.service.js';
import { PlansService } from './plans.service.js';
import { readItems, type ItemList } from './read-items.js';

/** The items of a plan all at once, pasted as lines or a CSV: first a preview, then the record. */
@Controller('plans/:id/items')
@Allow('officer')
export class PlanItemsController {
  constructor(
    private readonly plans: PlansService,
    private readonly commitments: CommitmentsService,
  ) {}

  @Get()
  start(@Param('id', ParseIntPipe) id: number, @Res() reply: FastifyReply) {
    return this.render(id, blankForm(), null, reply);
  }

  @Post('preview')
  async preview(@Param('id', ParseIntPipe) id: number, @Body() body: unknown, @Res() reply: FastifyReply) {
    const form = await readForm(ItemListInput, body);
    if (!form.valid) return this.render(id, form, null, reply.status(422));
    const list = readItems(form.input.lines);
    return this.render(id, form, list, list.errors.length > 0 ? reply.status(422) : reply);
  }

  @Post()
  async add(
    @Param('id', ParseIntPipe) id: number,
    @Body() body: unknown,
    @CurrentViewer() viewer: Viewer,
    @Res() reply: FastifyReply,
  ) {
    const form = await readForm(ItemListInput, body);
    if (!form.valid) return this.render(id, form, null, reply.status(422));
    const list = readItems(form.input.lines);
    if (list.errors.length > 0) return this.render(id, form, list, reply.status(422));
    const inputs = list.items.map(({ input }) => input);
    await this.commitments.add(id, inputs, viewer);
    return reply.redirect(`/plans/${id}`, 303);
  }

  private async render(id: number, form: Form<ItemListInput>, list: ItemList | null, reply: FastifyReply) {
    const plan = await this.plans.findOne(id);
    const held = list && new Set((await this.commitments.find(id, {})).map(itemKey));
    const items = list?.items.map(({ line, input }) => ({
      line,
      ...input,
      held: held?.has(itemKey(input)) ?? false,
      errors: list.errors.filter((error) => error.line === line),
    }));
    const elsewhere = list?.errors.filter(({ field }) => field === null);
    const ready = list !== null && list.errors.length === 0 && list.items.length > 0;
    return reply.view('commitments/items', { plan, state: plan.state, form, list, items, elsewhere, ready });
  }
}
