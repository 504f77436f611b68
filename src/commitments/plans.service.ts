import { Injectable, NotFoundException } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { DataSource, type EntityManager } from 'typeorm';
import type { Viewer } from '../accounts/viewer.js';
import { UnitOfWork } from '../database/unit-of-work.js';
import { Document } from '../documents/document.entity.js';
import type { PartialDate } from '../shared/partial-date.js';
import { saveVersion } from '../shared/save-version.js';
import type { PlanEdit, PlanInput } from './commitment.input.js';
import { Plan } from './plan.entity.js';

/** A plan as a list shows it. */
export interface PlanRow extends Pick<
  Plan,
  'id' | 'title' | 'body' | 'adoptedOn' | 'periodFrom' | 'periodUntil' | 'itemsStated' | 'source'
> {
  items: number;
  overdue: number;
  fulfilled: number;
  /** Items that no recommendation is linked to. */
  unlinked: number;
  /** Its time is over, and of some item nothing is known. */
  expired: boolean;
}

/** Which recommendations a State's plans reach. */
export interface PlanCoverage {
  recommendations: number;
  /** Those that no item of any plan is linked to. */
  uncovered: number;
}

@Injectable()
export class PlansService {
  constructor(
    @InjectDataSource() private readonly source: DataSource,
    private readonly unitOfWork: UnitOfWork,
  ) {}

  /** The plans of a State as they stood on a day, the latest first. */
  find(stateCode: string, asOf: PartialDate): Promise<PlanRow[]> {
    return this.source.query<PlanRow[]>(
      `SELECT p.id, p.title, p.body, p.adopted_on AS "adoptedOn", p.period_from AS "periodFrom",
         p.period_until AS "periodUntil", p.items_stated AS "itemsStated", p.source,
         count(c.id)::integer AS items,
         count(*) FILTER (WHERE s.standing = 'overdue')::integer AS overdue,
         count(*) FILTER (WHERE s.standing IN ('fulfilled', 'fulfilled_late'))::integer AS fulfilled,
         count(c.id) FILTER (WHERE NOT EXISTS (SELECT FROM commitment_link k WHERE k.commitment_id = c.id))::integer AS unlinked,
         coalesce(p.period_until < left($2::date::text, length(p.period_until)), false)
           AND (count(c.id) = 0 OR bool_or(s.standing IN ('overdue', 'open', 'undated'))) AS expired
       FROM plan p
       LEFT JOIN commitment c ON c.plan_id = p.id
       LEFT JOIN commitment_on($2::date) s ON s.commitment_id = c.id
       WHERE p.state_code = $1
       GROUP BY p.id
       ORDER BY coalesce(p.adopted_on, p.period_from) DESC NULLS LAST, p.id DESC`,
      [stateCode, asOf],
    );
  }

  async findCoverage(stateCode: string): Promise<PlanCoverage> {
    const [coverage] = await this.source.query<PlanCoverage[]>(
      `SELECT count(*)::integer AS recommendations,
         count(*) FILTER (WHERE NOT EXISTS (SELECT FROM commitment_link k WHERE k.recommendation_id = r.id))::integer AS uncovered
       FROM recommendation r WHERE r.state_code = $1`,
      [stateCode],
    );
    return coverage!;
  }

  /** The plan with its State and document. @throws NotFoundException for an unknown one. */
  async findOne(id: number): Promise<Plan> {
    const plan = await this.source.manager.findOne(Plan, { where: { id }, relations: { state: true, document: true } });
    if (!plan) throw new NotFoundException(`There is no plan ${id}.`);
    return plan;
  }

  /** @throws NotFoundException for a document that the State does not have. */
  record(stateCode: string, input: PlanInput, viewer: Viewer): Promise<Plan> {
    return this.unitOfWork.run(viewer.accountId, async (manager) => {
      await this.checkDocument(stateCode, input.documentId, manager);
      return manager.save(manager.create(Plan, { ...input, stateCode, organisationId: viewer.organisationId }));
    });
  }

  /** @throws NotFoundException as {@link findOne}; StaleEdit when somebody edited it meanwhile. */
  update(id: number, { version, ...input }: PlanEdit, viewer: Viewer): Promise<void> {
    return this.unitOfWork.run(viewer.accountId, async (manager) => {
      const plan = await manager.findOneBy(Plan, { id });
      if (!plan) throw new NotFoundException(`There is no plan ${id}.`);
      await this.checkDocument(plan.stateCode, input.documentId, manager);
      const { title, source, body = null, adoptedOn = null, periodFrom = null, periodUntil = null } = input;
      const { itemsStated = null, documentId = null } = input;
      const dates = { adoptedOn, periodFrom, periodUntil };
      await saveVersion(manager, Plan, { id, version }, { title, source, body, ...dates, itemsStated, documentId });
    });
  }

  private async checkDocument(stateCode: string, id: number | undefined, manager: EntityManager): Promise<void> {
    const own = { id, stateCode, voice: 'state' as const, visibility: 'public' as const };
    if (id !== undefined && !(await manager.existsBy(Document, own)))
      throw new NotFoundException(`The State has no document ${id}.`);
  }
}
