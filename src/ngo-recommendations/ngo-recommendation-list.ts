import type { DataSource } from 'typeorm';
import type { Viewer } from '../accounts/viewer.js';
import { pageOf, pageSize, type Page } from '../shared/page.js';
import type { PartialDate } from '../shared/partial-date.js';
import { usualTreaty } from '../treaties/treaty.entity.js';
import type { AddresseeKind } from './ngo-recommendation.entity.js';
import type { NgoRecommendationFilter } from './ngo-recommendation.input.js';
import type { Fate } from './ngo-recommendation-fate.entity.js';

/** What civil society asks for, as a list shows it. */
export interface NgoRecommendationRow {
  id: number;
  text: string;
  addresseeKind: AddresseeKind;
  addressee: string | null;
  instrument: string | null;
  affectedGroup: string | null;
  askedOn: PartialDate | null;
  documentId: number | null;
  documentTitle: string | null;
  source: string | null;
  organisation: string | null;
  visibility: string;
  predecessorId: number | null;
  /** Its articles of the Covenant, confirmed. */
  provisions: string[];
  /** How it stands, by the latest entry; null where nothing is recorded. */
  fate: Fate | null;
  fateOn: PartialDate | null;
}

/** What the filters of the list offer: only what occurs. */
export interface NgoRecommendationChoices {
  articles: number[];
  years: string[];
  organisations: { id: number; name: string }[];
}

const viewerOf = (viewer: Viewer) => [viewer.organisationId, viewer.organisationKind, viewer.role];
const seen = 'may_see(n.visibility, n.organisation_id, $2, $3, $4)';

/** One page of what civil society asks of a State and `viewer` may see, the latest first. */
export async function listNgoRecommendations(
  source: DataSource,
  stateCode: string,
  filter: NgoRecommendationFilter,
  viewer: Viewer,
): Promise<Page<NgoRecommendationRow>> {
  const parameters: unknown[] = [stateCode, ...viewerOf(viewer), usualTreaty];
  const bind = (value: unknown) => `$${parameters.push(value)}`;
  const conditions = [`n.state_code = $1`, seen];
  if (filter.addressee) conditions.push(`n.addressee_kind = ${bind(filter.addressee)}`);
  if (filter.year) conditions.push(`starts_with(n.asked_on, ${bind(filter.year)})`);
  if (filter.organisation) conditions.push(`n.organisation_id = ${bind(filter.organisation)}`);
  if (filter.fate === 'none') conditions.push('f.id IS NULL');
  else if (filter.fate) conditions.push(`f.fate = ${bind(filter.fate)}`);
  if (filter.article)
    conditions.push(`EXISTS (SELECT FROM provision_link k JOIN provision p ON p.id = k.provision_id
      WHERE k.ngo_recommendation_id = n.id AND k.decision = 'confirmed' AND p.treaty_code = $5
        AND p.article = ${bind(Number(filter.article))})`);
  const { page = 1 } = filter;
  const rows = await source.query<(NgoRecommendationRow & { total: number })[]>(
    `SELECT n.id, n.text, n.addressee_kind AS "addresseeKind", n.addressee, n.instrument,
       n.affected_group AS "affectedGroup", n.asked_on AS "askedOn", n.document_id AS "documentId",
       d.title AS "documentTitle", n.source, o.name AS organisation, n.visibility,
       n.predecessor_id AS "predecessorId",
       ARRAY(SELECT p.path FROM provision_link k JOIN provision p ON p.id = k.provision_id
             WHERE k.ngo_recommendation_id = n.id AND k.decision = 'confirmed' AND p.treaty_code = $5
             ORDER BY p.article, p.paragraph NULLS FIRST, p.letter NULLS FIRST) AS provisions,
       f.fate, f.on_date AS "fateOn", count(*) OVER ()::integer AS total
     FROM ngo_recommendation n
     LEFT JOIN document d ON d.id = n.document_id
     LEFT JOIN organisation o ON o.id = n.organisation_id
     LEFT JOIN latest_fate($2, $3, $4) f ON f.ngo_recommendation_id = n.id
     WHERE ${conditions.join(' AND ')}
     ORDER BY n.asked_on DESC NULLS LAST, n.document_id DESC NULLS FIRST, n.position, n.id
     LIMIT ${pageSize} OFFSET ${(page - 1) * pageSize}`,
    parameters,
  );
  return pageOf(rows, rows[0]?.total ?? 0, page);
}

/** What of a State's list `viewer` can narrow it by. */
export async function ngoRecommendationChoices(
  source: DataSource,
  stateCode: string,
  viewer: Viewer,
): Promise<NgoRecommendationChoices> {
  const [choices] = await source.query<NgoRecommendationChoices[]>(
    `WITH own AS (SELECT n.id, n.asked_on, n.organisation_id FROM ngo_recommendation n WHERE n.state_code = $1 AND ${seen})
     SELECT ARRAY(SELECT DISTINCT p.article FROM own
                  JOIN provision_link k ON k.ngo_recommendation_id = own.id AND k.decision = 'confirmed'
                  JOIN provision p ON p.id = k.provision_id AND p.treaty_code = $5 ORDER BY 1) AS articles,
       ARRAY(SELECT DISTINCT left(asked_on, 4) FROM own WHERE asked_on IS NOT NULL ORDER BY 1 DESC) AS years,
       coalesce((SELECT json_agg(json_build_object('id', o.id, 'name', o.name) ORDER BY o.name, o.id)
                 FROM organisation o WHERE o.id IN (SELECT organisation_id FROM own)), '[]') AS organisations`,
    [stateCode, ...viewerOf(viewer), usualTreaty],
  );
  return choices!;
}
