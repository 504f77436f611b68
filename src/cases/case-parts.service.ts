import { NotFoundException, Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { DataSource, type EntityManager } from 'typeorm';
import type { Language } from '../shared/languages.js';
import type { Viewer } from '../accounts/viewer.js';
import { UnitOfWork } from '../database/unit-of-work.js';
import { refuseNames } from '../persons/refuse-names.js';
import { saveVersion } from '../shared/save-version.js';
import { StaleEdit } from '../shared/stale-edit.js';
import { CaseEvent } from './case-event.entity.js';
import { CaseSummary } from './case-summary.entity.js';
import type { CaseEventChange, CaseEventInput, CaseSummaryInput } from './case.input.js';
import { ownCase } from './visible-case.js';

/** The accounts and events of a case, as those who work on it write them: with `[[2]]` for person 2. */
@Injectable()
export class CasePartsService {
  constructor(
    @InjectDataSource() private readonly source: DataSource,
    private readonly unitOfWork: UnitOfWork,
  ) {}

  /** The account in `language`, null where there is none yet. @throws NotFoundException, ForbiddenException. */
  async findSummary(caseId: number, language: Language, viewer: Viewer): Promise<CaseSummary | null> {
    await ownCase(this.source.manager, caseId, viewer);
    return this.source.manager.findOneBy(CaseSummary, { caseId, language });
  }

  /** Writes the account in `language`; without any length it goes. @throws StaleEdit, RefusedField and as {@link findSummary}. */
  async writeSummary(
    caseId: number,
    language: Language,
    { version, oneLine, paragraph, fullAccount }: CaseSummaryInput,
    viewer: Viewer,
  ): Promise<void> {
    const texts = { oneLine: oneLine ?? null, paragraph: paragraph ?? null, fullAccount: fullAccount ?? null };
    await this.change(caseId, viewer, texts, async (manager) => {
      const stored = await manager.findOneBy(CaseSummary, { caseId, language });
      if (stored && stored.version !== version) throw new StaleEdit(stored);
      if (Object.values(texts).every((text) => text === null)) await manager.delete(CaseSummary, { caseId, language });
      else if (stored) await saveVersion(manager, CaseSummary, stored, texts);
      else await manager.insert(CaseSummary, { caseId, language, ...texts });
    });
  }

  /** @throws NotFoundException for an event that the case does not have, and as {@link findSummary}. */
  async findEvent(caseId: number, id: number, viewer: Viewer): Promise<CaseEvent> {
    await ownCase(this.source.manager, caseId, viewer);
    return eventOf(this.source.manager, caseId, id);
  }

  /** @throws RefusedField and as {@link findSummary}. */
  async recordEvent(caseId: number, input: CaseEventInput, viewer: Viewer): Promise<void> {
    await this.change(caseId, viewer, input, (manager) => manager.insert(CaseEvent, { ...input, caseId }));
  }

  /** @throws StaleEdit, RefusedField and as {@link findEvent}. */
  async changeEvent(caseId: number, id: number, input: CaseEventChange, viewer: Viewer): Promise<void> {
    const { version, onDate = null, source = null, ...rest } = input;
    await this.change(caseId, viewer, input, async (manager) => {
      await eventOf(manager, caseId, id);
      await saveVersion(manager, CaseEvent, { id, version }, { ...rest, onDate, source });
    });
  }

  /** Takes an event out, or with `isWithdrawn` false brings it back. @throws as {@link findEvent}. */
  async setEventWithdrawn(caseId: number, id: number, isWithdrawn: boolean, viewer: Viewer): Promise<void> {
    await this.change(caseId, viewer, {}, async (manager) => {
      await eventOf(manager, caseId, id);
      await manager.update(CaseEvent, id, { withdrawnAt: isWithdrawn ? new Date() : null });
    });
  }

  private change(
    caseId: number,
    viewer: Viewer,
    texts: object,
    work: (manager: EntityManager) => Promise<unknown>,
  ): Promise<unknown> {
    return this.unitOfWork.run(viewer.accountId, async (manager) => {
      await ownCase(manager, caseId, viewer);
      await refuseNames(manager, caseId, texts);
      return work(manager);
    });
  }
}

async function eventOf(manager: EntityManager, caseId: number, id: number): Promise<CaseEvent> {
  const event = await manager.findOneBy(CaseEvent, { caseId, id });
  if (!event) throw new NotFoundException(`Case ${caseId} has no event ${id}.`);
  return event;
}
