import type { SelectQueryBuilder, ObjectLiteral } from 'typeorm';
import type { Side } from './side.js';
import type { Role } from './account.entity.js';
import type { Language } from '../shared/languages.js';
import type { OrganisationKind } from './organisation.entity.js';

/** Who is looking: an account in its organisation, or the public (`accountId` null). */
export interface Viewer {
  accountId: number | null;
  name: string | null;
  role: Role | null;
  organisationId: number | null;
  organisationName: string | null;
  organisationKind: OrganisationKind | null;
  language: Language;
  /** How many open assignments wait for the account, where somebody counted them. */
  openWork?: number;
}

/** Somebody who is not signed in. */
export const publicViewer = (language: Language): Viewer => ({
  accountId: null,
  name: null,
  role: null,
  organisationId: null,
  organisationName: null,
  organisationKind: null,
  language,
});

/** What a route asks for: `public` is open to everybody, `viewer` to every account. */
export type Access = Role | 'public';

/** Editors may do what monitors and authors may, and in a ministry what officers may; administrators everything that their side may. */
const granted: Record<Role, readonly Access[]> = {
  viewer: [],
  monitor: ['monitor'],
  officer: ['officer'],
  author: ['author'],
  editor: ['editor', 'author'],
  admin: ['admin', 'editor', 'author', 'monitor', 'officer'],
};

/** Whether `viewer` may do what `access` stands for. State accounts never write civil society's voice, nor the reverse. */
export function may(viewer: Viewer, access: Access): boolean {
  if (access === 'public') return true;
  if (!viewer.role) return false;
  if (access === 'monitor' && viewer.organisationKind === 'ministry') return false;
  if (access === 'officer' && viewer.organisationKind === 'ngo') return false;
  if (access === 'viewer' || granted[viewer.role].includes(access)) return true;
  if (viewer.role !== 'editor') return false;
  return access === (viewer.organisationKind === 'ministry' ? 'officer' : 'monitor');
}

/** The voice with which an account speaks. */
export function sideOf(viewer: Viewer): Side {
  if (viewer.organisationKind === 'ministry') return 'state';
  return viewer.organisationKind === 'nhri' ? 'nhri' : 'ngo';
}

/** Whether a row is that of `viewer`'s organisation, which alone changes it. */
export const owns = (viewer: Viewer, { organisationId }: { organisationId: number | null }): boolean =>
  organisationId !== null && organisationId === viewer.organisationId;

/** What `viewer` shares with every partner: an account of civil society that sees nothing of any one organisation. */
export const partnerOf = (viewer: Viewer): Viewer => ({ ...viewer, organisationId: null, role: 'viewer' });

/**
 * The rows of `alias`, a table with `visibility` and `organisation_id`, that `viewer` may see, as a condition in SQL
 * with named parameters. The rule itself is the database function `may_see`.
 */
export function visibleTo(viewer: Viewer, alias: string) {
  return {
    sql: `may_see(${alias}.visibility, ${alias}.organisation_id, :viewerOrganisation, :viewerKind, :viewerRole)`,
    parameters: {
      viewerOrganisation: viewer.organisationId,
      viewerKind: viewer.organisationKind,
      viewerRole: viewer.role,
    },
  };
}

/** Keeps `query` to the rows of `alias` that `viewer` may see. */
export function keepVisible<Row extends ObjectLiteral>(
  query: SelectQueryBuilder<Row>,
  alias: string,
  viewer: Viewer,
): SelectQueryBuilder<Row> {
  const { sql, parameters } = visibleTo(viewer, alias);
  return query.andWhere(sql, parameters);
}
