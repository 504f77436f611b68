import { Body, Controller, Get, Param, ParseIntPipe, Post, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { Allow, CurrentViewer } from '../accounts/allow.decorator.js';
import type { Viewer } from '../accounts/viewer.js';
import { blankForm, type Form } from '../shared/form.js';
import { today } from '../shared/partial-date.js';
import { submitForm } from '../shared/submit-form.js';
import { visibilities } from '../shared/visibility.js';
import { FatesService } from './fates.service.js';
import { addresseeKinds } from './ngo-recommendation.entity.js';
import { FateInput, NgoRecommendationChange } from './ngo-recommendation.input.js';
import { fates } from './ngo-recommendation-fate.entity.js';
import { NgoRecommendationsService } from './ngo-recommendations.service.js';

const choices = { addresseeKinds, fates, visibilities };

/** One thing that civil society asks for, and what became of it. */
@Controller('ngo-recommendations/:id')
export class NgoRecommendationController {
  constructor(
    private readonly demands: NgoRecommendationsService,
    private readonly fateEntries: FatesService,
  ) {}

  @Get()
  @Allow('viewer')
  show(@Param('id', ParseIntPipe) id: number, @CurrentViewer() viewer: Viewer, @Res() reply: FastifyReply) {
    return this.render(id, viewer, {}, reply);
  }

  @Post()
  @Allow('monitor')
  async change(
    @Param('id', ParseIntPipe) id: number,
    @Body() body: unknown,
    @CurrentViewer() viewer: Viewer,
    @Res() reply: FastifyReply,
  ) {
    const { refused } = await submitForm(NgoRecommendationChange, body, (input) =>
      this.demands.change(id, input, viewer),
    );
    if (refused) {
      const { status, form: change, stored } = refused;
      return this.render(id, viewer, { change, stored }, reply.status(status));
    }
    return reply.redirect(`/ngo-recommendations/${id}`, 303);
  }

  @Post('fates')
  @Allow('monitor')
  async recordFate(
    @Param('id', ParseIntPipe) id: number,
    @Body() body: unknown,
    @CurrentViewer() viewer: Viewer,
    @Res() reply: FastifyReply,
  ) {
    const { refused } = await submitForm(FateInput, body, (input) => this.fateEntries.record(id, input, viewer));
    if (refused) return this.render(id, viewer, { fate: refused.form }, reply.status(refused.status));
    return reply.redirect(`/ngo-recommendations/${id}#fate`, 303);
  }

  @Post('fates/:fateId/withdrawal')
  @Allow('monitor')
  async withdrawFate(
    @Param('id', ParseIntPipe) id: number,
    @Param('fateId', ParseIntPipe) fateId: number,
    @CurrentViewer() viewer: Viewer,
    @Res() reply: FastifyReply,
  ) {
    await this.fateEntries.withdraw(id, fateId, viewer);
    return reply.redirect(`/ngo-recommendations/${id}#fate`, 303);
  }

  private async render(
    id: number,
    viewer: Viewer,
    { stored, ...typed }: { change?: Form<object>; fate?: Form<object>; stored?: object | null },
    reply: FastifyReply,
  ) {
    const page = await this.demands.find(id, viewer);
    const { demand } = page;
    const fate = blankForm({ onDate: today(), visibility: demand.visibility });
    const forms = { change: blankForm({ ...demand }), fate, ...typed };
    return reply.view('ngo-recommendations/show', { ...page, state: demand.state, choices, forms, stored });
  }
}
