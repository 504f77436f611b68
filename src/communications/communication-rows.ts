import type { DataSource } from 'typeorm';
import type { Viewer } from '../accounts/viewer.js';
import { pageOf, pageSize, type Page } from '../shared/page.js';
import type { CommunicationProvision } from './communication-provision.entity.js';
import type { Communication } from './communication.entity.js';
import type { RemedyStatement, RemedyVoice } from './remedy-statement.entity.js';
import type { Remedy } from './remedy.entity.js';
import type { CommunicationFilter } from './communication.input.js';

/** A communication in a list. */
export interface CommunicationRow extends Pick<
  Communication,
  'id' | 'mechanismCode' | 'number' | 'title' | 'symbol' | 'outcome' | 'decidedOn' | 'replyDueOn'
> {
  /** Paths of the articles found violated, in the order of the treaty. */
  violated: string[];
  remedies: number;
  /**
   * Remedies of which the State, and civil society as far as the viewer may see, last said that they were given; null
   * where they said nothing at all.
   */
  doneByState: number | null;
  doneByNgo: number | null;
  /** The time for the reply is over and the State has said nothing. */
  isOverdue: boolean;
}

const done = (voice: 'state' | 'ngo') => `(
  SELECT CASE WHEN count(*) > 0 THEN count(*) FILTER (WHERE last.standing = 'done') END::integer
  FROM remedy r CROSS JOIN LATERAL (
    SELECT s.standing FROM remedy_statement s
    WHERE s.remedy_id = r.id AND s.voice = '${voice}' AND may_see(s.visibility, s.organisation_id, $3, $4, $5)
    ORDER BY s.said_on DESC, s.id DESC LIMIT 1
  ) last WHERE r.communication_id = c.id
)`;

/** The communications against a State, the latest decided first and the undecided before them. */
export async function findCommunications(
  source: DataSource,
  code: string,
  { outcome, page = 1 }: CommunicationFilter,
  viewer: Viewer,
): Promise<Page<CommunicationRow>> {
  const [items, [{ total }]] = await Promise.all([
    source.query<CommunicationRow[]>(
      `SELECT c.id, c.mechanism_code AS "mechanismCode", c.number, c.title, c.symbol, c.outcome, c.decided_on AS "decidedOn",
         c.reply_due_on::text AS "replyDueOn",
         ARRAY(
           SELECT p.path FROM communication_provision k JOIN provision p ON p.id = k.provision_id
           WHERE k.communication_id = c.id AND k.finding = 'violated' ORDER BY p.article, p.path
         ) AS violated,
         (SELECT count(*)::integer FROM remedy r WHERE r.communication_id = c.id) AS remedies,
         ${done('state')} AS "doneByState", ${done('ngo')} AS "doneByNgo",
         c.reply_due_on < current_date AND NOT EXISTS (
           SELECT FROM remedy r JOIN remedy_statement s ON s.remedy_id = r.id
           WHERE r.communication_id = c.id AND s.voice = 'state'
         ) IS TRUE AS "isOverdue"
       FROM communication c
       WHERE c.state_code = $1 AND ($2::text IS NULL OR c.outcome = $2)
       ORDER BY c.decided_on DESC NULLS FIRST, c.id DESC
       LIMIT ${pageSize} OFFSET $6`,
      [code, outcome ?? null, viewer.organisationId, viewer.organisationKind, viewer.role, (page - 1) * pageSize],
    ),
    source.query<[{ total: number }]>(
      'SELECT count(*)::integer AS total FROM communication WHERE state_code = $1 AND ($2::text IS NULL OR outcome = $2)',
      [code, outcome ?? null],
    ),
  ]);
  return pageOf(items, total, page);
}

/** An article that a body found violated, or not. */
export interface FoundProvision extends Pick<CommunicationProvision, 'finding'> {
  path: string;
  article: number;
  description: string | null;
  descriptionRu: string | null;
  descriptionKk: string | null;
}

/** What a body found of the articles, in the order of the treaty. */
export const findFoundProvisions = (source: DataSource, communicationId: number): Promise<FoundProvision[]> =>
  source.query<FoundProvision[]>(
    `SELECT k.finding, p.path, p.article, p.description, p.description_ru AS "descriptionRu", p.description_kk AS "descriptionKk"
     FROM communication_provision k JOIN provision p ON p.id = k.provision_id
     WHERE k.communication_id = $1
     ORDER BY k.finding DESC, p.article, p.paragraph NULLS FIRST, p.letter NULLS FIRST, k.id`,
    [communicationId],
  );

/** What one voice said of a remedy. */
export interface RemedySaid extends Pick<
  RemedyStatement,
  'id' | 'voice' | 'saidOn' | 'standing' | 'grade' | 'text' | 'source' | 'visibility'
> {
  organisation: string | null;
}

/** A line of the checklist: a remedy and what the three voices say of it, the latest first. */
export interface RemedyLine extends Pick<Remedy, 'id' | 'kind' | 'text'> {
  said: Record<RemedyVoice, RemedySaid[]>;
}

/** The checklist of a communication as `viewer` may see it. */
export async function findRemedies(source: DataSource, communicationId: number, viewer: Viewer): Promise<RemedyLine[]> {
  const [remedies, said] = await Promise.all([
    source.query<Pick<Remedy, 'id' | 'kind' | 'text'>[]>(
      'SELECT id, kind, text FROM remedy WHERE communication_id = $1 ORDER BY id',
      [communicationId],
    ),
    source.query<(RemedySaid & { remedyId: number })[]>(
      `SELECT s.remedy_id AS "remedyId", s.id, s.voice, s.said_on AS "saidOn", s.standing, s.grade, s.text, s.source,
         s.visibility, o.name AS organisation
       FROM remedy_statement s
       JOIN remedy r ON r.id = s.remedy_id
       LEFT JOIN organisation o ON o.id = s.organisation_id
       WHERE r.communication_id = $1 AND may_see(s.visibility, s.organisation_id, $2, $3, $4)
       ORDER BY s.said_on DESC, s.id DESC`,
      [communicationId, viewer.organisationId, viewer.organisationKind, viewer.role],
    ),
  ]);
  const by = (remedyId: number, voice: RemedyVoice) =>
    said.filter((one) => one.remedyId === remedyId && one.voice === voice);
  return remedies.map((remedy) => ({
    ...remedy,
    said: { committee: by(remedy.id, 'committee'), state: by(remedy.id, 'state'), ngo: by(remedy.id, 'ngo') },
  }));
}
