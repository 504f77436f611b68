import type { EntityManager } from 'typeorm';
import type { Viewer } from '../accounts/viewer.js';
import { evidenceOf, type Evidence } from '../assessments/evidence.js';
import type { PartialDate } from '../shared/partial-date.js';

/** Which day the rows describe, `YYYY-MM-DD`, and as known at which time. */
export interface RecordTime {
  asOf: string;
  knownAt: Date;
}

/** What a finding or demand of civil society brings into a draft. */
export interface NgoRow {
  id: number;
  text: string;
  language: string | null;
  documentId: number | null;
  printedNumber: string | null;
  section: string | null;
  /** Notes of its passage, as positions among the notes of its document. */
  notes: number[];
  /** How a person cited it, when it was recorded by hand. */
  source: string | null;
  verdict: string | null;
  recommendationIds: number[];
  /** Confirmed articles, in the order of the treaty. */
  provisions: string[];
}

/** Rows that go into what others read: nothing restricted, even of one's own. */
const forDrafts = (alias: string) =>
  `may_see(${alias}.visibility, ${alias}.organisation_id, $1, $2, $3) AND ${alias}.visibility <> 'restricted'`;

const viewerParameters = (viewer: Viewer) => [viewer.organisationId, viewer.organisationKind, viewer.role];

const provisionsOf = (column: string, alias: string) => `ARRAY(
  SELECT p.path FROM provision_link k JOIN provision p ON p.id = k.provision_id
  WHERE k.${column} = ${alias}.id AND k.decision = 'confirmed' AND p.treaty_code = $5
  ORDER BY p.article, p.paragraph NULLS FIRST, p.letter NULLS FIRST)`;

/** Findings of a State up to a day, without those that a later one continues, in the order of documents and passages. */
export function readFindings(
  manager: EntityManager,
  viewer: Viewer,
  stateCode: string,
  treaty: string,
  { asOf, knownAt }: RecordTime,
) {
  return manager.query<NgoRow[]>(
    `SELECT f.id, f.text, d.language, f.document_id AS "documentId", p.printed_number AS "printedNumber", p.section,
       coalesce(p.notes, '{}') AS notes, f.source, f.verdict,
       ARRAY(SELECT k.recommendation_id FROM subject_link k
             WHERE k.counter_finding_id = f.id AND k.decision = 'confirmed') AS "recommendationIds",
       ${provisionsOf('counter_finding_id', 'f')} AS provisions
     FROM counter_finding f
     LEFT JOIN document d ON d.id = f.document_id
     LEFT JOIN passage p ON p.id = f.passage_id
     WHERE ${forDrafts('f')} AND f.state_code = $4 AND coalesce(f.found_on, '') <= $6 AND f.recorded_at <= $7
       AND NOT EXISTS (SELECT FROM counter_finding next
                       WHERE next.predecessor_id = f.id AND ${forDrafts('next')} AND coalesce(next.found_on, '') <= $6
                         AND next.recorded_at <= $7)
     ORDER BY f.document_id NULLS LAST, p.position, f.id`,
    [...viewerParameters(viewer), stateCode, treaty, asOf, knownAt],
  );
}

/** What civil society asks of a State, without what a later one repeats, in the order of its documents. */
export function readDemands(manager: EntityManager, viewer: Viewer, stateCode: string, treaty: string) {
  return manager.query<NgoRow[]>(
    `SELECT n.id, n.text, d.language, n.document_id AS "documentId", p.printed_number AS "printedNumber", p.section,
       coalesce(p.notes, '{}') AS notes, n.source, NULL AS verdict, '{}'::integer[] AS "recommendationIds",
       ${provisionsOf('ngo_recommendation_id', 'n')} AS provisions
     FROM ngo_recommendation n
     LEFT JOIN document d ON d.id = n.document_id
     LEFT JOIN passage p ON p.id = n.passage_id
     WHERE ${forDrafts('n')} AND n.state_code = $4
       AND NOT EXISTS (SELECT FROM ngo_recommendation next WHERE next.predecessor_id = n.id AND ${forDrafts('next')})
     ORDER BY n.document_id NULLS LAST, n.position, n.id`,
    [...viewerParameters(viewer), stateCode, treaty],
  );
}

export interface RecommendationRow {
  id: number;
  symbol: string | null;
  paragraph: string | null;
  topic: string | null;
  text: string | null;
  language: string;
  limbs: { label: string; text: string | null }[];
  provisions: string[];
  seeAlso: string[];
}

const recommendationProvisions = (condition: string) => `ARRAY(
    SELECT p.path FROM provision_link k JOIN provision p ON p.id = k.provision_id
    WHERE k.recommendation_id = r.id AND k.decision = 'confirmed' AND p.treaty_code = $2 AND ${condition}
    ORDER BY p.article, p.paragraph NULLS FIRST, p.letter NULLS FIRST)`;

/** The recommendations of a document in their order. */
export function readRecommendations(manager: EntityManager, documentId: number, treaty: string) {
  return manager.query<RecommendationRow[]>(
    `SELECT r.id, d.symbol, r.paragraph, r.topic, r.text, d.language,
       (SELECT coalesce(json_agg(json_build_object('label', l.label, 'text', l.text) ORDER BY l.position), '[]')
        FROM recommendation_limb l WHERE l.recommendation_id = r.id) AS limbs,
       ${recommendationProvisions(`k.origin <> 'see_also'`)} AS provisions, ${recommendationProvisions(`k.origin = 'see_also'`)} AS "seeAlso"
     FROM recommendation r JOIN document d ON d.id = r.document_id
     WHERE r.document_id = $1
     ORDER BY r.position, r.id`,
    [documentId, treaty],
  );
}

export interface ResponseRow {
  recommendationId: number;
  limb: string | null;
  id: number;
  text: string;
  language: string | null;
  document: string | null;
  on: PartialDate | null;
  stage: string | null;
}

/** What the State answered to `recommendationIds` up to a day, by confirmed links, in the order of its documents. */
export function readResponses(manager: EntityManager, recommendationIds: number[], { asOf, knownAt }: RecordTime) {
  return manager.query<ResponseRow[]>(
    `SELECT k.recommendation_id AS "recommendationId", l.label AS limb, s.id, s.text, d.language,
       coalesce(d.symbol, d.title, s.source) AS document, coalesce(stands.happened_on, s.said_on) AS "on", stands.stage
     FROM subject_link k
     JOIN state_response s ON s.id = k.state_response_id
     JOIN LATERAL (SELECT * FROM response_stage_on($2::date, $3) e WHERE e.state_response_id = s.id) stands ON true
     LEFT JOIN recommendation_limb l ON l.id = k.limb_id
     LEFT JOIN document d ON d.id = s.document_id
     LEFT JOIN passage p ON p.id = s.passage_id
     WHERE k.recommendation_id = ANY ($1) AND k.decision = 'confirmed' AND coalesce(s.said_on, '') <= $2::text
       AND s.recorded_at <= $3
     ORDER BY k.recommendation_id, s.document_id NULLS LAST, p.position, s.id`,
    [recommendationIds, asOf, knownAt],
  );
}

export interface GradeRow {
  recommendationId: number;
  limb: string | null;
  grade: string;
  meaning: string;
  document: string;
  on: PartialDate;
}

/** The Committee's grades of `recommendationIds` up to a day, limb by limb. */
export function readGrades(manager: EntityManager, recommendationIds: number[], { asOf, knownAt }: RecordTime) {
  return manager.query<GradeRow[]>(
    `SELECT g.recommendation_id AS "recommendationId", l.label AS limb, g.grade_code AS grade, m.label AS meaning,
       g.symbol AS document, g.assessed_on AS "on"
     FROM grade_on($2::date, $3, NULL, $1) g
     JOIN grade m ON m.scale_code = g.scale_code AND m.code = g.grade_code
     LEFT JOIN recommendation_limb l ON l.id = g.limb_id
     ORDER BY g.recommendation_id, l.position NULLS FIRST, g.id`,
    [recommendationIds, asOf, knownAt],
  );
}

/** The notes of documents, in their order. */
export function readNotes(manager: EntityManager, documentIds: number[]) {
  return manager.query<{ id: number; documentId: number; text: string; language: string }[]>(
    `SELECT p.id, p.document_id AS "documentId", p.text, d.language
     FROM passage p JOIN document d ON d.id = p.document_id
     WHERE p.document_id = ANY ($1) AND p.kind = 'note'
     ORDER BY p.document_id, p.position`,
    [documentIds],
  );
}

export interface OpinionRow {
  id: number;
  recommendationId: number;
  voice: 'state' | 'ngo' | 'nhri';
  limb: string | null;
  level: string;
  axis: string;
  direction: string | null;
  asOf: string;
  assessor: string | null;
  /** What it rests on; nothing restricted. */
  evidence: Evidence[];
}

/** How each side sees `recommendationIds`. */
export function readOpinions(
  manager: EntityManager,
  recommendationIds: number[],
  { asOf, knownAt }: RecordTime,
  viewer: Viewer,
) {
  return manager.query<OpinionRow[]>(
    `SELECT a.id, a.recommendation_id AS "recommendationId", a.side AS voice, l.label AS limb, a.level, a.axis, a.direction,
       a.as_of::text AS "asOf", o.name AS assessor, ${evidenceOf('a', 7)} AS evidence
     FROM opinion_on($5::date, $6, $1, $2, $3, NULL, $4) a
     LEFT JOIN recommendation_limb l ON l.id = a.limb_id
     LEFT JOIN organisation o ON o.id = a.organisation_id
     WHERE a.visibility <> 'restricted'
     ORDER BY a.recommendation_id, a.side, l.position NULLS FIRST, a.id`,
    [
      ...viewerParameters(viewer),
      recommendationIds,
      asOf,
      knownAt,
      viewer.organisationId,
      viewer.organisationKind,
      null,
    ],
  );
}
