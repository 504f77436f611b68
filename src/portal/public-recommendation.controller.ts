import { Controller, Get, Header, Param, Query, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { Allow, CurrentViewer } from '../accounts/allow.decorator.js';
import type { Viewer } from '../accounts/viewer.js';
import { ChartFilter, lookOf } from '../charts/chart.input.js';
import { drawMovement, drawTimeline } from '../charts/pictures.js';
import { originOf } from '../shared/origin.js';
import { readQuery } from '../shared/query.js';
import { readAddress } from './forms.js';
import { frameOf, tellModified } from './portal-frame.js';
import { recommendationTree } from './portal-trees.js';
import { PortalService } from './portal.service.js';
import { PublicRecordsService } from './public-records.service.js';
import { nothingPublished, PublicationsService } from './publications.service.js';
import { recordColumns } from './record.js';
import { sendTable, sendTree } from './send-forms.js';

/** One published recommendation at its permanent address, as a page, as JSON and as CSV; and the pictures. */
@Controller('public')
@Allow('public')
export class PublicRecommendationController {
  constructor(
    private readonly records: PublicRecordsService,
    private readonly portal: PortalService,
    private readonly publications: PublicationsService,
  ) {}

  @Get('recommendations/:id')
  async show(@Param('id') part: string, @CurrentViewer() { language }: Viewer, @Res() reply: FastifyReply) {
    const { name, form } = readAddress(part);
    const { published, recommendation } = await this.records.open(idOf(name), language);
    void tellModified(reply, published);
    const origin = originOf(reply.request);
    const found = await this.records.find(recommendation, published, origin);
    if (form === 'json') return sendTree(reply, recommendationTree(found, origin));
    if (form === 'csv') return sendTable(reply, recordColumns, [found.record], `recommendation-${name}`);
    const { record, ...shown } = found;
    return reply.view('portal/recommendation', {
      ...frameOf(published, record, reply.request),
      ...shown,
      recommendation,
      record,
    });
  }

  /** How the recommendation fared, in the published voices. */
  @Get('recommendations/:id/timeline.svg')
  @Header('content-type', 'image/svg+xml')
  async timeline(@Param('id') id: string, @Query() query: unknown, @CurrentViewer() { language }: Viewer) {
    const filter = await readQuery(ChartFilter, query);
    const { published } = await this.records.open(idOf(id), language);
    const said = await this.records.findTimeline(idOf(id), published);
    return drawTimeline(said, published.asOf, language, lookOf(filter));
  }

  /** How implementation moved in a State, in the published voices. */
  @Get(':code/charts/movement.svg')
  @Header('content-type', 'image/svg+xml')
  async movement(@Param('code') code: string, @Query() query: unknown, @CurrentViewer() { language }: Viewer) {
    const filter = await readQuery(ChartFilter, query);
    const published = await this.publications.open(code, language);
    const voices = await this.portal.findMovement(published);
    return drawMovement(voices, published.asOf, language, lookOf(filter));
  }
}

/** The number that an address names. @throws as where nothing is published */
function idOf(text: string): number {
  if (!/^[1-9]\d{0,8}$/.test(text)) throw nothingPublished();
  return Number(text);
}
