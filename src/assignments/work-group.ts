import type { AssignmentRow } from './assignment-rows.js';

/** By when something is to be done, in the order of their urgency. */
export const workGroups = ['overdue', 'soon', 'later', 'undated', 'done'] as const;
export type WorkGroup = (typeof workGroups)[number];

/** Where an open or done assignment stands on `day` (`YYYY-MM-DD`). */
export function groupOf({ standing, dueOn }: Pick<AssignmentRow, 'standing' | 'dueOn'>, day: string): WorkGroup {
  if (standing === 'done' || standing === 'overdue') return standing;
  if (dueOn === null) return 'undated';
  const inAWeek = new Date(Date.parse(`${day}T00:00:00Z`) + 7 * 86_400_000).toISOString().slice(0, 10);
  return dueOn <= inAWeek ? 'soon' : 'later';
}
