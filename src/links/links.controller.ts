import { Body, Controller, Param, ParseIntPipe, Post, Res, UnprocessableEntityException } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { Allow, CurrentViewer } from '../accounts/allow.decorator.js';
import type { Viewer } from '../accounts/viewer.js';
import { readForm } from '../shared/form.js';
import type { HeldLink } from './held-links.js';
import type { LinkDecision } from './link.js';
import { LinkDecisionInput } from './links.input.js';
import { decidesLinks } from './may-decide.js';
import { LinksService } from './links.service.js';

/** Decisions on one link, from the page of the recommendation or wherever the statement stands. */
@Controller()
@Allow(...decidesLinks)
export class LinksController {
  constructor(private readonly links: LinksService) {}

  @Post('subject-links/:id/decision')
  async decideSubject(
    @Param('id', ParseIntPipe) id: number,
    @Body() body: unknown,
    @CurrentViewer() viewer: Viewer,
    @Res() reply: FastifyReply,
  ) {
    const link = await this.links.decide({ kind: 'subject', id }, await readDecision(body), viewer);
    return reply.redirect(`/recommendations/${link.recommendationId}#proposals`, 303);
  }

  @Post('provision-links/:id/decision')
  async decideProvision(
    @Param('id', ParseIntPipe) id: number,
    @Body() body: unknown,
    @CurrentViewer() viewer: Viewer,
    @Res() reply: FastifyReply,
  ) {
    const link = await this.links.decide({ kind: 'provision', id }, await readDecision(body), viewer);
    return reply.redirect(addressOf(link), 303);
  }

  @Post('recommendation-links/:id/decision')
  async decideRecommendation(
    @Param('id', ParseIntPipe) id: number,
    @Body() body: unknown,
    @CurrentViewer() viewer: Viewer,
    @Res() reply: FastifyReply,
  ) {
    const link = await this.links.decide({ kind: 'recommendation', id }, await readDecision(body), viewer);
    return reply.redirect(`/recommendations/${link.recommendationId}/lineage#links`, 303);
  }
}

/** Where one sees what a link to an article hangs on. */
function addressOf({ recommendationId, stateResponseId, counterFindingId, ngoRecommendationId }: HeldLink): string {
  if (recommendationId) return `/recommendations/${recommendationId}#articles`;
  if (stateResponseId) return `/state-responses/${stateResponseId}`;
  return counterFindingId ? `/counter-findings/${counterFindingId}` : `/ngo-recommendations/${ngoRecommendationId}`;
}

async function readDecision(body: unknown): Promise<LinkDecision> {
  const form = await readForm(LinkDecisionInput, body);
  if (!form.valid)
    throw new UnprocessableEntityException('Say whether the link is confirmed, rejected or proposed again.');
  return form.input.decision;
}
