import type { EntityManager } from 'typeorm';
import { Assignment } from '../assignments/assignment.entity.js';
import { PublicBodyAlias } from '../public-bodies/public-body-alias.entity.js';
import { PublicBody } from '../public-bodies/public-body.entity.js';
import type { Paragraph } from './demonstration.js';
import { assignments, publicBodies } from './public-bodies.js';

/** Adds the public bodies of Kazakhstan and what is assigned; `organisations` are ids by name. */
export async function seedBodies(
  manager: EntityManager,
  organisations: ReadonlyMap<string, number>,
  recommendationId: (paragraph: Paragraph) => Promise<number>,
): Promise<void> {
  const bodies = new Map<string, number>();
  for (const { parent, successor, aliases = [], worksHere, ...body } of publicBodies) {
    const { id } = await manager.save(PublicBody, {
      ...body,
      stateCode: 'KAZ',
      parentId: parent ? bodies.get(parent)! : null,
      successorId: successor ? bodies.get(successor)! : null,
      organisationId: worksHere ? organisations.get(worksHere)! : null,
    });
    bodies.set(body.name, id);
    await manager.insert(
      PublicBodyAlias,
      aliases.map((alias) => ({ ...alias, publicBodyId: id })),
    );
  }
  for (const { symbol, paragraph, by, body, published, ...assignment } of assignments)
    await manager.insert(Assignment, {
      ...assignment,
      recommendationId: await recommendationId({ symbol, paragraph }),
      organisationId: organisations.get(by)!,
      publicBodyId: body ? bodies.get(body)! : null,
      visibility: published ? 'public' : 'organisation',
    });
}
