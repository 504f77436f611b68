import { ConflictException, Injectable, NotFoundException } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { DataSource, type EntityManager } from 'typeorm';
import { keepVisible, type Viewer } from '../accounts/viewer.js';
import { UnitOfWork } from '../database/unit-of-work.js';
import { Document } from '../documents/document.entity.js';
import type { Visibility } from '../shared/visibility.js';
import { CarriedItem } from './carried-item.entity.js';
import { CarryOver } from './carry-over.entity.js';
import type { CarryDecisionInput } from './carry-over.input.js';
import { carry, takeBack } from './carrying.js';

/** Starting the next submission from an earlier one: a decision on each item, then all of them carried out at once. */
@Injectable()
export class CarryOverService {
  constructor(
    @InjectDataSource() private readonly source: DataSource,
    private readonly unitOfWork: UnitOfWork,
  ) {}

  /** @throws NotFoundException for what is no submission about `stateCode` that `viewer` may see. */
  async findSubmission(stateCode: string, id: number, viewer: Viewer): Promise<Document> {
    const query = this.source.manager
      .createQueryBuilder(Document, 'd')
      .where('d.id = :id AND d.stateCode = :stateCode', { id, stateCode })
      .andWhere(`d.kind = 'alternative_report'`);
    const document = await keepVisible(query, 'd', viewer).getOne();
    if (!document) throw new NotFoundException(`There is no submission ${id} about this State.`);
    return document;
  }

  /** What `viewer`'s organisation has decided of a submission; null before its first decision. */
  findOne(documentId: number, viewer: Viewer): Promise<CarryOver | null> {
    return this.source.manager.findOneBy(CarryOver, { documentId, organisationId: viewer.organisationId! });
  }

  /**
   * Decides one item; decided again, the last word counts.
   *
   * @throws NotFoundException for an item that is not of `document`, or that `viewer` may not see
   * @throws ConflictException once the decisions were carried out
   */
  async decide(document: Document, { item, decision, text, note }: CarryDecisionInput, viewer: Viewer): Promise<void> {
    const [kind, id] = item.split('-') as ['finding' | 'demand', string];
    const own = {
      counterFindingId: kind === 'finding' ? Number(id) : null,
      ngoRecommendationId: kind === 'demand' ? Number(id) : null,
    };
    await this.unitOfWork.run(viewer.accountId, async (manager) => {
      const carryOver = await hold(manager, document, viewer);
      if (carryOver.carriedAt) throw alreadyCarried();
      await checkItem(manager, document.id, kind, Number(id), viewer);
      await manager.upsert(
        CarriedItem,
        {
          ...own,
          carryOverId: carryOver.id,
          decision,
          text: decision === 'changed' ? text! : null,
          note: note ?? null,
        },
        ['carryOverId', 'counterFindingId', 'ngoRecommendationId'],
      );
    });
  }

  /**
   * Makes findings and demands of today from what still holds or changed, each with its predecessor and its confirmed
   * links, all or none. Returns how many were made.
   *
   * @throws ConflictException when they were carried already, or nothing is to be carried
   */
  carry(document: Document, visibility: Visibility, viewer: Viewer): Promise<number> {
    return this.unitOfWork.run(viewer.accountId, async (manager) => {
      const carryOver = await hold(manager, document, viewer);
      if (carryOver.carriedAt) throw alreadyCarried();
      const made = await carry(manager, carryOver.id, visibility, viewer);
      if (made === 0) throw new ConflictException('Nothing is to be carried over: decide what still holds first.');
      await manager.update(CarryOver, carryOver.id, { carriedAt: new Date(), carriedBy: viewer.accountId });
      return made;
    });
  }

  /**
   * Removes what was carried over; the decisions stay.
   *
   * @throws ConflictException when it was not carried, or when something made of it was changed or continued since
   */
  async takeBack(document: Document, viewer: Viewer): Promise<void> {
    await this.unitOfWork.run(viewer.accountId, async (manager) => {
      const carryOver = await hold(manager, document, viewer);
      if (!carryOver.carriedAt) throw new ConflictException('Nothing has been carried over.');
      if (!(await takeBack(manager, carryOver.id)))
        throw new ConflictException('Something that was carried over has been changed since; it stays.');
      await manager.update(CarryOver, carryOver.id, { carriedAt: null, carriedBy: null });
    });
  }
}

const alreadyCarried = () => new ConflictException('This was carried over. Take it back before deciding anew.');

/** The decisions of `viewer`'s organisation on a submission, begun when there are none, held for the transaction. */
async function hold(manager: EntityManager, { id: documentId }: Document, viewer: Viewer): Promise<CarryOver> {
  const own = { documentId, organisationId: viewer.organisationId! };
  await manager
    .createQueryBuilder()
    .insert()
    .into(CarryOver)
    .values({ ...own })
    .orIgnore()
    .execute();
  return manager.findOneOrFail(CarryOver, { where: own, lock: { mode: 'pessimistic_write' } });
}

async function checkItem(
  manager: EntityManager,
  documentId: number,
  kind: 'finding' | 'demand',
  id: number,
  viewer: Viewer,
): Promise<void> {
  const table = kind === 'finding' ? 'counter_finding' : 'ngo_recommendation';
  const [known] = await manager.query<unknown[]>(
    `SELECT FROM ${table} WHERE id = $1 AND document_id = $2 AND may_see(visibility, organisation_id, $3, $4, $5)`,
    [id, documentId, viewer.organisationId, viewer.organisationKind, viewer.role],
  );
  if (!known) throw new NotFoundException('There is no such item in this submission.');
}
