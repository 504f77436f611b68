import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { DataSource } from 'typeorm';
import type { Viewer } from '../accounts/viewer.js';
import { UnitOfWork } from '../database/unit-of-work.js';
import { refuseNames } from '../persons/refuse-names.js';
import { pageOf, pageSize, type Page } from '../shared/page.js';
import { saveVersion } from '../shared/save-version.js';
import { StatesService } from '../treaties/states.service.js';
import { CaseRecord } from './case-record.entity.js';
import type { CaseChange, CaseFilter, CaseInput } from './case.input.js';
import { findPrintedSummaries, inLanguage } from './printed-summaries.js';
import { ownCase, visibleCase, worksOn } from './visible-case.js';

/** A case in a list. */
export interface CaseRow extends Pick<
  CaseRecord,
  | 'id'
  | 'title'
  | 'kind'
  | 'language'
  | 'place'
  | 'beganOn'
  | 'endedOn'
  | 'visibility'
  | 'organisationId'
  | 'withdrawnAt'
> {
  organisation: string;
  /** Events where something is awaited. */
  pending: number;
  /** Paths of its articles, in the order of the treaty. */
  articles: string[];
  /** How many recommendations it is evidence on. */
  recommendations: number;
  /** Its account in one line, as `viewer` may read it; null where there is none. */
  oneLine: string | null;
}

/** Cases as their organisations document them. */
@Injectable()
export class CasesService {
  constructor(
    @InjectDataSource() private readonly source: DataSource,
    private readonly unitOfWork: UnitOfWork,
    private readonly states: StatesService,
  ) {}

  /** The cases of a State that `viewer` may see, the latest first. */
  async find(code: string, { only, page = 1 }: CaseFilter, viewer: Viewer): Promise<Page<CaseRow>> {
    const rows = await this.source.query<(Omit<CaseRow, 'oneLine'> & { total: number })[]>(
      `SELECT c.id, c.title, c.kind, c.language, c.place, c.began_on AS "beganOn", c.ended_on AS "endedOn", c.visibility,
         c.organisation_id AS "organisationId", c.withdrawn_at AS "withdrawnAt", o.name AS organisation, e.pending,
         (SELECT count(DISTINCT k.recommendation_id)::integer FROM case_recommendation k WHERE k.case_id = c.id) AS recommendations,
         ARRAY(
           SELECT p.path FROM case_provision k JOIN provision p ON p.id = k.provision_id
           WHERE k.case_id = c.id ORDER BY p.article, p.path
         ) AS articles,
         count(*) OVER ()::integer AS total
       FROM case_record c
       JOIN organisation o ON o.id = c.organisation_id
       CROSS JOIN LATERAL (
         SELECT count(*)::integer AS pending FROM case_event e
         WHERE e.case_id = c.id AND e.standing = 'pending' AND e.withdrawn_at IS NULL
       ) e
       WHERE c.state_code = $1 AND may_see_case(c, $2, $3, $4) AND (c.withdrawn_at IS NOT NULL) = ($5 = 'withdrawn')
         AND ($5 <> 'pending' OR e.pending > 0)
       ORDER BY c.began_on DESC NULLS LAST, c.id DESC
       LIMIT ${pageSize} OFFSET $6`,
      [code, viewer.organisationId, viewer.organisationKind, viewer.role, only ?? '', (page - 1) * pageSize],
    );
    const summaries = await findPrintedSummaries(this.source.manager, rows, (row) =>
      worksOn(viewer, row) ? 'internal' : 'portal',
    );
    const items = rows.map((row) => {
      const { total: _, ...item } = row;
      return { ...item, oneLine: inLanguage(summaries.get(row.id) ?? [], viewer.language)?.oneLine ?? null };
    });
    return pageOf(items, rows[0]?.total ?? 0, page);
  }

  /** @throws NotFoundException for a case that is not there, or not for `viewer` to see. */
  findOne(id: number, viewer: Viewer): Promise<CaseRecord> {
    return visibleCase(this.source.manager, id, viewer);
  }

  /** @throws NotFoundException as {@link findOne}; ForbiddenException for a case of another organisation. */
  findOwn(id: number, viewer: Viewer): Promise<CaseRecord> {
    return ownCase(this.source.manager, id, viewer);
  }

  /** Records a case of the viewer's organisation. @throws NotFoundException for an unknown State. */
  async record(code: string, input: CaseInput, viewer: Viewer): Promise<CaseRecord> {
    const { code: stateCode } = await this.states.findOne(code);
    return this.unitOfWork.run(viewer.accountId, (manager) =>
      manager.save(manager.create(CaseRecord, { ...input, stateCode, organisationId: viewer.organisationId! })),
    );
  }

  /** @throws StaleEdit, RefusedField, and what {@link findOwn} throws. */
  async change(id: number, { version, ...input }: CaseChange, viewer: Viewer): Promise<void> {
    const { place = null, beganOn = null, endedOn = null } = input;
    await this.unitOfWork.run(viewer.accountId, async (manager) => {
      await ownCase(manager, id, viewer);
      await refuseNames(manager, id, input);
      await saveVersion(manager, CaseRecord, { id, version }, { ...input, place, beganOn, endedOn });
    });
  }

  /** Takes a case out of use; nobody but its organisation sees it then. @throws what {@link findOwn} throws. */
  withdraw(id: number, reason: string, viewer: Viewer): Promise<void> {
    return this.setWithdrawn(id, { withdrawnAt: new Date(), withdrawalReason: reason }, viewer);
  }

  /** Brings a withdrawn case back. @throws what {@link findOwn} throws. */
  restore(id: number, viewer: Viewer): Promise<void> {
    return this.setWithdrawn(id, { withdrawnAt: null, withdrawalReason: null }, viewer);
  }

  private setWithdrawn(
    id: number,
    withdrawal: Pick<CaseRecord, 'withdrawnAt' | 'withdrawalReason'>,
    viewer: Viewer,
  ): Promise<void> {
    return this.unitOfWork.run(viewer.accountId, async (manager) => {
      await ownCase(manager, id, viewer);
      await manager.update(CaseRecord, id, withdrawal);
    });
  }
}
