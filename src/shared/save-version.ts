import type { EntityManager, EntityTarget, FindOptionsWhere, ObjectLiteral, QueryDeepPartialEntity } from 'typeorm';
import { StaleEdit } from './stale-edit.js';

/** A row that counts its changes. */
export interface Versioned extends ObjectLiteral {
  id: number;
  version: number;
}

/** Writes `values` to the row `id` if it still is at `version`, and counts the change. @throws StaleEdit otherwise. */
export async function saveVersion<Row extends Versioned>(
  manager: EntityManager,
  type: EntityTarget<Row>,
  { id, version }: { id: number; version: number },
  values: QueryDeepPartialEntity<Row>,
): Promise<void> {
  const { affected } = await manager.update(type, { id, version } as FindOptionsWhere<Row>, {
    ...values,
    version: version + 1,
  });
  if (!affected) throw new StaleEdit(await manager.findOneByOrFail(type, { id } as FindOptionsWhere<Row>));
}
