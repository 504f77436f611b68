import type { DataSource, EntityManager } from 'typeorm';
import { may, type Viewer } from '../accounts/viewer.js';

/** To whom `viewer` may assign. */
export interface Assignees {
  /** Bodies of the State that are still there; for State organisations only. */
  bodies: { id: number; name: string; nameRu: string | null; nameKk: string | null }[];
  people: Person[];
}

/** Somebody with an account; `organisation` names where. */
export interface Person {
  id: number;
  name: string;
  organisationId: number;
  organisation: string;
}

/** Whether `viewer` assigns to public bodies, as the State's side does. */
export const assignsBodies = (viewer: Viewer): boolean =>
  viewer.organisationKind === 'ministry' && may(viewer, 'officer');

/** One's own people, and for the State's side those who work for its bodies; nobody whose account is closed. */
export async function findAssignees(
  source: DataSource | EntityManager,
  stateCode: string,
  viewer: Viewer,
): Promise<Assignees> {
  const toBodies = assignsBodies(viewer);
  // One after the other: within a transaction they share a connection.
  const bodies = toBodies
    ? await source.query<Assignees['bodies']>(
        `SELECT id, name, name_ru AS "nameRu", name_kk AS "nameKk" FROM public_body
         WHERE state_code = $1 AND successor_id IS NULL AND dissolved_on IS NULL ORDER BY name, id`,
        [stateCode],
      )
    : [];
  const people = await source.query<Person[]>(
    `SELECT a.id, a.name, o.id AS "organisationId", o.name AS organisation
     FROM account a JOIN organisation o ON o.id = a.organisation_id
     WHERE a.closed_at IS NULL AND (o.id = $1 OR $2 AND o.id IN (
       SELECT organisation_id FROM public_body WHERE state_code = $3))
     ORDER BY o.id <> $1, o.name, a.name, a.id`,
    [viewer.organisationId, toBodies, stateCode],
  );
  return { bodies, people };
}
