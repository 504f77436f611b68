import type { DataSource } from 'typeorm';
import type { Viewer } from '../accounts/viewer.js';
import { statusesOn, type StatusScope } from '../assessments/statuses.js';
import { standing, type Standing } from '../recommendations/standing.js';
import { today, type PartialDate } from '../shared/partial-date.js';

/** One making of a demand. */
export interface LineageMember {
  id: number;
  /** Short name of the body, `CCPR`. */
  mechanism: string;
  symbol: string | null;
  documentTitle: string;
  language: string;
  publishedOn: PartialDate | null;
  cycle: string | null;
  paragraph: string | null;
  /** Place among the recommendations of its document, from 1. */
  position: number;
  topic: string | null;
  /** The first 300 signs of its text. */
  excerpt: string | null;
  /** The day, `YYYY-MM-DD`, that `standing` describes: when the demand was next made, today for the last. */
  until: string;
  /** What had become of it by then. */
  standing: Standing;
}

/** The same demand across cycles and bodies. */
export interface Lineage {
  /** In the order of time; one alone where nothing is linked. */
  members: LineageMember[];
  /** Bodies that made it, each once, the first first. */
  bodies: string[];
  /** Year of the first that has a date. */
  since: string | null;
  /** Proposed links of the recommendation asked for, with earlier or later ones. */
  waiting: number;
}

type BareMember = Omit<LineageMember, 'until' | 'standing'> & { waiting: number };

/**
 * All makings of the demand of recommendation `id`: what confirmed links tie to it, directly or through others. Status
 * is as `viewer` may see it, on a day for each making, so in a query for each of those days; with bounds, none is later
 * than the day and all are as known at the time.
 */
export async function findLineage(
  source: DataSource,
  id: number,
  viewer: Viewer,
  time: Pick<StatusScope, 'asOf' | 'knownAt'> = {},
): Promise<Lineage> {
  const rows = await source.query<BareMember[]>(
    `SELECT r.id, r.mechanism_code AS mechanism, d.symbol, d.title AS "documentTitle", d.language,
       d.published_on AS "publishedOn", c.label AS cycle, r.paragraph, r.position, r.topic,
       left(coalesce(r.text, ''), 300) AS excerpt,
       (SELECT count(*)::integer FROM recommendation_link k
        WHERE k.decision = 'proposed' AND $1 IN (k.recommendation_id, k.earlier_id)) AS waiting
     FROM lineage_of($1) chain (id)
     JOIN recommendation r ON r.id = chain.id
     JOIN document d ON d.id = r.document_id
     LEFT JOIN reporting_cycle c ON c.id = r.cycle_id
     WHERE $2::text IS NULL OR coalesce(d.published_on, '') <= $2
     ORDER BY d.published_on NULLS FIRST, d.id, r.position, r.id`,
    [id, time.asOf ?? null],
  );
  const waiting = rows[0]?.waiting ?? 0;
  const members = rows.map((row) => {
    const { waiting: _, ...member } = row;
    return member;
  });
  const bodies = [...new Set(members.map(({ mechanism }) => mechanism))];
  const since = members.find(({ publishedOn }) => publishedOn)?.publishedOn?.slice(0, 4) ?? null;
  return { members: await withStanding(source, members, viewer, time), bodies, since, waiting };
}

async function withStanding(
  source: DataSource,
  members: Omit<LineageMember, 'until' | 'standing'>[],
  viewer: Viewer,
  { asOf: last = today(), knownAt }: Pick<StatusScope, 'asOf' | 'knownAt'>,
): Promise<LineageMember[]> {
  const until = members.map(({ publishedOn }, at) => {
    const next = members.slice(at + 1).find((later) => later.publishedOn && later.publishedOn > (publishedOn ?? ''));
    return firstDay(next?.publishedOn ?? last);
  });
  // What one has linked with itself alone needs no status: its page shows it.
  if (members.length < 2) return members.map((one, at) => ({ ...one, until: until[at]!, standing: standing([]) }));
  const statuses = await Promise.all(
    [...new Set(until)].map(async (asOf) => {
      const recommendationIds = members.filter((_, at) => until[at] === asOf).map(({ id }) => id);
      return statusesOn(source, viewer, { asOf, knownAt, recommendationIds });
    }),
  );
  return members.map((one, at) => {
    const own = statuses.flat().filter(({ recommendationId }) => recommendationId === one.id);
    return { ...one, until: until[at]!, standing: standing(own) };
  });
}

const firstDay = (date: PartialDate) => date + '-01-01'.slice(date.length - 4);
