import { ConflictException, Injectable, NotFoundException } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { DataSource, type EntityManager, type QueryDeepPartialEntity } from 'typeorm';
import type { Viewer } from '../accounts/viewer.js';
import { UnitOfWork } from '../database/unit-of-work.js';
import { today, type PartialDate } from '../shared/partial-date.js';
import { saveVersion } from '../shared/save-version.js';
import { StaleEdit } from '../shared/stale-edit.js';
import { CommitmentLink } from './commitment-link.entity.js';
import { Commitment, type CommitmentStanding } from './commitment.entity.js';
import type { CommitmentEdit, CommitmentInput, PlanFilter, CommitmentSettlementInput } from './commitment.input.js';
import { Plan } from './plan.entity.js';

/** An item of a plan as a list shows it. */
export interface CommitmentRow extends Pick<
  Commitment,
  'id' | 'number' | 'text' | 'body' | 'dueOn' | 'indicator' | 'settledOn' | 'settledSource'
> {
  standing: CommitmentStanding;
  links: { id: number; symbol: string | null; paragraph: string | null; position: number }[];
}

/** The items of plans, how they end, and the recommendations that they are to carry out. */
@Injectable()
export class CommitmentsService {
  constructor(
    @InjectDataSource() private readonly source: DataSource,
    private readonly unitOfWork: UnitOfWork,
  ) {}

  /** The items of a plan as they stood on a day, as printed. */
  find(planId: number, { standing, asOf = today() }: PlanFilter): Promise<CommitmentRow[]> {
    return this.source.query<CommitmentRow[]>(
      `SELECT c.id, c.number, c.text, c.body, c.due_on AS "dueOn", c.indicator, c.settled_on AS "settledOn",
         c.settled_source AS "settledSource", s.standing,
         coalesce((
           SELECT json_agg(json_build_object('id', r.id, 'symbol', d.symbol, 'paragraph', r.paragraph, 'position', r.position)
             ORDER BY d.published_on DESC NULLS LAST, r.position, r.id)
           FROM commitment_link k JOIN recommendation r ON r.id = k.recommendation_id JOIN document d ON d.id = r.document_id
           WHERE k.commitment_id = c.id
         ), '[]') AS links
       FROM commitment c JOIN commitment_on($2::date) s ON s.commitment_id = c.id
       WHERE c.plan_id = $1 AND ($3::text IS NULL OR s.standing = $3)
       ORDER BY c.position, c.id`,
      [planId, asOf, standing ?? null],
    );
  }

  /** The commitment with its plan and State. @throws NotFoundException for an unknown one. */
  async findOne(id: number): Promise<Commitment> {
    const commitment = await this.source.manager.findOne(Commitment, {
      where: { id },
      relations: { plan: { state: true } },
    });
    if (!commitment) throw new NotFoundException(`There is no commitment ${id}.`);
    return commitment;
  }

  /** Adds items at the end of a plan; returns how many. Those that it has, number and text alike, are not added again. @throws NotFoundException for an unknown plan. */
  add(planId: number, inputs: readonly CommitmentInput[], { accountId, organisationId }: Viewer): Promise<number> {
    return this.unitOfWork.run(accountId, async (manager) => {
      const plan = await manager.findOne(Plan, { where: { id: planId }, lock: { mode: 'pessimistic_write' } });
      if (!plan) throw new NotFoundException(`There is no plan ${planId}.`);
      const held = await manager.findBy(Commitment, { planId });
      const known = new Set(held.map(itemKey));
      const last = Math.max(0, ...held.map(({ position }) => position));
      const fresh = inputs.filter((input) => !known.has(itemKey(input)));
      const rows = fresh.map((input, at) =>
        manager.create(Commitment, { ...input, planId, organisationId, position: last + at + 1 }),
      );
      await manager.save(rows);
      return rows.length;
    });
  }

  /** @throws NotFoundException for an unknown commitment; StaleEdit when somebody edited it meanwhile. */
  update(id: number, { version, ...input }: CommitmentEdit, viewer: Viewer): Promise<void> {
    const { text, number = null, body = null, dueOn = null, indicator = null } = input;
    return this.change(id, viewer, (commitment) => {
      if (commitment.version !== version) throw new StaleEdit(commitment);
      return { text, number, body, dueOn, indicator };
    });
  }

  /** Marks a commitment fulfilled or withdrawn. @throws ConflictException when it is settled already. */
  settle(id: number, { outcome, settledOn, settledSource }: CommitmentSettlementInput, viewer: Viewer): Promise<void> {
    return this.change(id, viewer, (commitment) => {
      if (commitment.outcome)
        throw new ConflictException('This commitment was settled meanwhile. Open it again to see how.');
      return { outcome, settledOn, settledSource };
    });
  }

  /** Opens a commitment again; without effect when it is open. */
  reopen(id: number, viewer: Viewer): Promise<void> {
    return this.change(id, viewer, () => ({ outcome: null, settledOn: null, settledSource: null }));
  }

  /** Links a commitment to a recommendation to the same State; again without effect. @throws NotFoundException for an unknown one of either. */
  link(id: number, recommendationId: number, viewer: Viewer): Promise<void> {
    return this.unitOfWork.run(viewer.accountId, async (manager) => {
      const [own] = await manager.query<unknown[]>(
        `SELECT FROM commitment c JOIN plan p ON p.id = c.plan_id JOIN recommendation r ON r.state_code = p.state_code
         WHERE c.id = $1 AND r.id = $2`,
        [id, recommendationId],
      );
      if (!own) throw new NotFoundException('There is no such commitment, or no such recommendation to its State.');
      const row = { commitmentId: id, recommendationId, linkedBy: viewer.accountId };
      await manager.createQueryBuilder().insert().into(CommitmentLink).values(row).orIgnore().execute();
    });
  }

  /** Takes the link away again; without effect when there is none. */
  unlink(id: number, recommendationId: number, viewer: Viewer): Promise<void> {
    return this.unitOfWork.run(viewer.accountId, async (manager) => {
      await manager.delete(CommitmentLink, { commitmentId: id, recommendationId });
    });
  }

  private change(
    id: number,
    viewer: Viewer,
    columnsOf: (commitment: Commitment) => QueryDeepPartialEntity<Commitment>,
  ) {
    return this.unitOfWork.run(viewer.accountId, async (manager: EntityManager) => {
      const commitment = await manager.findOne(Commitment, { where: { id }, lock: { mode: 'pessimistic_write' } });
      if (!commitment) throw new NotFoundException(`There is no commitment ${id}.`);
      await saveVersion(manager, Commitment, commitment, columnsOf(commitment));
    });
  }
}

/** What makes two items the same: their printed number and their words. */
export const itemKey = ({ number, text }: { number?: string | null; text: string; dueOn?: PartialDate | null }) =>
  `${number ?? ''}\n${text}`;
