import { Injectable, NotFoundException } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { DataSource, In } from 'typeorm';
import type { Viewer } from '../accounts/viewer.js';
import { withRules } from '../database/constraint-rules.js';
import { UnitOfWork } from '../database/unit-of-work.js';
import { saveVersion } from '../shared/save-version.js';
import { PublicBody } from './public-body.entity.js';
import type { PublicBodyChange, PublicBodyInput } from './public-body.input.js';

/** What the database refuses, said of the fields. */
const rules = {
  public_body_parent_check: ['parentId', 'circle'],
  public_body_parent_id_fkey: ['parentId', 'isIn'],
  public_body_successor_check: ['successorId', 'circle'],
  public_body_successor_id_fkey: ['successorId', 'isIn'],
  public_body_state_check: ['parentId', 'isIn'],
  public_body_succession_check: ['successorId', 'isNotEmpty'],
  public_body_organisation_check: ['organisationId', 'isIn'],
  public_body_organisation_id_fkey: ['organisationId', 'isIn'],
  public_body_organisation_id_key: ['organisationId', 'taken'],
} as const;

/** The public bodies of the States: known to everybody who is signed in. */
@Injectable()
export class PublicBodiesService {
  constructor(
    @InjectDataSource() private readonly source: DataSource,
    private readonly unitOfWork: UnitOfWork,
  ) {}

  /** The bodies of a State with their aliases, by name; with `q` those of which some name holds it. */
  async find(stateCode: string, q?: string): Promise<PublicBody[]> {
    const ids = q ? await this.idsNamed(stateCode, q, 'position(body_key($2) IN body_key(n.name)) > 0') : null;
    return this.source.manager.find(PublicBody, {
      where: { stateCode, ...(ids && { id: In(ids) }) },
      relations: { aliases: true, successor: true },
      order: { name: 'ASC', id: 'ASC', aliases: { fromOn: 'ASC', name: 'ASC', id: 'ASC' } },
    });
  }

  /** Ids of the bodies of a State that go, or went, by `name`, whatever its case, spaces, dashes and quotation marks. */
  findByName(stateCode: string, name: string): Promise<number[]> {
    return this.idsNamed(stateCode, name, 'body_key(n.name) = body_key($2)');
  }

  private async idsNamed(stateCode: string, name: string, condition: string): Promise<number[]> {
    const rows = await this.source.query<{ id: number }[]>(
      `SELECT DISTINCT n.public_body_id AS id FROM public_body_names($1) n WHERE ${condition} ORDER BY 1`,
      [stateCode, name],
    );
    return rows.map(({ id }) => id);
  }

  /** A body with its State, aliases, parent, parts, and who came before and after it. @throws NotFoundException */
  async findOne(id: number) {
    const body = await this.source.manager.findOne(PublicBody, {
      where: { id },
      relations: { state: true, parent: true, successor: true, organisation: true, aliases: true },
      order: { aliases: { fromOn: 'ASC', name: 'ASC', id: 'ASC' } },
    });
    if (!body) throw new NotFoundException(`There is no public body ${id}.`);
    const near = await this.source.manager.find(PublicBody, {
      where: [{ parentId: id }, { successorId: id }],
      order: { name: 'ASC', id: 'ASC' },
    });
    return {
      ...body,
      parts: near.filter(({ parentId }) => parentId === id),
      predecessors: near.filter(({ successorId }) => successorId === id),
    };
  }

  /** Adds a body to a State. @throws RefusedField when a field does not fit the others, or the record. */
  add(stateCode: string, input: PublicBodyInput, viewer: Viewer): Promise<PublicBody> {
    return withRules(rules, () =>
      this.unitOfWork.run(viewer.accountId, (manager) =>
        manager.save(manager.create(PublicBody, { ...whole(input, viewer), stateCode })),
      ),
    );
  }

  /**
   * Replaces what is said of a body.
   *
   * @throws NotFoundException for an unknown one
   * @throws StaleEdit when somebody changed it since `input.version`
   * @throws RefusedField when a field does not fit the others, or the record
   */
  async change(id: number, { version, ...input }: PublicBodyChange, viewer: Viewer): Promise<void> {
    await withRules(rules, () =>
      this.unitOfWork.run(viewer.accountId, async (manager) => {
        if (!(await manager.existsBy(PublicBody, { id })))
          throw new NotFoundException(`There is no public body ${id}.`);
        await saveVersion(manager, PublicBody, { id, version }, whole(input, viewer));
      }),
    );
  }
}

/** All that the form holds; an empty field says that it is not known. Who works for a body is an administrator's to say. */
const whole = ({ organisationId, ...input }: PublicBodyInput, viewer: Viewer) => ({
  name: input.name,
  nameRu: input.nameRu ?? null,
  nameKk: input.nameKk ?? null,
  kind: input.kind,
  parentId: input.parentId ?? null,
  successorId: input.successorId ?? null,
  succeededOn: input.succeededOn ?? null,
  foundedOn: input.foundedOn ?? null,
  dissolvedOn: input.dissolvedOn ?? null,
  source: input.source ?? null,
  ...(viewer.role === 'admin' && { organisationId: organisationId ?? null }),
});
