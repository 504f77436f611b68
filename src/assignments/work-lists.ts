import type { DataSource } from 'typeorm';
import type { Viewer } from '../accounts/viewer.js';
import { today } from '../shared/partial-date.js';
import { byUrgency, findAssignmentRows } from './assignment-rows.js';
import { groupOf, workGroups } from './work-group.js';

/** More than anybody can look over; what is less urgent stands on the pages of its States. */
const shown = 500;

/**
 * What is for `viewer` to do: theirs, and what their organisation or its body has without a person. By when it is due:
 * overdue, within seven days, later, on no day; and what was done in the last fourteen days. Empty groups are left out.
 */
export async function findWork(source: DataSource, viewer: Viewer) {
  const rows = await findAssignmentRows(source, viewer, {
    where: `a.id IN (SELECT w.id FROM work_of($5, $1) w)
      AND a.taken_back_at IS NULL AND (a.done_on IS NULL OR a.done_on > $4::date - 14)`,
    order: byUrgency,
    parameters: [viewer.accountId],
    limit: shown,
  });
  const day = today();
  return workGroups
    .map((group) => ({ group, rows: rows.filter((row) => groupOf(row, day) === group) }))
    .filter((one) => one.rows.length > 0);
}
