import { InjectQueue } from '@nestjs/bullmq';
import { Injectable, NotFoundException } from '@nestjs/common';
import { InjectRepository } from '@nestjs/typeorm';
import type { Queue } from 'bullmq';
import { Repository } from 'typeorm';
import { partnerOf, type Viewer } from '../accounts/viewer.js';
import { logLoss } from '../database/queue.js';
import { UnitOfWork } from '../database/unit-of-work.js';
import type { DraftInput } from './draft.input.js';
import { Draft } from './draft.entity.js';
import { checkWorksIn, keepVisibleDrafts } from './visible-drafts.js';
import { renderQueue, type RenderJob } from './render-queue.js';
import type { DraftFormat } from './draft-format.js';
import { RenderedFile, RenderRun } from './render-run.entity.js';
import { SnapshotService } from './snapshot.service.js';

@Injectable()
export class DraftsService {
  constructor(
    @InjectRepository(Draft) private readonly drafts: Repository<Draft>,
    @InjectRepository(RenderRun) private readonly runs: Repository<RenderRun>,
    @InjectQueue(renderQueue) private readonly queue: Queue<RenderJob>,
    private readonly unitOfWork: UnitOfWork,
    private readonly snapshots: SnapshotService,
  ) {
    logLoss(queue);
  }

  /** The drafts that `viewer` may see, latest first, each with its runs, latest first. */
  find(viewer: Viewer): Promise<Draft[]> {
    const query = this.drafts
      .createQueryBuilder('d')
      .innerJoinAndSelect('d.cycle', 'cycle')
      .innerJoinAndSelect('cycle.state', 'state')
      .leftJoinAndSelect('d.runs', 'run')
      .orderBy('d.id', 'DESC')
      .addOrderBy('run.id', 'DESC');
    return keepVisibleDrafts(query, viewer).getMany();
  }

  /** @throws NotFoundException when there is no draft `id` that `viewer` may see. */
  async findOne(id: number, viewer: Viewer): Promise<Draft> {
    const query = this.drafts
      .createQueryBuilder('d')
      .innerJoinAndSelect('d.cycle', 'cycle')
      .innerJoinAndSelect('cycle.state', 'state')
      .leftJoinAndSelect('d.runs', 'run')
      .leftJoinAndSelect('run.files', 'file')
      .leftJoinAndSelect('file.file', 'stored')
      .where('d.id = :id', { id })
      .orderBy('run.id', 'DESC')
      .addOrderBy('file.format');
    const draft = await keepVisibleDrafts(query, viewer).getOne();
    if (!draft) throw new NotFoundException(`There is no draft ${id}.`);
    return draft;
  }

  /** Stores a new draft and queues its first rendering. @throws NotFoundException for an unknown cycle or workspace. */
  async create(input: DraftInput, viewer: Viewer, recordBase: string): Promise<Draft> {
    const { template, title, cycleId, workspaceId = null, articles = [], language, asOf, knownAt, ...settings } = input;
    const draft = await this.unitOfWork.run(viewer.accountId, async (manager) => {
      if (workspaceId !== null) await checkWorksIn(manager, workspaceId, viewer);
      return manager.save(
        manager.create(Draft, {
          template,
          title,
          cycleId,
          workspaceId,
          articles,
          language,
          asOf,
          knownAt: knownAt ? new Date(knownAt) : null,
          settings,
          organisationId: viewer.organisationId,
          authorId: viewer.accountId,
        }),
      );
    });
    await this.render(draft.id, viewer, recordBase);
    return draft;
  }

  /**
   * Freezes the record as it stands and queues a rendering of it to all formats. One written in a workspace holds what
   * every member may see, whoever asks for it.
   *
   * @throws NotFoundException when there is no draft `id` that `viewer` may see.
   */
  async render(id: number, viewer: Viewer, recordBase: string): Promise<RenderRun> {
    const draft = await this.findOne(id, viewer);
    const reader = draft.workspaceId === null ? viewer : partnerOf(viewer);
    const snapshot = await this.snapshots.take(draft, reader, recordBase);
    const run = await this.runs.save(this.runs.create({ draftId: id, snapshot }));
    await this.queue.add('render', { runId: run.id }, { jobId: `run-${run.id}` });
    return run;
  }

  /** The bytes of a rendered file. @throws NotFoundException when `viewer` may not see its draft, or it is not there. */
  async findFile(id: number, runId: number, format: DraftFormat, viewer: Viewer): Promise<Buffer> {
    await this.findOne(id, viewer);
    const file = await this.runs.manager
      .createQueryBuilder(RenderedFile, 'f')
      .innerJoin('f.run', 'run', 'run.draft_id = :id', { id })
      .innerJoinAndSelect('f.file', 'stored')
      .addSelect('stored.content')
      .where('f.run_id = :runId AND f.format = :format', { runId, format })
      .getOne();
    if (!file) throw new NotFoundException('This draft has not been rendered to that format.');
    return file.file.content;
  }
}
