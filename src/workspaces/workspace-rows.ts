import { ConflictException } from '@nestjs/common';
import type { DataSource, EntityManager } from 'typeorm';
import type { Viewer } from '../accounts/viewer.js';
import { WorkspaceMember, type MemberRole, type MemberStanding } from './workspace-member.entity.js';

/** A workspace as a list shows it. */
export interface WorkspaceRow {
  id: number;
  name: string;
  state: string;
  stateRu: string | null;
  stateKk: string | null;
  cycle: string;
  closesOn: string | null;
  role: MemberRole;
  standing: MemberStanding;
  members: number;
  /** Pieces of work, and those that are ready. */
  parts: number;
  ready: number;
  questions: number;
}

/** The workspaces that an organisation takes part in or is invited to. */
export const workspaceRows = (source: DataSource, viewer: Viewer): Promise<WorkspaceRow[]> =>
  source.query<WorkspaceRow[]>(
    `SELECT w.id, w.name, s.name AS state, s.name_ru AS "stateRu", s.name_kk AS "stateKk", c.label AS cycle,
       w.closes_on::text AS "closesOn", m.role, m.standing,
       (SELECT count(*)::integer FROM workspace_member o WHERE o.workspace_id = w.id AND o.standing = 'accepted') AS members,
       CASE WHEN m.standing = 'accepted' THEN (SELECT count(*)::integer FROM workspace_part p WHERE p.workspace_id = w.id) END AS parts,
       CASE WHEN m.standing = 'accepted' THEN
         (SELECT count(*)::integer FROM workspace_part p WHERE p.workspace_id = w.id AND p.stage = 'ready') END AS ready,
       CASE WHEN m.standing = 'accepted' THEN
         (SELECT count(*)::integer FROM workspace_question q WHERE q.workspace_id = w.id AND q.answer IS NULL) END AS questions
     FROM workspace_member m
     JOIN workspace w ON w.id = m.workspace_id
     JOIN state s ON s.code = w.state_code
     JOIN reporting_cycle c ON c.id = w.cycle_id
     WHERE m.organisation_id = $1 AND m.standing IN ('invited', 'accepted')
     ORDER BY m.standing DESC, w.id DESC`,
    [viewer.organisationId],
  );

/** Cycles, latest first by State. */
export const cycleChoices = (source: DataSource) =>
  source.query<{ id: number; label: string; state: string }[]>(
    `SELECT c.id, c.label, s.name AS state FROM reporting_cycle c JOIN state s ON s.code = c.state_code
     ORDER BY s.name, c.treaty_code, c.ordinal DESC, c.id`,
  );

/** Organisations of civil society that could be invited: those that neither take part nor are invited yet. */
export const inviteable = (asking: DataSource | EntityManager, workspaceId: number) =>
  asking.query<{ id: number; name: string }[]>(
    `SELECT o.id, o.name FROM organisation o
     WHERE o.kind IN ('ngo', 'nhri') AND NOT EXISTS (
       SELECT FROM workspace_member m
       WHERE m.workspace_id = $1 AND m.organisation_id = o.id AND m.standing IN ('invited', 'accepted'))
     ORDER BY o.name, o.id`,
    [workspaceId],
  );

/** @throws ConflictException when `member` is the only one that leads. */
export async function keepALead(manager: EntityManager, member: WorkspaceMember): Promise<void> {
  if (member.role !== 'lead' || member.standing !== 'accepted') return;
  const leads = await manager.find(WorkspaceMember, {
    where: { workspaceId: member.workspaceId, role: 'lead', standing: 'accepted' },
    lock: { mode: 'pessimistic_write' },
  });
  if (leads.length === 1)
    throw new ConflictException('Yours is the only leading organisation. Invite another to lead before you leave.');
}
