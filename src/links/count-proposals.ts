import type { DataSource } from 'typeorm';
import type { Viewer } from '../accounts/viewer.js';
import { linkKinds, type LinkKind } from './link.js';
import type { ProposalFilter } from './proposal-filter.js';
import { linksOf, proposalQuery } from './proposal-query.js';

/** How many proposals of each kind wait. */
export type ProposalCounts = Record<LinkKind, number>;

/** The proposed links about a State that `viewer` may see and `filter` keeps, counted for all kinds whatever its own. */
export async function countProposals(
  source: DataSource,
  stateCode: string,
  filter: ProposalFilter,
  viewer: Viewer,
): Promise<ProposalCounts> {
  const { where, parameters } = proposalQuery(stateCode, filter, viewer);
  const columns = linkKinds.map(
    (kind) => `(SELECT count(*)::integer FROM ${linksOf(kind)} WHERE ${where[kind]}) AS ${kind}`,
  );
  const [counts] = await source.query<ProposalCounts[]>(`SELECT ${columns.join(', ')}`, parameters);
  return counts!;
}
