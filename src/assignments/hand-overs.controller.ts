import { Body, Controller, Get, Post, Query, Res } from '@nestjs/common';
import { IsInt, IsOptional } from 'class-validator';
import { Type } from 'class-transformer';
import type { FastifyReply } from 'fastify';
import { Allow, CurrentViewer } from '../accounts/allow.decorator.js';
import type { Viewer } from '../accounts/viewer.js';
import { RefusedField } from '../shared/refused-field.js';
import { submitForm } from '../shared/submit-form.js';
import { blankForm, refuseForm, type Form } from '../shared/form.js';
import { readQuery } from '../shared/query.js';
import { HandOverInput } from './assignment.input.js';
import { HandOversService, type HandedOver } from './hand-overs.service.js';

/** Query string of the preview: nothing is shown before the one who leaves is named. */
class HandOverQuery {
  @IsOptional() @Type(() => Number) @IsInt() fromId?: number;
  @IsOptional() @Type(() => Number) @IsInt() toId?: number;
}

/** When somebody leaves: what is theirs goes to a colleague. */
@Controller('hand-overs')
@Allow('editor')
export class HandOversController {
  constructor(private readonly handOvers: HandOversService) {}

  @Get('new')
  async prepare(@Query() query: unknown, @CurrentViewer() viewer: Viewer, @Res() reply: FastifyReply) {
    const { fromId, toId } = await readQuery(HandOverQuery, query);
    const form = blankForm<HandOverInput>({ fromId, toId });
    if (fromId === undefined) return this.render(form, null, viewer, reply);
    try {
      return await this.render(form, await this.handOvers.preview({ fromId, toId }, viewer), viewer, reply);
    } catch (error) {
      if (!(error instanceof RefusedField)) throw error;
      return this.render(refuseForm(form, error.field, error.rule), null, viewer, reply.status(422));
    }
  }

  @Post()
  async handOver(@Body() body: unknown, @CurrentViewer() viewer: Viewer, @Res() reply: FastifyReply) {
    const { refused, result } = await submitForm(HandOverInput, body, (input) =>
      this.handOvers.handOver(input, viewer),
    );
    if (refused) return this.render(refused.form, null, viewer, reply.status(refused.status));
    return reply.redirect(`/bulk/${result}`, 303);
  }

  private async render(form: Form<HandOverInput>, rows: HandedOver[] | null, viewer: Viewer, reply: FastifyReply) {
    const colleagues = await this.handOvers.findColleagues(viewer);
    return reply.view('assignments/hand-over', {
      form,
      rows,
      from: colleagues.find(({ id }) => id === form.values['fromId']),
      to: colleagues.find(({ id }) => id === form.values['toId']),
      leaving: colleagues.filter(({ leftOpen }) => leftOpen > 0),
      staying: colleagues.filter(({ closed }) => !closed),
    });
  }
}
