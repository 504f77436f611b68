import { Injectable, NotFoundException } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { Viewer } from '../accounts/viewer.js';
import { withRules } from '../database/constraint-rules.js';
import { UnitOfWork } from '../database/unit-of-work.js';
import { RefusedField } from '../shared/refused-field.js';
import { PublicBodyAlias } from './public-body-alias.entity.js';
import { PublicBody } from './public-body.entity.js';
import type { PublicBodyAliasInput } from './public-body.input.js';

const rules = {
  public_body_alias_public_body_id_name_key: ['name', 'taken'],
  // Merging bodies of one line would put one above itself.
  public_body_parent_check: ['intoId', 'circle'],
  public_body_successor_check: ['intoId', 'circle'],
} as const;

/** The names that a body goes by, and bodies that turn out to be one under two names. */
@Injectable()
export class PublicBodyNamesService {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** @throws RefusedField when the body has this alias; NotFoundException for an unknown body. */
  add(publicBodyId: number, input: PublicBodyAliasInput, viewer: Viewer): Promise<PublicBodyAlias> {
    return withRules(rules, () =>
      this.unitOfWork.run(viewer.accountId, async (manager) => {
        if (!(await manager.existsBy(PublicBody, { id: publicBodyId }))) throw unknown(publicBodyId);
        return manager.save(manager.create(PublicBodyAlias, { ...input, publicBodyId }));
      }),
    );
  }

  /** Takes an alias away and returns it, so that it can be added again. @throws NotFoundException when there is none. */
  remove(publicBodyId: number, id: number, viewer: Viewer): Promise<PublicBodyAlias> {
    return this.unitOfWork.run(viewer.accountId, async (manager) => {
      const alias = await manager.findOneBy(PublicBodyAlias, { id, publicBodyId });
      if (!alias) throw new NotFoundException(`The body ${publicBodyId} has no alias ${id}.`);
      await manager.delete(PublicBodyAlias, id);
      return alias;
    });
  }

  /**
   * Makes two bodies one: the names of `id` become aliases of `intoId`, which takes over its parts, predecessors and
   * assignments; an assignment that both have is kept once. The body `id` is gone.
   *
   * @throws NotFoundException for an unknown body
   * @throws RefusedField when they are of two States, the same body, of one line, or each have an organisation that works
   *   for it
   */
  merge(id: number, intoId: number, viewer: Viewer): Promise<void> {
    return withRules(rules, () => this.unitOfWork.run(viewer.accountId, (manager) => mergeBodies(manager, id, intoId)));
  }
}

const unknown = (id: number) => new NotFoundException(`There is no public body ${id}.`);

async function mergeBodies(manager: EntityManager, id: number, intoId: number): Promise<void> {
  const bodies = await manager.find(PublicBody, {
    where: [{ id }, { id: intoId }],
    order: { id: 'ASC' },
    lock: { mode: 'pessimistic_write' },
  });
  const body = bodies.find((one) => one.id === id);
  const into = bodies.find((one) => one.id === intoId);
  if (!body) throw unknown(id);
  if (!into || into === body || into.stateCode !== body.stateCode) throw new RefusedField('intoId', 'isIn');
  if (body.organisationId && into.organisationId) throw new RefusedField('intoId', 'twoOrganisations');
  await moveNames(manager, id, intoId);
  await movePlace(manager, body, into);
  await moveAssignments(manager, body, intoId);
  await manager.delete(PublicBody, id);
}

/** The aliases keep their time; the names of the body itself have none. */
async function moveNames(manager: EntityManager, id: number, intoId: number): Promise<void> {
  await manager.query(
    `INSERT INTO public_body_alias (public_body_id, name, language, from_on, until_on)
     SELECT $2::integer, name, language, from_on, until_on FROM public_body_alias WHERE public_body_id = $1
     UNION ALL
     SELECT $2, own.name, own.language, NULL, NULL
     FROM public_body b
     CROSS JOIN LATERAL (VALUES (b.name, 'en'), (b.name_ru, 'ru'), (b.name_kk, 'kk')) own (name, language)
     WHERE b.id = $1 AND own.name IS NOT NULL
       AND NOT EXISTS (SELECT FROM public_body i WHERE i.id = $2 AND own.name IN (i.name, i.name_ru, i.name_kk))
     ON CONFLICT DO NOTHING`,
    [id, intoId],
  );
}

async function movePlace(manager: EntityManager, body: PublicBody, into: PublicBody): Promise<void> {
  // First what would make the body that stays its own parent or successor.
  if (into.parentId === body.id) await manager.update(PublicBody, into.id, { parentId: body.parentId });
  if (into.successorId === body.id) await manager.update(PublicBody, into.id, { successorId: null, succeededOn: null });
  await manager.update(PublicBody, body.id, { parentId: null, successorId: null, succeededOn: null });
  await manager.update(PublicBody, { parentId: body.id }, { parentId: into.id });
  await manager.update(PublicBody, { successorId: body.id }, { successorId: into.id });
  await manager.update(PublicBody, into.id, { version: into.version + 1 });
}

/** What both have is taken back from the body that goes; with the rest comes the organisation that works for it. */
async function moveAssignments(manager: EntityManager, { id, organisationId }: PublicBody, intoId: number) {
  await manager.query(
    `UPDATE assignment a SET taken_back_at = now(), version = a.version + 1
     WHERE a.public_body_id = $1 AND a.done_on IS NULL AND a.taken_back_at IS NULL AND EXISTS (
       SELECT FROM assignment same
       WHERE same.public_body_id = $2 AND same.done_on IS NULL AND same.taken_back_at IS NULL
         AND (same.recommendation_id, same.organisation_id) = (a.recommendation_id, a.organisation_id)
         AND same.limb_id IS NOT DISTINCT FROM a.limb_id AND same.account_id IS NOT DISTINCT FROM a.account_id)`,
    [id, intoId],
  );
  if (organisationId) {
    await manager.update(PublicBody, id, { organisationId: null });
    await manager.update(PublicBody, intoId, { organisationId });
  }
  await manager.query(`UPDATE assignment SET public_body_id = $2, version = version + 1 WHERE public_body_id = $1`, [
    id,
    intoId,
  ]);
}
