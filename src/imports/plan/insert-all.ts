import type { EntityManager, EntityTarget, ObjectLiteral, QueryDeepPartialEntity } from 'typeorm';

/** Rows per statement: PostgreSQL takes 65,535 parameters in one, and no table has more than thirty columns. */
const batch = 1000;

/** Inserts rows in batches; their ids in the same order. */
export async function insertAll<Entity extends ObjectLiteral>(
  manager: EntityManager,
  entity: EntityTarget<Entity>,
  rows: readonly object[],
): Promise<number[]> {
  const ids: number[] = [];
  for (let at = 0; at < rows.length; at += batch) {
    const values = rows.slice(at, at + batch) as QueryDeepPartialEntity<Entity>[];
    const { identifiers } = await manager.insert(entity, values);
    ids.push(...identifiers.map(({ id }) => id as number));
  }
  return ids;
}
