import { Controller, Get, Param, Query, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { Allow, CurrentViewer } from '../accounts/allow.decorator.js';
import type { Viewer } from '../accounts/viewer.js';
import { levelChoices, RecommendationFilter, recommendationSorts } from '../recommendations/recommendation-filter.js';
import { ArticleFilter } from '../dashboards/articles.input.js';
import { originOf } from '../shared/origin.js';
import { readQuery } from '../shared/query.js';
import { usualTreaty } from '../treaties/treaty.entity.js';
import { provenance } from './citation.js';
import { readAddress } from './forms.js';
import { datasetOf, frameOf, tellModified } from './portal-frame.js';
import { articleColumns } from './portal-tables.js';
import { articleTree } from './portal-trees.js';
import { PortalService } from './portal.service.js';
import { PublicRecordsService } from './public-records.service.js';
import { nothingPublished, PublicationsService } from './publications.service.js';
import { nameOf, type Published } from './published.js';
import { sendRecords, sendTable, sendTree } from './send-forms.js';

/** A published State: at a glance, by article, and its recommendations; each as a page, as JSON and as CSV. */
@Controller('public/:code')
@Allow('public')
export class PortalController {
  constructor(
    private readonly publications: PublicationsService,
    private readonly portal: PortalService,
    private readonly records: PublicRecordsService,
  ) {}

  @Get()
  async state(@Param('code') part: string, @CurrentViewer() viewer: Viewer, @Res() reply: FastifyReply) {
    const { name: code, form } = readAddress(part);
    const published = await this.open(code, viewer, reply);
    const origin = originOf(reply.request);
    const summary = await this.portal.findSummary(published);
    const cited = provenance(published, nameOf(published), `${origin}/public/${code}`);
    const articles = summary.matrix.map((row) => ({
      ...row,
      ...(row.article === null ? cited : articleProvenance(published, row.treaty!, row.article, origin)),
    }));
    if (form === 'csv') return sendTable(reply, articleColumns, articles, code);
    if (form === 'json') {
      const { figures, voices } = summary;
      const { name } = published.state;
      return sendTree(reply, { code, name, ...cited, figures, articles, movement: voices });
    }
    const dataset = datasetOf(published, cited, reply.request);
    return reply.view('portal/state', { ...frameOf(published, cited, reply.request), ...summary, dataset });
  }

  @Get('articles/:number')
  async article(
    @Param('code') code: string,
    @Param('number') part: string,
    @Query() query: unknown,
    @CurrentViewer() viewer: Viewer,
    @Res() reply: FastifyReply,
  ) {
    const { name, form } = readAddress(part);
    if (!/^\d{1,3}$/.test(name)) throw nothingPublished();
    const { treaty = usualTreaty, voice, page } = await readQuery(ArticleFilter, query);
    const published = await this.open(code, viewer, reply);
    const origin = originOf(reply.request);
    if (form === 'csv')
      return this.sendAll(published, 'csv', { treaty, article: name }, `${code}-article-${name}`, reply);
    const found = await this.portal.findArticle(published, { treaty, number: Number(name), voice, page });
    const cited = articleProvenance(published, treaty, Number(name), origin);
    if (form === 'json') return sendTree(reply, { ...cited, ...articleTree(found, origin) });
    const pages = { state: found.claims, ngo: found.findings, demand: found.demands };
    const shown = { ...frameOf(published, cited, reply.request), ...found, voice, page: voice && pages[voice] };
    return reply.view(voice ? 'portal/statements' : 'portal/article', shown);
  }

  @Get(':list')
  async recommendations(
    @Param('code') code: string,
    @Param('list') part: string,
    @Query() query: unknown,
    @CurrentViewer() viewer: Viewer,
    @Res() reply: FastifyReply,
  ) {
    const { name, form } = readAddress(part);
    if (name !== 'recommendations') throw nothingPublished();
    const asked = await readQuery(RecommendationFilter, query);
    const published = await this.open(code, viewer, reply);
    if (form !== 'page') return this.sendAll(published, form, asked, `${code}-recommendations`, reply);
    const { filter, choices, page } = await this.portal.findRecommendations(published, asked);
    const address = `${originOf(reply.request)}/public/${code}/recommendations`;
    const { page: _, sort, asOf: __, knownAt: ___, ...narrowing } = filter;
    return reply.view('portal/recommendations', {
      ...frameOf(published, provenance(published, nameOf(published), address), reply.request),
      filter: { ...filter, sort },
      filtered: Object.values(narrowing).some(Boolean),
      page,
      choices: { ...choices, levels: levelChoices, sorts: recommendationSorts },
    });
  }

  private async open(code: string, { language }: Viewer, reply: FastifyReply): Promise<Published> {
    const published = await this.publications.open(code, language);
    void tellModified(reply, published);
    return published;
  }

  private async sendAll(
    published: Published,
    form: 'json' | 'csv',
    asked: RecommendationFilter,
    name: string,
    reply: FastifyReply,
  ) {
    const origin = originOf(reply.request);
    const { code, name: state } = published.state;
    const frame = { code, state, ...provenance(published, nameOf(published), origin + reply.request.url) };
    const version = await this.records.findVersion(published);
    return sendRecords(reply, form, this.records.read(published, asked, origin), { version, frame, name });
  }
}

function articleProvenance(published: Published, treaty: string, article: number, origin: string) {
  const { code } = published.state;
  const query = treaty === usualTreaty ? '' : `?${new URLSearchParams({ treaty }).toString()}`;
  const address = `${origin}/public/${code}/articles/${article}${query}`;
  return provenance(published, `${nameOf(published)}, ${treaty} ${article}`, address);
}
