import type { DataSource } from 'typeorm';
import type { Viewer } from '../accounts/viewer.js';
import { levels } from '../assessments/assessment.entity.js';
import { voices, type Voice } from '../documents/document.entity.js';
import { madeTable, scopeParameters, type DashboardScope } from './dashboard-scope.js';

/** How many stood where from `day` on, until the next step. */
export interface Step {
  /** `YYYY-MM-DD`; a date of lesser precision counts from its first day. */
  day: string;
  /** By value, in the order of {@link VoiceMovement.values}. */
  counts: number[];
}

/** How one voice's view moved: grades of the Committee, levels of the State and of civil society. */
export interface VoiceMovement {
  voice: Voice;
  /** What the voice ever said in scope, best first. */
  values: string[];
  steps: Step[];
}

interface Change {
  voice: Voice;
  value: string;
  day: string;
  count: number;
}

/** How the three voices' views moved up to the day of `scope`, as known at its time; a voice that said nothing has no steps. */
export async function movement(source: DataSource, viewer: Viewer, scope: DashboardScope): Promise<VoiceMovement[]> {
  const changes = await source.query<Change[]>(movementQuery, scopeParameters(viewer, scope));
  return voices.map((voice) =>
    steps(
      voice,
      changes.filter((change) => change.voice === voice),
    ),
  );
}

const place = (value: string) => {
  const at = (levels as readonly string[]).indexOf(value);
  return at < 0 ? value : `${at}`;
};

/** `changes` of one voice, in order of day, as steps that name every value. */
function steps(voice: Voice, changes: Change[]): VoiceMovement {
  const values = [...new Set(changes.map(({ value }) => value))].toSorted((a, b) => (place(a) < place(b) ? -1 : 1));
  const counts = new Map<string, number>();
  const byDay = new Map<string, number[]>();
  for (const { day, value, count } of changes) {
    counts.set(value, count);
    byDay.set(
      day,
      values.map((one) => counts.get(one) ?? 0),
    );
  }
  return { voice, values, steps: [...byDay].map(([day, all]) => ({ day, counts: all })) };
}

/** Each view holds from its day until the same side's next on the same recommendation or limb: +1 then, -1 there. */
const movementQuery = `
WITH ${madeTable}, view AS (
  SELECT a.side AS voice, a.level AS value, a.as_of AS since,
    lead(a.as_of) OVER (PARTITION BY a.recommendation_id, a.limb_id, a.side ORDER BY a.as_of, a.recorded_at, a.id) AS until
  FROM assessments_on($3::date, $4::timestamptz) a
  JOIN made USING (recommendation_id)
  WHERE a.side IN ('state', 'ngo') AND may_see(a.visibility, a.organisation_id, $5, $6, $7)
  UNION ALL
  SELECT 'committee', g.grade_code, rpad(g.assessed_on, 10, '-01')::date,
    lead(rpad(g.assessed_on, 10, '-01')::date) OVER (PARTITION BY g.recommendation_id, g.limb_id ORDER BY g.assessed_on, g.id)
  FROM grades_on($3::date, $4::timestamptz) g
  JOIN made USING (recommendation_id)
), change AS (
  SELECT voice, value, since AS day, 1 AS step FROM view
  UNION ALL
  SELECT voice, value, until, -1 FROM view WHERE until IS NOT NULL
)
SELECT voice, value, to_char(day, 'YYYY-MM-DD') AS day,
  (sum(sum(step)) OVER (PARTITION BY voice, value ORDER BY day))::integer AS count
FROM change
GROUP BY voice, value, day
ORDER BY voice, day, value`;
