import { ConflictException, ForbiddenException, Injectable, NotFoundException } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { DataSource, type EntityManager } from 'typeorm';
import type { Viewer } from '../accounts/viewer.js';
import { ReportingCycle } from '../cycles/reporting-cycle.entity.js';
import { UnitOfWork } from '../database/unit-of-work.js';
import { StoredFile } from '../documents/stored-file.entity.js';
import { damagedCursor, limitOf, readCursor, writeCursor, type CursorRequest, type Slice } from '../shared/cursor.js';
import { paginate, type Page } from '../shared/page.js';
import { Refusal } from '../shared/refusal.js';
import type { UploadedFile } from '../shared/upload.js';
import { Treaty } from '../treaties/treaty.entity.js';
import type { ScopeInput, UploadInput } from './import.input.js';
import { ImportPlanner, type ImportRequest, type ScopedPlan } from './import-planner.service.js';
import { ImportRun } from './import-run.entity.js';
import { mayImport, visibleRuns } from './may-import.js';
import { readDocument } from './parse-file.js';
import type { ParsedDocument } from './parsed-document.js';
import { placeOfCycle } from './plan/body.js';
import { countsOf } from './plan/import-plan.js';
import { findState, type ImportScope, type ScopeCycle } from './plan/import-scope.js';
import type { MatchChoices } from './plan/match-recommendations.js';
import { writePlan } from './plan/write-plan.js';

/** Imports for one State take turns: each plan rests on what the others have left. */
const importLock = 40_02;

/** The State that a file is about is not clear from it: a person has to name it. */
export class StateUnclear extends Refusal {}

@Injectable()
export class ImportsService {
  constructor(
    @InjectDataSource() private readonly source: DataSource,
    private readonly unitOfWork: UnitOfWork,
    private readonly planner: ImportPlanner,
  ) {}

  /**
   * Reads a file; stores nothing.
   *
   * @throws Refusal with a sentence on what is wrong with the file; StateUnclear when it does not say its State;
   *   ForbiddenException when `viewer` may not bring in such a document.
   */
  async read(file: UploadedFile, input: UploadInput, viewer: Viewer): Promise<ImportRequest> {
    const { parsed, text } = await readDocument(file.content, file.name, input.format);
    if (!mayImport(viewer, parsed.format)) {
      throw new ForbiddenException('State bodies bring in what the State wrote: its reviews and follow-up reports.');
    }
    const stateCode = await findState(this.source.manager, parsed, text, input.stateCode);
    if (!stateCode)
      throw new StateUnclear(`“${file.name}” does not say clearly which State it is about; name the State.`);
    const { cycleLabel, publishedOn, commentsOnId } = input;
    return {
      parsed,
      // PostgreSQL keeps every character in text but this one.
      text: text.replaceAll('\0', ' '),
      stateCode,
      cycleLabel,
      publishedOn,
      commentsOnId,
      visibility: visibilityOf(parsed, input, viewer),
      organisationId: viewer.organisationId,
      matches: {},
    };
  }

  /** What an import would do. */
  plan(request: ImportRequest): Promise<ScopedPlan> {
    return this.planner.plan(request, this.source.manager);
  }

  /** Keeps a file that was read, with its preview; returns the run's id. */
  open(file: UploadedFile, request: ImportRequest, viewer: Viewer): Promise<number> {
    const { parsed, organisationId, ...rest } = request;
    const { sha256, bytes, encoding } = parsed.source;
    return this.unitOfWork.run(viewer.accountId, async (manager) => {
      const stored = { sha256, bytes, mediaType: mediaTypes[encoding] ?? 'text/plain', content: file.content };
      await manager.createQueryBuilder().insert().into(StoredFile).values(stored).orIgnore().execute();
      const run = { ...rest, parsed, format: parsed.format, fileName: file.name, fileSha256: sha256 };
      const owner = { accountId: viewer.accountId, organisationId };
      return (await manager.save(manager.create(ImportRun, { ...run, ...owner }))).id;
    });
  }

  /** Runs that `viewer` may see, latest first. */
  find(viewer: Viewer, page?: number): Promise<Page<ImportRun>> {
    return paginate(this.visible(viewer).orderBy('run.id', 'DESC'), page);
  }

  /** The same behind a cursor. */
  async findSlice(viewer: Viewer, request: CursorRequest): Promise<Slice<ImportRun>> {
    const [last] = readCursor(request, 1) ?? [];
    if (last !== undefined && typeof last !== 'number') throw damagedCursor();
    const query = this.visible(viewer).orderBy('run.id', 'DESC');
    const total = await query.getCount();
    if (last !== undefined) query.andWhere('run.id < :last', { last });
    const limit = limitOf(request);
    const runs = await query.take(limit + 1).getMany();
    const items = runs.slice(0, limit);
    return { items, total, next: runs.length > limit ? writeCursor([items.at(-1)!.id]) : null };
  }

  /** The run `id` with its text and what was read. @throws NotFoundException when there is none that `viewer` may see. */
  async findOne(id: number, viewer: Viewer): Promise<ImportRun> {
    const run = await this.visible(viewer)
      .addSelect(['run.text', 'run.parsed'])
      .andWhere('run.id = :id', { id })
      .getOne();
    if (!run) throw new NotFoundException(`There is no import ${id}.`);
    return run;
  }

  /** Settles where a document belongs, and which recommendations are the same. @throws as {@link importRun} */
  async settle(id: number, input: ScopeInput, matches: MatchChoices, viewer: Viewer): Promise<void> {
    const run = await this.findOpen(id, viewer);
    const stateCode = await findState(this.source.manager, run.parsed, run.text, input.stateCode);
    if (!stateCode) throw new StateUnclear('This State is not known. Choose one from the list.');
    const settled = {
      stateCode,
      // What was chosen for one State says nothing once another is named.
      cycleLabel: placeOfCycle(input.cycleLabel ?? '')?.stateCode === stateCode ? input.cycleLabel : null,
      commentsOnId: stateCode === run.stateCode ? (input.commentsOnId ?? null) : null,
      matches: stateCode === run.stateCode ? matches : {},
      publishedOn: input.publishedOn ?? null,
      visibility: visibilityOf(run.parsed, input, viewer),
    };
    await this.unitOfWork.run(viewer.accountId, (manager) => manager.update(ImportRun, id, settled));
  }

  /**
   * Takes a run into the record, in one transaction; its counts say what came of it.
   *
   * @throws NotFoundException as {@link findOne}; ConflictException when it was imported or discarded already;
   *   ForbiddenException when it is not the viewer's to import.
   */
  async importRun(id: number, viewer: Viewer): Promise<ImportRun> {
    const run = await this.findOpen(id, viewer);
    await this.unitOfWork.run(viewer.accountId, async (manager) => {
      await manager.query('SELECT pg_advisory_xact_lock($1, hashtext($2))', [importLock, run.stateCode]);
      refuseClosed(await manager.findOneByOrFail(ImportRun, { id }));
      const { plan, scope, matches } = await this.planner.plan(run, manager);
      const cycleId = await addCycle(scope, scope.cycle, manager);
      const { recommending } = scope;
      const documentId = await writePlan(
        plan,
        {
          stateCode: run.stateCode,
          mechanismCode: scope.mechanismCode,
          cycleId,
          recommendingCycleId: recommending?.held ? recommending.held.cycleId : recommending?.cycle ? cycleId : null,
          recommendingDocumentId: recommending?.held?.id ?? null,
          organisationId: run.organisationId,
          visibility: run.visibility,
          accountId: viewer.accountId,
          fileSha256: run.fileSha256,
          text: run.text,
        },
        manager,
      );
      const outcome = { counts: countsOf(plan), documentId, cycleId, matches };
      const done = { stage: 'imported' as const, importedAt: new Date(), ...outcome };
      await manager.update(ImportRun, id, done);
    });
    return this.findOne(id, viewer);
  }

  /** Gives a run up; nothing of it enters the record. @throws as {@link importRun} */
  async cancel(id: number, viewer: Viewer): Promise<void> {
    await this.findOpen(id, viewer);
    await this.unitOfWork.run(viewer.accountId, (manager) => manager.update(ImportRun, id, { stage: 'cancelled' }));
  }

  private async findOpen(id: number, viewer: Viewer): Promise<ImportRun> {
    const run = await this.findOne(id, viewer);
    refuseClosed(run);
    if (!mayImport(viewer, run.format) || run.organisationId !== viewer.organisationId) {
      throw new ForbiddenException('This import is for another organisation to finish.');
    }
    return run;
  }

  private visible(viewer: Viewer) {
    const { sql, parameters } = visibleRuns(viewer, 'run');
    return this.source.manager
      .createQueryBuilder(ImportRun, 'run')
      .leftJoinAndSelect('run.document', 'document')
      .leftJoinAndSelect('run.state', 'state')
      .leftJoinAndSelect('run.account', 'account')
      .where(sql, parameters);
  }
}

/** By what the text was read from; everything else is plain text. */
const mediaTypes: Record<string, string> = {
  pdf: 'application/pdf',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
};

function visibilityOf({ format }: ParsedDocument, { visibility }: ScopeInput, viewer: Viewer) {
  if (format !== 'alternative-report') return 'public';
  return visibility ?? (viewer.organisationId === null ? 'public' : 'organisation');
}

function refuseClosed({ stage }: ImportRun): void {
  if (stage === 'imported') throw new ConflictException('This file has been imported already.');
  if (stage === 'cancelled') throw new ConflictException('This import was discarded. Upload the file again.');
}

/** The id of the document's cycle, added when the record has none by its name. */
async function addCycle(
  { stateCode, treatyCode }: ImportScope,
  cycle: ScopeCycle | null,
  manager: EntityManager,
): Promise<number | null> {
  if (!cycle || cycle.id) return cycle?.id ?? null;
  if (!(await manager.existsBy(Treaty, { code: treatyCode }))) return null;
  const { ordinal, label } = cycle;
  return (await manager.save(manager.create(ReportingCycle, { stateCode, treatyCode, ordinal, label }))).id;
}
