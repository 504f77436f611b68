import { Body, Controller, Param, ParseIntPipe, Post, Res, UnprocessableEntityException } from '@nestjs/common';
import { IsIn } from 'class-validator';
import type { FastifyReply } from 'fastify';
import { Allow, CurrentViewer } from '../accounts/allow.decorator.js';
import type { Viewer } from '../accounts/viewer.js';
import { readForm } from '../shared/form.js';
import { linkDecisions, type LinkDecision } from './link.js';
import { LinksService } from './links.service.js';

class DecisionInput {
  @IsIn(linkDecisions) decision: LinkDecision;
}

/** Decisions on proposed links, from the page of the recommendation. */
@Controller()
@Allow('monitor', 'officer', 'author')
export class LinksController {
  constructor(private readonly links: LinksService) {}

  @Post('subject-links/:id/decision')
  async decideSubject(
    @Param('id', ParseIntPipe) id: number,
    @Body() body: unknown,
    @CurrentViewer() viewer: Viewer,
    @Res() reply: FastifyReply,
  ) {
    const recommendationId = await this.links.decideSubject(id, await readDecision(body), viewer);
    return reply.redirect(`/recommendations/${recommendationId}#proposals`, 303);
  }

  @Post('provision-links/:id/decision')
  async decideProvision(
    @Param('id', ParseIntPipe) id: number,
    @Body() body: unknown,
    @CurrentViewer() viewer: Viewer,
    @Res() reply: FastifyReply,
  ) {
    const recommendationId = await this.links.decideProvision(id, await readDecision(body), viewer);
    return reply.redirect(`/recommendations/${recommendationId}#articles`, 303);
  }
}

async function readDecision(body: unknown): Promise<LinkDecision> {
  const form = await readForm(DecisionInput, body);
  if (!form.valid)
    throw new UnprocessableEntityException('Say whether the link is confirmed, rejected or proposed again.');
  return form.input.decision;
}
