import type { DataSource } from 'typeorm';
import type { Viewer } from '../accounts/viewer.js';
import { mentionsOf } from '../links/statement.js';
import { pageOf, pageSize, type Page } from '../shared/page.js';
import { today, type PartialDate } from '../shared/partial-date.js';

/** `demand` is what civil society itself asks for. */
export const statementVoices = ['state', 'ngo', 'demand'] as const;
export type StatementVoice = (typeof statementVoices)[number];

/** Something said on an article, or about a recommendation that concerns it. */
export interface ArticleStatement {
  voice: StatementVoice;
  id: number;
  text: string;
  /** Kind of response, or verdict of a finding. */
  kind: string | null;
  /** What a finding speaks of. */
  polarity: string | null;
  on: PartialDate | null;
  stage: string | null;
  happenedOn: PartialDate | null;
  targetOn: PartialDate | null;
  documentId: number | null;
  documentTitle: string | null;
  passageId: number | null;
  printedNumber: string | null;
  section: string | null;
  source: string | null;
  visibility: string;
  mentions: number;
  /** Of a claim, the one that it says again. */
  repeatsId?: number | null;
  /** Of a claim, that its document as a whole is the answer. */
  wholeDocument?: boolean;
  /** The recommendations that it is confirmed to be about. */
  about: { id: number; paragraph: string | null; position: number; symbol: string | null }[];
}

/** Which statements: of one voice, on one article, about one State, said by a day, as known at a time. */
export interface StatementScope {
  stateCode: string;
  treatyCode: string;
  article: number;
  voice: StatementVoice;
  /** `YYYY-MM-DD`; today when left out. */
  asOf?: string;
  /** ISO 8601 time; now when left out. */
  knownAt?: string;
}

const tables = {
  state: {
    name: 'state_response',
    link: 'state_response_id',
    visible: 'true',
    join: 'JOIN response_stage_on($7::date, $8) stands ON stands.state_response_id = s.id',
    columns: `s.kind, NULL AS polarity, stands.stage, s.said_on AS "on", stands.happened_on AS "happenedOn",
      stands.target_on AS "targetOn", s.source, 'public' AS visibility, ${mentionsOf('s')} AS mentions,
      s.repeats_id AS "repeatsId", s.whole_document AS "wholeDocument"`,
    said: `coalesce(s.said_on, '') <= $7 AND s.recorded_at <= $8`,
    latest: 's.said_on DESC NULLS LAST',
  },
  ngo: {
    name: 'counter_finding',
    link: 'counter_finding_id',
    visible: 'may_see(s.visibility, s.organisation_id, $4, $5, $6)',
    join: '',
    columns: `s.verdict AS kind, s.polarity, NULL AS stage, s.found_on AS "on", NULL AS "happenedOn", NULL AS "targetOn", s.source,
      s.visibility, 0 AS mentions`,
    said: `coalesce(s.found_on, '') <= $7 AND s.recorded_at <= $8`,
    latest: 's.found_on DESC NULLS LAST',
  },
  demand: {
    name: 'ngo_recommendation',
    link: 'ngo_recommendation_id',
    visible: 'may_see(s.visibility, s.organisation_id, $4, $5, $6)',
    join: '',
    columns: `NULL AS kind, NULL AS polarity, NULL AS stage, s.asked_on AS "on", NULL AS "happenedOn",
      NULL AS "targetOn", s.source, s.visibility, 0 AS mentions`,
    said: `coalesce(s.asked_on, '') <= $7 AND s.recorded_at <= $8`,
    latest: 's.asked_on DESC NULLS LAST',
  },
} satisfies Record<StatementVoice, Record<string, string>>;

/** One page of what one voice said on an article, as far as `viewer` may see it; the latest first. */
export async function articleStatements(
  source: DataSource,
  viewer: Viewer,
  { stateCode, treatyCode, article, voice, asOf, knownAt }: StatementScope,
  page = 1,
): Promise<Page<ArticleStatement>> {
  const { name, link, visible, join, columns, said, latest } = tables[voice];
  const rows = await source.query<(ArticleStatement & { total: number })[]>(
    `WITH asked AS (SELECT $4::integer, $5::text, $6::text, $7::text, $8::timestamptz),
       part AS (SELECT id FROM provision WHERE treaty_code = $2 AND article = $3)
     SELECT '${voice}' AS voice, s.id, s.text, ${columns}, d.id AS "documentId",
       d.title AS "documentTitle", p.id AS "passageId", p.printed_number AS "printedNumber", p.section,
       coalesce((
         SELECT json_agg(DISTINCT jsonb_build_object('id', r.id, 'paragraph', r.paragraph, 'position', r.position, 'symbol', rd.symbol))
         FROM subject_link k JOIN recommendation r ON r.id = k.recommendation_id JOIN document rd ON rd.id = r.document_id
         WHERE k.${link} = s.id AND k.decision = 'confirmed'
       ), '[]') AS about,
       count(*) OVER ()::integer AS total
     FROM ${name} s
     ${join}
     LEFT JOIN document d ON d.id = s.document_id AND may_see(d.visibility, d.organisation_id, $4, $5, $6)
     LEFT JOIN passage p ON p.id = s.passage_id AND p.document_id = d.id
     WHERE s.state_code = $1 AND ${visible} AND ${said} AND s.id IN (
       SELECT k.${link} FROM provision_link k JOIN part ON part.id = k.provision_id WHERE k.decision = 'confirmed'
       UNION
       SELECT l.${link} FROM provision_link k
       JOIN part ON part.id = k.provision_id
       JOIN subject_link l ON l.recommendation_id = k.recommendation_id AND l.decision = 'confirmed'
       WHERE k.decision = 'confirmed'
     )
     ORDER BY ${latest}, p.position, s.id
     LIMIT ${pageSize} OFFSET ${(page - 1) * pageSize}`,
    [
      stateCode,
      treatyCode,
      article,
      viewer.organisationId,
      viewer.organisationKind,
      viewer.role,
      asOf ?? today(),
      knownAt ?? new Date().toISOString(),
    ],
  );
  return pageOf(rows, rows[0]?.total ?? 0, page);
}
