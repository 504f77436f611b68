import type { Viewer } from '../accounts/viewer.js';
import { statusParameters } from '../assessments/statuses.js';

/** Of which recommendations a figure is, as of which day, as known at which time. */
export interface DashboardScope {
  stateCode: string;
  /** Null for all cycles. */
  cycleId: number | null;
  /** `YYYY-MM-DD`; today when left out. */
  asOf?: string;
  /** ISO 8601 time; now when left out. */
  knownAt?: string;
}

/** The parameters that the queries here share: State, cycle and, from `$3` on, those of the status call (day, time, viewer). */
export const scopeParameters = (viewer: Viewer, { stateCode, cycleId, ...time }: DashboardScope) => [
  stateCode,
  cycleId,
  ...statusParameters(viewer, time),
];

/** The recommendations in scope, as a common table expression `made` with the column `recommendation_id`. */
export const madeTable = `made AS MATERIALIZED (
  SELECT r.id AS recommendation_id FROM recommendation_by($3::date) r
  WHERE r.state_code = $1 AND ($2::integer IS NULL OR r.cycle_id = $2)
)`;
