import type { Viewer } from '../accounts/viewer.js';
import { statusParameters } from '../assessments/statuses.js';
import { today } from '../shared/partial-date.js';

/** Of which recommendations a figure is, and as of which day (`YYYY-MM-DD`; today when left out). */
export interface DashboardScope {
  stateCode: string;
  /** Null for all cycles. */
  cycleId: number | null;
  asOf?: string;
}

/** The parameters that the queries here share: State, cycle and, from `$3` on, those of the status call (day first). */
export const scopeParameters = (viewer: Viewer, { stateCode, cycleId, asOf = today() }: DashboardScope) => [
  stateCode,
  cycleId,
  ...statusParameters(viewer, { asOf }),
];

/** The recommendations in scope, as a common table expression `made` with the column `recommendation_id`. */
export const madeTable = `made AS MATERIALIZED (
  SELECT r.id AS recommendation_id FROM recommendation_by($3::date) r
  WHERE r.state_code = $1 AND ($2::integer IS NULL OR r.cycle_id = $2)
)`;
