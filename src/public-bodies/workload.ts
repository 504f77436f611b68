import type { DataSource } from 'typeorm';
import type { Viewer } from '../accounts/viewer.js';

/** How much a body has to do, and has done; `open` leaves out what is overdue. */
export interface Workload {
  publicBodyId: number;
  name: string;
  nameRu: string | null;
  nameKk: string | null;
  open: number;
  overdue: number;
  done: number;
}

/** The workload on `day` (`YYYY-MM-DD`) of the bodies of a State that have any, as far as `viewer` may see; most to do first. */
export function bodyWorkloads(source: DataSource, stateCode: string, day: string, viewer: Viewer): Promise<Workload[]> {
  return source.query<Workload[]>(
    `SELECT b.id AS "publicBodyId", b.name, b.name_ru AS "nameRu", b.name_kk AS "nameKk",
       count(*) FILTER (WHERE s.standing = 'open')::integer AS open,
       count(*) FILTER (WHERE s.standing = 'overdue')::integer AS overdue,
       count(*) FILTER (WHERE s.standing = 'done')::integer AS done
     FROM public_body b
     JOIN assignment a ON a.public_body_id = b.id
     CROSS JOIN LATERAL assignment_standing(a, $2::date) s (standing)
     WHERE b.state_code = $1 AND s.standing <> 'taken_back' AND may_see_assignment(a, $3, $4, $5)
     GROUP BY b.id
     ORDER BY count(*) FILTER (WHERE s.standing <> 'done') DESC, count(*) DESC, b.name, b.id`,
    [stateCode, day, viewer.organisationId, viewer.organisationKind, viewer.role],
  );
}
