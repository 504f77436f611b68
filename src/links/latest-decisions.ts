import type { DataSource } from 'typeorm';
import type { Viewer } from '../accounts/viewer.js';
import { linkKinds, readLinkKey, type LinkRef } from './link.js';
import { findLinkRows, type LinkRow } from './proposal-rows.js';
import { linkParameters, linksOf, ownAndSeen } from './proposal-query.js';

/** What one person decided at one time: one proposal, several together, or a correction. */
export interface LatestDecision {
  /** Of one of its links; enough to take all of it back. */
  key: string;
  at: Date;
  confirmed: number;
  rejected: number;
  /** A proposal was rejected and another link made in its place. */
  corrected: boolean;
  /** The link `key`; of a correction the one that now stands. */
  link: LinkRow;
}

/** How many are shown, of the last day. */
const shown = 5;

/** That the link `k` was made by a correction: a person assigned it in the transaction that decided it. */
export const madeByCorrection = `k.origin = 'assigned' AND k.recorded_at = k.decided_at`;

/** What `viewer` decided last on links about a State, the latest first. Links recorded by hand are no decisions. */
export async function findLatestDecisions(
  source: DataSource,
  stateCode: string,
  viewer: Viewer,
): Promise<LatestDecision[]> {
  const own = linkKinds.map(
    (kind) => `SELECT '${kind}-' || k.id AS key, k.decision, k.decided_at, ${madeByCorrection} AS made
      FROM ${linksOf(kind)}
      WHERE k.decided_by = $5::integer AND k.decided_at > now() - interval '1 day'
        AND (k.origin <> 'assigned' OR ${madeByCorrection}) AND ${ownAndSeen}`,
  );
  const acts = await source.query<Omit<LatestDecision, 'link'>[]>(
    `SELECT (array_agg(key ORDER BY made DESC, key))[1] AS key, decided_at AS at, bool_or(made) AS corrected,
       count(*) FILTER (WHERE decision = 'confirmed')::integer AS confirmed,
       count(*) FILTER (WHERE decision = 'rejected')::integer AS rejected
     FROM (${own.join(' UNION ALL ')}) decided
     GROUP BY decided_at ORDER BY decided_at DESC LIMIT ${shown}`,
    [...linkParameters(stateCode, viewer), viewer.accountId],
  );
  const refs = acts.map(({ key }) => readLinkKey(key)).filter((ref): ref is LinkRef => ref !== null);
  const rows = new Map((await findLinkRows(source, refs, viewer)).map((row) => [row.key, row]));
  return acts.flatMap((act) => {
    const link = rows.get(act.key);
    return link ? [{ ...act, link }] : [];
  });
}
