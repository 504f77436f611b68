import type { EntityManager } from 'typeorm';
import { Passage } from '../../documents/passage.entity.js';
import type { ImportPlan } from './import-plan.js';
import { insertAll } from './insert-all.js';

/**
 * Adds, updates and reorders the passages of a document; the ids of those of the file in their order. Passages that the
 * file no longer has go to the end: statements may rest on them.
 */
export async function writePassages(
  planned: ImportPlan['passages'],
  documentId: number,
  manager: EntityManager,
): Promise<number[]> {
  const present = planned.filter(({ wanted }) => wanted !== null);
  const heldIds = present.flatMap(({ held }) => (held ? [held.id] : []));
  if (await isMoved(present, documentId, manager)) await makeRoom(documentId, manager);
  const added = present.filter(({ held }) => !held);
  const addedIds = await insertAll(
    manager,
    Passage,
    added.map(({ wanted }) => ({ ...wanted!.row, documentId, position: wanted!.index + 1 })),
  );
  for (const { wanted, held } of present.filter(({ standing }) => standing === 'changed'))
    await manager.update(Passage, held!.id, wanted!.row);
  await place(present, manager);
  await moveRest(documentId, present.length, [...heldIds, ...addedIds], manager);
  const newIds = new Map(added.map((one, at) => [one, addedIds[at]!]));
  return present.map((one) => one.held?.id ?? newIds.get(one)!);
}

/** Whether any passage changes its position, or a new one needs a position that is taken. */
async function isMoved(present: ImportPlan['passages'], documentId: number, manager: EntityManager): Promise<boolean> {
  if (present.every(({ held }) => !held)) return manager.existsBy(Passage, { documentId });
  return present.some(({ wanted, held }) => !held || held.row.position !== wanted!.index + 1);
}

/** Positions are unique in a document at every moment: those that are held step aside into the negative. */
const makeRoom = (documentId: number, manager: EntityManager) =>
  manager.query('UPDATE passage SET position = -position WHERE document_id = $1', [documentId]);

/** Sets position and line, which change with every line added above, without counting that as a change. */
async function place(present: ImportPlan['passages'], manager: EntityManager): Promise<void> {
  const moved = present.flatMap(({ wanted, held }) => {
    return held ? [{ id: held.id, position: wanted!.index + 1, line: wanted!.row.line }] : [];
  });
  if (moved.length === 0) return;
  await manager.query(
    `UPDATE passage SET position = moved.position, line = moved.line
     FROM jsonb_to_recordset($1::jsonb) AS moved (id integer, position integer, line integer)
     WHERE passage.id = moved.id AND (passage.position, passage.line) IS DISTINCT FROM (moved.position, moved.line)`,
    [JSON.stringify(moved)],
  );
}

async function moveRest(documentId: number, last: number, kept: number[], manager: EntityManager): Promise<void> {
  await manager.query(
    `UPDATE passage SET position = $2 + rest.place
     FROM (SELECT id, row_number() OVER (ORDER BY abs(position))::integer AS place
           FROM passage WHERE document_id = $1 AND id <> ALL ($3)) rest
     WHERE passage.id = rest.id AND passage.position <> $2 + rest.place`,
    [documentId, last, kept],
  );
}
