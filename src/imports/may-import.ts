import { may, type Viewer } from '../accounts/viewer.js';
import type { DocumentFormat } from './parsed-document.js';

const ofTheState: ReadonlySet<DocumentFormat> = new Set(['state-follow-up', 'state-review']);

/** Whether `viewer` may bring in a document of `format`: officers of the State only what the State itself wrote. */
export function mayImport(viewer: Viewer, format: DocumentFormat): boolean {
  if (viewer.organisationKind === 'ministry') return may(viewer, 'officer') && ofTheState.has(format);
  return may(viewer, 'monitor') || may(viewer, 'author');
}

/**
 * The import runs that `viewer` may see, as a condition on `import_run` under `alias`: one's own (the command line's
 * have no account); those of one's organisation, restricted ones for its editors; and what importing has published.
 */
export const visibleRuns = (viewer: Viewer, alias: string) => ({
  sql: `(${alias}.account_id IS NOT DISTINCT FROM :viewerAccount
    OR (${alias}.organisation_id = :viewerOrganisation AND (${alias}.visibility <> 'restricted' OR :viewerRole IN ('editor', 'admin')))
    OR (${alias}.stage = 'imported' AND ${alias}.visibility = 'public'))`,
  parameters: {
    viewerAccount: viewer.accountId,
    viewerOrganisation: viewer.organisationId,
    viewerRole: viewer.role,
  },
});
