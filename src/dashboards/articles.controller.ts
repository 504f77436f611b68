import { Controller, Get, Param, ParseIntPipe, Query, Res } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import type { FastifyReply } from 'fastify';
import { DataSource } from 'typeorm';
import { Allow, CurrentViewer } from '../accounts/allow.decorator.js';
import type { Viewer } from '../accounts/viewer.js';
import { findCasesUnderArticle } from '../cases/evidence-cases.js';
import { RecommendationsService } from '../recommendations/recommendations.service.js';
import { today } from '../shared/partial-date.js';
import { readQuery } from '../shared/query.js';
import { ArticlesService } from '../treaties/articles.service.js';
import { StatesService } from '../treaties/states.service.js';
import { usualTreaty } from '../treaties/treaty.entity.js';
import { articleMatrix } from './article-matrix.js';
import { articleStatements, statementVoices } from './article-statements.js';
import { ArticleFilter } from './articles.input.js';

/** A treaty's articles as the record of one State has them, across cycles. */
@Controller('states/:code/articles')
@Allow('viewer')
export class ArticlesController {
  constructor(
    @InjectDataSource() private readonly source: DataSource,
    private readonly states: StatesService,
    private readonly articles: ArticlesService,
    private readonly recommendations: RecommendationsService,
  ) {}

  @Get()
  async index(
    @Param('code') code: string,
    @Query() query: unknown,
    @CurrentViewer() viewer: Viewer,
    @Res() reply: FastifyReply,
  ) {
    const filter = await readQuery(ArticleFilter, query);
    const { treaty = usualTreaty, asOf, knownAt } = filter;
    const state = await this.states.findOne(code);
    const [provisions, matrix] = await Promise.all([
      this.articles.find(treaty),
      articleMatrix(this.source, viewer, { stateCode: code, cycleId: null, asOf, knownAt }),
    ]);
    const rows = provisions.map((provision) => ({
      provision,
      row: matrix.find(({ treaty: of, article }) => of === treaty && article === provision.article) ?? null,
    }));
    return reply.view('articles/index', { state, treaty, rows, query: filter, asOf: asOf ?? today() });
  }

  @Get(':number')
  async show(
    @Param('code') code: string,
    @Param('number', ParseIntPipe) number: number,
    @Query() query: unknown,
    @CurrentViewer() viewer: Viewer,
    @Res() reply: FastifyReply,
  ) {
    const filter = await readQuery(ArticleFilter, query);
    const { treaty = usualTreaty, voice, page, asOf, knownAt } = filter;
    const [state, article] = await Promise.all([this.states.findOne(code), this.articles.findOne(treaty, number)]);
    const scope = { stateCode: code, treatyCode: treaty, article: number, asOf, knownAt };
    const shown = { state, article, query: filter, asOf: asOf ?? today() };
    if (voice) {
      const statements = await articleStatements(this.source, viewer, { ...scope, voice }, page);
      return reply.view('articles/statements', { ...shown, voice, page: statements });
    }
    const [recommendations, cases, ...statements] = await Promise.all([
      this.recommendations.find(code, { treaty, article: `${number}`, asOf, knownAt }, viewer),
      findCasesUnderArticle(this.source, scope, viewer),
      ...statementVoices.map((one) => articleStatements(this.source, viewer, { ...scope, voice: one })),
    ]);
    const [claims, findings, demands] = statements;
    return reply.view('articles/show', { ...shown, recommendations, cases, claims, findings, demands });
  }
}
