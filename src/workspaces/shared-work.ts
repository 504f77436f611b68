import type { DataSource } from 'typeorm';
import type { Viewer } from '../accounts/viewer.js';
import type { PartialDate } from '../shared/partial-date.js';
import type { Workspace } from './workspace.entity.js';

/** A finding or demand of a member that the viewer may see. */
export interface SharedRow {
  kind: 'finding' | 'demand';
  id: number;
  text: string;
  on: PartialDate | null;
  organisation: string;
  visibility: string;
}

/** How many are shown, the latest first. */
const shown = 30;

/** What the members of a workspace found and ask for about its State, as far as `viewer` may see. */
export const sharedWork = (source: DataSource, { id, stateCode }: Workspace, viewer: Viewer): Promise<SharedRow[]> =>
  source.query<SharedRow[]>(
    `SELECT s.*, o.name AS organisation FROM (
       SELECT 'finding' AS kind, f.id, f.text, f.found_on AS "on", f.visibility, f.organisation_id, f.state_code FROM counter_finding f
       UNION ALL
       SELECT 'demand', n.id, n.text, n.asked_on, n.visibility, n.organisation_id, n.state_code FROM ngo_recommendation n
     ) s
     JOIN workspace_member m ON m.workspace_id = $1 AND m.organisation_id = s.organisation_id AND m.standing = 'accepted'
     JOIN organisation o ON o.id = s.organisation_id
     WHERE s.state_code = $2 AND may_see(s.visibility, s.organisation_id, $3, $4, $5)
     ORDER BY s."on" DESC NULLS LAST, s.kind, s.id LIMIT ${shown}`,
    [id, stateCode, viewer.organisationId, viewer.organisationKind, viewer.role],
  );

/** The drafts written in a workspace; its members see them all but those kept to their own editors. */
export const workspaceDrafts = (source: DataSource, id: number) =>
  source.query<{ id: number; title: string; organisation: string | null }[]>(
    `SELECT d.id, d.title, o.name AS organisation FROM draft d LEFT JOIN organisation o ON o.id = d.organisation_id
     WHERE d.workspace_id = $1 AND d.visibility <> 'restricted' ORDER BY d.id DESC`,
    [id],
  );
