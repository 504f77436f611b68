import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { DataSource } from 'typeorm';
import { articleMatrix } from '../dashboards/article-matrix.js';
import { articleStatements, statementVoices, type StatementVoice } from '../dashboards/article-statements.js';
import { headlineFigures } from '../dashboards/headline-figures.js';
import { movement } from '../dashboards/movement.js';
import type { Voice } from '../documents/document.entity.js';
import type { RecommendationFilter } from '../recommendations/recommendation-filter.js';
import { RecommendationsService } from '../recommendations/recommendations.service.js';
import { pageOf } from '../shared/page.js';
import { ArticlesService } from '../treaties/articles.service.js';
import { nothingPublished } from './publications.service.js';
import type { Published } from './published.js';
import { publicFigures, publicFilter, publicMatrixRow, publicRow } from './unpublished.js';

/** Which article of which treaty, and which page of one voice on it; of every voice the first when none is named. */
export interface ArticleQuestion {
  treaty: string;
  number: number;
  voice?: StatementVoice;
  page?: number;
}

/** The record of a published State as the public sees it: the questions of the desk, asked by nobody in particular. */
@Injectable()
export class PortalService {
  constructor(
    @InjectDataSource() private readonly source: DataSource,
    private readonly recommendations: RecommendationsService,
    private readonly articles: ArticlesService,
  ) {}

  /** The State at a glance. */
  async findSummary(published: Published) {
    const { viewer, unpublished } = published;
    const [figures, matrix, voices] = await Promise.all([
      headlineFigures(this.source, viewer, scopeOf(published)),
      articleMatrix(this.source, viewer, scopeOf(published)),
      this.findMovement(published),
    ]);
    return {
      figures: publicFigures(figures, unpublished),
      matrix: matrix.map((row) => publicMatrixRow(row, unpublished)),
      voices,
      moved: voices.some(({ steps }) => steps.length > 0),
    };
  }

  /** How the published voices' views moved. */
  async findMovement(published: Published) {
    const voices = await movement(this.source, published.viewer, scopeOf(published));
    return voices.filter(({ voice }) => !published.unpublished.includes(voice));
  }

  /** One page of the recommendations that match, with what the lists of the filter offer. */
  async findRecommendations(published: Published, asked: RecommendationFilter) {
    const { unpublished, asOf, knownAt } = published;
    const filter = publicFilter(asked, unpublished, { asOf, knownAt });
    const [page, choices] = await Promise.all([
      this.findPage(published, filter),
      this.recommendations.findChoices(published.state.code),
    ]);
    return { filter, choices, page };
  }

  /** An article with what was said on it. @throws NotFoundException for one that the treaty does not have, or an unpublished voice. */
  async findArticle(published: Published, { treaty, number, voice, page }: ArticleQuestion) {
    const { state, viewer, unpublished, asOf, knownAt } = published;
    if (voice && isUnpublished(voice, unpublished)) throw nothingPublished();
    const scope = { stateCode: state.code, treatyCode: treaty, article: number, asOf, knownAt };
    const [article, recommendations, ...statements] = await Promise.all([
      this.articles.findOne(treaty, number),
      this.findPage(published, { treaty, article: `${number}`, asOf, knownAt }),
      ...statementVoices.map((one) =>
        isUnpublished(one, unpublished) || (voice && voice !== one)
          ? pageOf([], 0)
          : articleStatements(this.source, viewer, { ...scope, voice: one }, voice ? page : 1),
      ),
    ]);
    const [claims, findings, demands] = statements;
    return { article, recommendations, claims: claims!, findings: findings!, demands: demands! };
  }

  private async findPage({ state, viewer, unpublished }: Published, filter: RecommendationFilter) {
    const page = await this.recommendations.find(state.code, filter, viewer);
    return { ...page, items: page.items.map((row) => publicRow(row, unpublished)) };
  }
}

/** What civil society asks for is published with its voice. */
const isUnpublished = (voice: StatementVoice, unpublished: Voice[]) =>
  unpublished.includes(voice === 'demand' ? 'ngo' : voice);

const scopeOf = ({ state, asOf, knownAt }: Published) => ({ stateCode: state.code, cycleId: null, asOf, knownAt });
