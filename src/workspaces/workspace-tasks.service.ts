import { ForbiddenException, Injectable, NotFoundException } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { DataSource } from 'typeorm';
import type { Viewer } from '../accounts/viewer.js';
import { UnitOfWork } from '../database/unit-of-work.js';
import { Recommendation } from '../recommendations/recommendation.entity.js';
import { RefusedField } from '../shared/refused-field.js';
import { Provision } from '../treaties/provision.entity.js';
import { acceptedIn, leading } from './membership.js';
import { WorkspaceMember } from './workspace-member.entity.js';
import { WorkspacePart } from './workspace-part.entity.js';
import { WorkspaceQuestion } from './workspace-question.entity.js';
import { Workspace } from './workspace.entity.js';
import type { PartInput, PartStageInput, QuestionAnswerInput, QuestionInput } from './workspace.input.js';

/** The work in a workspace: who writes on what, and what is open. All methods throw as `acceptedIn` does. */
@Injectable()
export class WorkspaceTasksService {
  constructor(
    @InjectDataSource() private readonly source: DataSource,
    private readonly unitOfWork: UnitOfWork,
  ) {}

  /** Articles and recommendations that can be given out. */
  async findSubjects(workspace: Workspace) {
    const treatyCode = workspace.cycle.treatyCode;
    const [articles, recommendations] = await Promise.all([
      this.source.query<{ id: number; article: number }[]>(
        `SELECT id, article FROM provision
         WHERE treaty_code = $1 AND paragraph IS NULL AND letter IS NULL ORDER BY article, id`,
        [treatyCode],
      ),
      this.source.query<{ id: number; symbol: string | null; paragraph: string | null; topic: string | null }[]>(
        `SELECT r.id, d.symbol, r.paragraph, r.topic FROM recommendation r JOIN document d ON d.id = r.document_id
         WHERE r.state_code = $1 ORDER BY d.published_on DESC NULLS LAST, d.id DESC, r.position, r.id LIMIT 200`,
        [workspace.stateCode],
      ),
    ]);
    return { articles, recommendations };
  }

  /**
   * Gives an article or a recommendation to a member; given again, to another.
   *
   * @throws RefusedField for a subject of something else, or for an organisation that does not write here
   */
  async assign(id: number, { subject, organisationId, note }: PartInput, viewer: Viewer): Promise<void> {
    const [kind, subjectId] = subject.split('-') as [string, string];
    await this.unitOfWork.run(viewer.accountId, async (manager) => {
      await leading(manager, id, viewer);
      const { stateCode } = await manager.findOneByOrFail(Workspace, { id });
      const member = await manager.findOneBy(WorkspaceMember, {
        workspaceId: id,
        organisationId,
        standing: 'accepted',
      });
      if (!member || member.role === 'endorser') throw new RefusedField('organisationId', 'isIn');
      const article = kind === 'article';
      const known = article
        ? await manager.existsBy(Provision, { id: Number(subjectId) })
        : await manager.existsBy(Recommendation, { id: Number(subjectId), stateCode });
      if (!known) throw new RefusedField('subject', 'isIn');
      const of = article ? { provisionId: Number(subjectId) } : { subjectId: Number(subjectId) };
      await manager.upsert(
        WorkspacePart,
        { workspaceId: id, ...of, organisationId, note: note ?? null, stage: 'open' },
        ['workspaceId', article ? 'provisionId' : 'subjectId'],
      );
    });
  }

  /** Says how far a piece of work is: its writer, or a leading organisation. */
  async move(id: number, partId: number, { stage }: PartStageInput, viewer: Viewer): Promise<void> {
    await this.unitOfWork.run(viewer.accountId, async (manager) => {
      const own = await acceptedIn(manager, id, viewer);
      const part = await manager.findOneBy(WorkspacePart, { id: partId, workspaceId: id });
      if (!part) throw new NotFoundException('There is no such piece of work.');
      if (part.organisationId !== own.organisationId && own.role !== 'lead')
        throw new ForbiddenException('Another organisation writes this.');
      await manager.update(WorkspacePart, partId, { stage });
    });
  }

  /** Takes a piece of work out of the division. */
  async release(id: number, partId: number, viewer: Viewer): Promise<void> {
    await this.unitOfWork.run(viewer.accountId, async (manager) => {
      await leading(manager, id, viewer);
      const { affected } = await manager.delete(WorkspacePart, { id: partId, workspaceId: id });
      if (!affected) throw new NotFoundException('There is no such piece of work.');
    });
  }

  async ask(id: number, { text }: QuestionInput, viewer: Viewer): Promise<void> {
    await this.unitOfWork.run(viewer.accountId, async (manager) => {
      const { organisationId } = await acceptedIn(manager, id, viewer);
      await manager.insert(WorkspaceQuestion, { workspaceId: id, text, organisationId });
    });
  }

  /** Answers a question; answered again, the last word counts. */
  async answer(id: number, questionId: number, { answer }: QuestionAnswerInput, viewer: Viewer): Promise<void> {
    await this.unitOfWork.run(viewer.accountId, async (manager) => {
      const { organisationId } = await acceptedIn(manager, id, viewer);
      const { affected } = await manager.update(
        WorkspaceQuestion,
        { id: questionId, workspaceId: id },
        { answer, answeredForId: organisationId, answeredAt: new Date() },
      );
      if (!affected) throw new NotFoundException('There is no such question.');
    });
  }
}
