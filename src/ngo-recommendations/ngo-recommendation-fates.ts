import type { DataSource } from 'typeorm';
import { owns, type Viewer } from '../accounts/viewer.js';
import type { PartialDate } from '../shared/partial-date.js';
import type { NgoRecommendation } from './ngo-recommendation.entity.js';
import type { Fate } from './ngo-recommendation-fate.entity.js';
import { proposeUptakes, type Uptake } from './uptake.js';

/** What became of something asked for, by one day and one source. */
export interface FateRow {
  id: number;
  fate: Fate;
  onDate: PartialDate;
  source: string;
  note: string | null;
  organisation: string | null;
  organisationId: number | null;
  visibility: string;
  takenUpInId: number | null;
  symbol: string | null;
  paragraph: string | null;
  topic: string | null;
  /** Of the viewer's own organisation, which may take it back. */
  own: boolean;
}

/** What became of it as far as `viewer` may see, the latest first. */
export async function findFates(source: DataSource, id: number, viewer: Viewer): Promise<FateRow[]> {
  const rows = await source.query<Omit<FateRow, 'own'>[]>(
    `SELECT f.id, f.fate, f.on_date AS "onDate", f.source, f.note, o.name AS organisation,
       f.organisation_id AS "organisationId", f.visibility, f.taken_up_in_id AS "takenUpInId", d.symbol, r.paragraph, r.topic
     FROM ngo_recommendation_fate f
     LEFT JOIN organisation o ON o.id = f.organisation_id
     LEFT JOIN recommendation r ON r.id = f.taken_up_in_id
     LEFT JOIN document d ON d.id = r.document_id
     WHERE f.ngo_recommendation_id = $1 AND may_see(f.visibility, f.organisation_id, $2, $3, $4)
     ORDER BY f.on_date DESC, f.id DESC`,
    [id, viewer.organisationId, viewer.organisationKind, viewer.role],
  );
  return rows.map((row) => ({ ...row, own: owns(viewer, row) }));
}

/** A later recommendation to the same State. */
export interface LaterRecommendation {
  id: number;
  symbol: string | null;
  paragraph: string | null;
  topic: string | null;
  publishedOn: PartialDate;
  text: string;
}

/** Recommendations of treaty bodies to its State from documents later than `demand`, the newest document first. */
export const findLater = (source: DataSource, demand: NgoRecommendation): Promise<LaterRecommendation[]> =>
  source.query<LaterRecommendation[]>(
    `SELECT r.id, d.symbol, r.paragraph, r.topic, d.published_on AS "publishedOn", concat_ws(' ', r.topic, r.text) AS text
     FROM recommendation r JOIN document d ON d.id = r.document_id
     WHERE r.state_code = $1 AND d.published_on > coalesce($2, '')
     ORDER BY d.published_on DESC, d.id DESC, r.position, r.id`,
    [demand.stateCode, demand.askedOn],
  );

/** Which of `later` may have taken up `demand`, those of `fates` left out. */
export function uptakesOf(
  demand: NgoRecommendation,
  later: readonly LaterRecommendation[],
  fates: readonly FateRow[],
): Uptake<LaterRecommendation>[] {
  const known = new Set(fates.map(({ takenUpInId }) => takenUpInId));
  return proposeUptakes(
    demand.text,
    later.filter(({ id }) => !known.has(id)),
  );
}
