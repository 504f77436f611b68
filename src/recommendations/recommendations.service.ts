import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { DataSource } from 'typeorm';
import type { Viewer } from '../accounts/viewer.js';
import { statusesOn, statusParameters } from '../assessments/statuses.js';
import { pageOf, pageSize, type Page } from '../shared/page.js';
import type { PartialDate } from '../shared/partial-date.js';
import { askedTable, recommendationQuery, statementCounts } from './recommendation-conditions.js';
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
  /** How often the demand was made, this time among them. */
  madeTimes: number;
  /** Its articles, `7` or `14(3)(d)`. */
  provisions: string[];
  standing: Standing;
}

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
    const { where, order, parameters } = recommendationQuery(stateCode, filter, viewer);
    const from = `FROM recommendation r JOIN document d ON d.id = r.document_id WHERE ${where}`;
    const { page = 1 } = filter;
    const [[counted], ids] = await Promise.all([
      this.source.query<{ total: number }[]>(`${askedTable} SELECT count(*)::integer AS total ${from}`, parameters),
      this.source.query<{ id: number }[]>(
        `${askedTable} SELECT r.id ${from} ORDER BY ${order} LIMIT ${pageSize} OFFSET ${(page - 1) * pageSize}`,
        parameters,
      ),
    ]);
    const rows = await this.findRows(
      ids.map(({ id }) => id),
      viewer,
      filter.asOf,
    );
    return pageOf(rows, counted!.total, page);
  }

  /** The recommendations `ids` in that order, with their status on `asOf` (`YYYY-MM-DD`; today when left out). */
  private async findRows(ids: number[], viewer: Viewer, asOf?: string): Promise<RecommendationRow[]> {
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
        [...statusParameters(viewer, { asOf }), ids],
      ),
      statusesOn(this.source, viewer, { asOf, recommendationIds: ids }),
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
         ARRAY(SELECT DISTINCT g.grade_code FROM own JOIN committee_grade g ON g.recommendation_id = own.id ORDER BY 1)
           AS grades`,
      [stateCode],
    );
    return choices!;
  }
}
