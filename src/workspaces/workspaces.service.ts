import { Injectable, NotFoundException } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { DataSource } from 'typeorm';
import type { Viewer } from '../accounts/viewer.js';
import { ReportingCycle } from '../cycles/reporting-cycle.entity.js';
import { UnitOfWork } from '../database/unit-of-work.js';
import { RefusedField } from '../shared/refused-field.js';
import { leading, membershipOf, ofCivilSociety } from './membership.js';
import { sharedWork, workspaceDrafts } from './shared-work.js';
import { WorkspaceMember } from './workspace-member.entity.js';
import { WorkspacePart } from './workspace-part.entity.js';
import { WorkspaceQuestion } from './workspace-question.entity.js';
import { Workspace } from './workspace.entity.js';
import type { AnswerInput, InvitationInput, WorkspaceInput } from './workspace.input.js';
import { cycleChoices, inviteable, keepALead, workspaceRows, type WorkspaceRow } from './workspace-rows.js';

/** Workspaces of coalitions: opening them, who takes part, and all that stands on their page. */
@Injectable()
export class WorkspacesService {
  constructor(
    @InjectDataSource() private readonly source: DataSource,
    private readonly unitOfWork: UnitOfWork,
  ) {}

  /** The workspaces of `viewer`'s organisation, those it is invited to first. @throws NotFoundException for a ministry. */
  list(viewer: Viewer): Promise<WorkspaceRow[]> {
    if (!ofCivilSociety(viewer)) throw new NotFoundException('There is no such page.');
    return workspaceRows(this.source, viewer);
  }

  /** The cycles that a workspace can be opened for. */
  findCycles() {
    return cycleChoices(this.source);
  }

  /**
   * A workspace with its members; while the invitation waits for an answer, nothing of its work.
   *
   * @throws NotFoundException when `viewer`'s organisation is neither invited nor a member
   */
  async find(id: number, viewer: Viewer) {
    const { manager } = this.source;
    const own = await membershipOf(manager, id, viewer);
    const [workspace, members] = await Promise.all([
      manager.findOneOrFail(Workspace, { where: { id }, relations: { state: true, cycle: true, organisation: true } }),
      manager.find(WorkspaceMember, {
        where: { workspaceId: id },
        relations: { organisation: true },
        order: { id: 'ASC' },
      }),
    ]);
    if (own.standing === 'invited') return { workspace, members, own, work: null };
    const order = { id: 'ASC' } as const;
    const [parts, questions, shared, drafts, organisations] = await Promise.all([
      manager.find(WorkspacePart, {
        where: { workspaceId: id },
        relations: { organisation: true, provision: true, subject: { document: true } },
        order,
      }),
      manager.find(WorkspaceQuestion, {
        where: { workspaceId: id },
        relations: { organisation: true, answeredFor: true },
        order: { answeredAt: { direction: 'ASC', nulls: 'FIRST' }, id: 'ASC' },
      }),
      sharedWork(this.source, workspace, viewer),
      workspaceDrafts(this.source, id),
      own.role === 'lead' ? inviteable(this.source, id) : [],
    ]);
    return { workspace, members, own, work: { parts, questions, shared, drafts, organisations } };
  }

  /** Opens a workspace, led by `viewer`'s organisation. @throws NotFoundException for accounts that are not of civil society. */
  create(input: WorkspaceInput, viewer: Viewer): Promise<Workspace> {
    const { organisationId } = viewer;
    if (!organisationId || !ofCivilSociety(viewer)) throw new NotFoundException('There is no such page.');
    return this.unitOfWork.run(viewer.accountId, async (manager) => {
      const cycle = await manager.findOneBy(ReportingCycle, { id: input.cycleId });
      if (!cycle) throw new RefusedField('cycleId', 'isIn');
      const { stateCode } = cycle;
      const workspace = await manager.save(manager.create(Workspace, { ...input, stateCode, organisationId }));
      const lead = { workspaceId: workspace.id, organisationId, role: 'lead' as const };
      await manager.insert(WorkspaceMember, { ...lead, standing: 'accepted', answeredAt: new Date() });
      return workspace;
    });
  }

  /**
   * Invites an organisation, again too when it declined or left. One that takes part keeps its standing.
   *
   * @throws RefusedField for one that is not of civil society; NotFoundException, ForbiddenException as {@link leading}
   */
  async invite(id: number, { organisationId, role }: InvitationInput, viewer: Viewer): Promise<void> {
    await this.unitOfWork.run(viewer.accountId, async (manager) => {
      await leading(manager, id, viewer);
      const choices = await inviteable(manager, id);
      if (!choices.some((one) => one.id === organisationId)) throw new RefusedField('organisationId', 'isIn');
      const invited = { role, standing: 'invited' as const, invitedAt: new Date(), answeredAt: null };
      await manager.upsert(WorkspaceMember, { workspaceId: id, organisationId, ...invited }, [
        'workspaceId',
        'organisationId',
      ]);
    });
  }

  /**
   * Accepts or declines for `viewer`'s organisation, or leaves.
   *
   * @throws ConflictException when the last leading organisation would go; NotFoundException as {@link membershipOf}
   */
  async answer(id: number, { standing }: AnswerInput, viewer: Viewer): Promise<void> {
    await this.unitOfWork.run(viewer.accountId, async (manager) => {
      const own = await membershipOf(manager, id, viewer);
      if (standing !== 'accepted') await keepALead(manager, own);
      await manager.update(WorkspaceMember, own.id, { standing, answeredAt: new Date() });
    });
  }
}
