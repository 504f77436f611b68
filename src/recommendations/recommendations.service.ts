import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { DataSource } from 'typeorm';
import type { Viewer } from '../accounts/viewer.js';
import { statusesOn, statusParameters } from '../assessments/statuses.js';
import { limitOf, readCursor, writeCursor, type CursorKeys, type CursorRequest, type Slice } from '../shared/cursor.js';
import { cursorColumn, orderBy, standsBehind } from '../shared/keyset.js';
import { pageOf, pageSize, type Page } from '../shared/page.js';
import type { PartialDate } from '../shared/partial-date.js';
import {
  askedTable,
  recommendationQuery,
  statementCounts,
  statusQuery,
  type RecommendationQuery,
} from './recommendation-conditions.js';
import type { RecommendationFilter } from './recommendation-filter.js';
import { standing, type Standing } from './standing.js';

/** A recommendation as a list shows it. */
export interface RecommendationRow {
  id: number;
  mechanism: string;
  documentId: number;
  symbol: string | null;
  documentTitle: string;
  publishedOn: PartialDate | null;
  cycle: string | null;
  paragraph: string | null;
  /** Place among those of its document, from 1; stands in where no paragraph is known. */
  position: number;
  topic: string | null;
  /** The first 400 signs of its text. */
  excerpt: string | null;
  selectedForFollowUp: boolean;
  claims: number;
  findings: number;
  /** Findings that speak of progress. */
  positive: number;
  /** How often the demand was made, this time among them. */
  madeTimes: number;
  /** Its articles, `7` or `14(3)(d)`. */
  provisions: string[];
  standing: Standing;
}

const from = 'FROM recommendation r JOIN document d ON d.id = r.document_id';

type BareRow = Omit<RecommendationRow, 'provisions' | 'standing'>;

/** What the lists of a filter offer: only what occurs. */
export interface FilterChoices {
  mechanisms: string[];
  cycles: string[];
  articles: number[];
  grades: string[];
}

@Injectable()
export class RecommendationsService {
  constructor(@InjectDataSource() private readonly source: DataSource) {}

  /** One page of the recommendations to `stateCode` that match; a page past the end is empty. */
  async find(stateCode: string, filter: RecommendationFilter, viewer: Viewer): Promise<Page<RecommendationRow>> {
    const { where, order, parameters, total } = await this.select(stateCode, filter, viewer);
    const { page = 1 } = filter;
    const ids = await this.source.query<{ id: number }[]>(
      `${askedTable} SELECT r.id ${from} WHERE ${where} ORDER BY ${orderBy(order)} LIMIT ${pageSize} OFFSET ${(page - 1) * pageSize}`,
      parameters,
    );
    return pageOf(await this.findRows(ids, viewer, filter), total, page);
  }

  /** The same behind a cursor; rows that come in between neither repeat others nor push them out. */
  async findSlice(
    stateCode: string,
    filter: RecommendationFilter,
    request: CursorRequest,
    viewer: Viewer,
  ): Promise<Slice<RecommendationRow>> {
    const { where, order, parameters, total } = await this.select(stateCode, filter, viewer);
    const seen = readCursor(request, order.length);
    const behind = seen ? `AND ${standsBehind(order, seen, (value) => `$${parameters.push(value)}`)}` : '';
    const limit = limitOf(request);
    const ids = await this.source.query<{ id: number; keys: CursorKeys }[]>(
      `${askedTable} SELECT r.id, ${cursorColumn(order)} AS keys ${from} WHERE ${where} ${behind}
       ORDER BY ${orderBy(order)} LIMIT ${limit + 1}`,
      parameters,
    );
    const shown = ids.slice(0, limit);
    const next = ids.length > limit ? writeCursor(shown.at(-1)!.keys) : null;
    return { items: await this.findRows(shown, viewer, filter), total, next };
  }

  /** The ids of all that match, whatever the page. */
  async findIds(stateCode: string, filter: RecommendationFilter, viewer: Viewer): Promise<number[]> {
    const query = recommendationQuery(stateCode, filter, viewer);
    return (await this.withStatus(query, filter, viewer)) ?? (await this.idsOf(query));
  }

  /** What matches, as a query, and how many there are. */
  private async select(stateCode: string, filter: RecommendationFilter, viewer: Viewer) {
    const query = recommendationQuery(stateCode, filter, viewer);
    const ids = await this.withStatus(query, filter, viewer);
    if (ids === null) return { ...query, total: await this.count(query) };
    const parameters = [...statusParameters(viewer, filter), ids];
    return { where: 'r.id = ANY ($6::integer[])', order: query.order, parameters, total: ids.length };
  }

  /** The ids of what `query` selects that also has the status of `filter`; null when it asks for none. */
  private async withStatus(
    query: RecommendationQuery,
    filter: RecommendationFilter,
    viewer: Viewer,
  ): Promise<number[] | null> {
    const parameters: unknown[] = [...statusParameters(viewer, filter), []];
    const sql = statusQuery(filter, parameters);
    if (sql === null) return null;
    parameters[5] = await this.idsOf(query);
    const rows = await this.source.query<{ id: number }[]>(sql, parameters);
    return rows.map(({ id }) => id);
  }

  private async idsOf({ where, parameters }: RecommendationQuery): Promise<number[]> {
    const rows = await this.source.query<{ id: number }[]>(
      `${askedTable} SELECT r.id ${from} WHERE ${where} ORDER BY r.id`,
      parameters,
    );
    return rows.map(({ id }) => id);
  }

  private async count({ where, parameters }: RecommendationQuery): Promise<number> {
    const [counted] = await this.source.query<{ total: number }[]>(
      `${askedTable} SELECT count(*)::integer AS total ${from} WHERE ${where}`,
      parameters,
    );
    return counted!.total;
  }

  /** The recommendations of `chosen` in that order, with their status on a day (today when left out) as known at a time. */
  async findRows(
    chosen: { id: number }[],
    viewer: Viewer,
    { asOf, knownAt }: Pick<RecommendationFilter, 'asOf' | 'knownAt'>,
  ): Promise<RecommendationRow[]> {
    const ids = chosen.map(({ id }) => id);
    if (ids.length === 0) return [];
    const [rows, statuses] = await Promise.all([
      this.source.query<BareRow[]>(
        `${askedTable}
         SELECT r.id, r.mechanism_code AS mechanism, r.document_id AS "documentId", d.symbol, d.title AS "documentTitle",
           d.published_on AS "publishedOn", c.label AS cycle, r.paragraph, r.position, r.topic, left(r.text, 400) AS excerpt,
           r.selected_for_follow_up AS "selectedForFollowUp", ${statementCounts},
           (SELECT count(*)::integer FROM lineage_of(r.id)) AS "madeTimes"
         FROM unnest($6::integer[]) WITH ORDINALITY chosen (id, place)
         JOIN recommendation r ON r.id = chosen.id
         JOIN document d ON d.id = r.document_id
         LEFT JOIN reporting_cycle c ON c.id = r.cycle_id
         ORDER BY chosen.place`,
        [...statusParameters(viewer, { asOf, knownAt }), ids],
      ),
      statusesOn(this.source, viewer, { asOf, knownAt, recommendationIds: ids }),
    ]);
    return rows.map((row) => {
      const own = statuses.filter(({ recommendationId }) => recommendationId === row.id);
      return { ...row, provisions: own[0]?.provisions ?? [], standing: standing(own) };
    });
  }

  async findChoices(stateCode: string): Promise<FilterChoices> {
    const [choices] = await this.source.query<FilterChoices[]>(
      `WITH own AS (SELECT id, mechanism_code, cycle_id FROM recommendation WHERE state_code = $1)
       SELECT ARRAY(SELECT DISTINCT mechanism_code FROM own ORDER BY 1) AS mechanisms,
         ARRAY(SELECT label FROM reporting_cycle WHERE id IN (SELECT cycle_id FROM own)
               ORDER BY treaty_code, ordinal DESC) AS cycles,
         ARRAY(SELECT DISTINCT p.article FROM own
               JOIN provision_link k ON k.recommendation_id = own.id AND k.decision = 'confirmed'
               JOIN provision p ON p.id = k.provision_id ORDER BY 1) AS articles,
         ARRAY(SELECT DISTINCT g.grade_code FROM own JOIN committee_grade g ON g.recommendation_id = own.id AND g.withdrawn_at IS NULL ORDER BY 1)
           AS grades`,
      [stateCode],
    );
    return choices!;
  }
}
