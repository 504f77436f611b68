import { Body, Controller, Get, Param, ParseIntPipe, Post, Query, Res } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import type { FastifyReply } from 'fastify';
import { DataSource } from 'typeorm';
import { Allow, CurrentViewer } from '../accounts/allow.decorator.js';
import type { Viewer } from '../accounts/viewer.js';
import { choicesShown, findRecommendationChoices } from '../links/correction-choices.js';
import { decidesLinks, mayDecide } from '../links/may-decide.js';
import { linkRelations } from '../links/recommendation-link.entity.js';
import { blankForm, readForm, type Form } from '../shared/form.js';
import { readQuery } from '../shared/query.js';
import { KinshipInput, LineageQuery } from './lineage.input.js';
import { LineageService } from './lineage.service.js';

/** How one demand went from cycle to cycle and from body to body, and tying recommendations together by hand. */
@Controller('recommendations/:id/lineage')
export class LineageController {
  constructor(
    @InjectDataSource() private readonly source: DataSource,
    private readonly lineages: LineageService,
  ) {}

  @Get()
  @Allow('viewer')
  async show(
    @Param('id', ParseIntPipe) id: number,
    @Query() query: unknown,
    @CurrentViewer() viewer: Viewer,
    @Res() reply: FastifyReply,
  ) {
    const { q } = await readQuery(LineageQuery, query);
    return this.render(id, q, blankForm({ relation: 'repeats' }), viewer, reply);
  }

  @Post()
  @Allow(...decidesLinks)
  async link(
    @Param('id', ParseIntPipe) id: number,
    @Query() query: unknown,
    @Body() body: unknown,
    @CurrentViewer() viewer: Viewer,
    @Res() reply: FastifyReply,
  ) {
    const { q } = await readQuery(LineageQuery, query);
    const form = await readForm(KinshipInput, body);
    if (!form.valid) return this.render(id, q, form, viewer, reply.status(422));
    await this.lineages.link(id, form.input, viewer);
    return reply.redirect(`/recommendations/${id}/lineage`, 303);
  }

  private async render(
    id: number,
    q: string | undefined,
    form: Form<KinshipInput>,
    viewer: Viewer,
    reply: FastifyReply,
  ) {
    const recommendation = await this.lineages.findRecommendation(id);
    const [lineage, links, choices] = await Promise.all([
      this.lineages.find(id, viewer),
      this.lineages.findLinks(id),
      q && mayDecide(viewer)
        ? findRecommendationChoices(this.source, recommendation.stateCode, { exceptId: id }, q)
        : null,
    ]);
    return reply.view('lineage/show', {
      recommendation,
      lineage,
      confirmed: links.filter(({ decision }) => decision === 'confirmed'),
      proposed: links.filter(({ decision }) => decision === 'proposed'),
      rejected: links.filter(({ decision }) => decision === 'rejected'),
      choices,
      cut: choices?.length === choicesShown,
      relations: linkRelations,
      q,
      form,
    });
  }
}
