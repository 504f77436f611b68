import { ConflictException, Injectable, NotFoundException } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { DataSource, type EntityManager } from 'typeorm';
import type { Viewer } from '../accounts/viewer.js';
import { UnitOfWork } from '../database/unit-of-work.js';
import type { PartialDate } from '../shared/partial-date.js';
import { wordPatterns } from '../shared/words.js';
import { StateResponse } from './state-response.entity.js';

/** A claim that another may repeat. */
export interface RepeatChoice {
  id: number;
  text: string;
  saidOn: PartialDate | null;
  source: string | null;
  /** Shared words: 0–1. */
  likeness: number;
}

const choicesShown = 20;

/** Claims that say again what another said: each counts as a mention of the other, and can be told apart again. */
@Injectable()
export class RepeatsService {
  constructor(
    @InjectDataSource() private readonly source: DataSource,
    private readonly unitOfWork: UnitOfWork,
  ) {}

  /** Claims of the same State that the claim `id` may say again, the most alike first; those that hold all words of `q`. */
  findChoices(id: number, q?: string): Promise<RepeatChoice[]> {
    return this.source.query<RepeatChoice[]>(
      `SELECT other.id, other.text, other.said_on AS "saidOn", coalesce(d.symbol, d.title, other.source) AS source,
         similarity(other.text, own.text) AS likeness
       FROM state_response own
       JOIN state_response other ON other.state_code = own.state_code AND other.id <> own.id AND other.repeats_id IS NULL
       LEFT JOIN document d ON d.id = other.document_id
       WHERE own.id = $1 AND other.text ILIKE ALL ($2::text[])
       ORDER BY likeness DESC, other.id
       LIMIT ${choicesShown}`,
      [id, wordPatterns(q)],
    );
  }

  /**
   * Makes the claim `id` a mention of the claim `repeatsId`, or of the one that this repeats itself.
   *
   * @throws NotFoundException for an unknown claim, or one of another State; ConflictException for a claim of itself,
   *   one that repeats another already, or one that others repeat
   */
  merge(id: number, repeatsId: number, viewer: Viewer): Promise<void> {
    return this.unitOfWork.run(viewer.accountId, async (manager) => {
      const own = await this.lock(id, manager);
      const named = await this.lock(repeatsId, manager);
      const original = named.repeatsId === null ? named : await this.lock(named.repeatsId, manager);
      if (original.stateCode !== own.stateCode) throw new NotFoundException(`There is no response ${repeatsId}.`);
      if (original.id === id) throw new ConflictException('A claim does not repeat itself.');
      if (own.repeatsId !== null)
        throw new ConflictException(
          'Somebody has recorded what this claim repeats. Open it again to see how it stands.',
        );
      if (await manager.existsBy(StateResponse, { repeatsId: id }))
        throw new ConflictException(
          'Other claims repeat this one. Record of the other claim that it repeats this one.',
        );
      await manager.update(StateResponse, { id }, { repeatsId: original.id });
    });
  }

  /** Lets the claim `id` stand for itself again; without effect when it does. @throws NotFoundException for an unknown claim. */
  undo(id: number, viewer: Viewer): Promise<void> {
    return this.unitOfWork.run(viewer.accountId, async (manager) => {
      await this.lock(id, manager);
      await manager.update(StateResponse, { id }, { repeatsId: null });
    });
  }

  private async lock(id: number, manager: EntityManager): Promise<StateResponse> {
    const response = await manager.findOne(StateResponse, { where: { id }, lock: { mode: 'pessimistic_write' } });
    if (!response) throw new NotFoundException(`There is no response ${id}.`);
    return response;
  }
}
