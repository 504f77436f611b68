import { NotFoundException } from '@nestjs/common';
import type { DataSource } from 'typeorm';
import type { Viewer } from '../accounts/viewer.js';
import { Recommendation } from '../recommendations/recommendation.entity.js';
import type { TimelineGrade, TimelinePoint } from './timeline-chart.js';

/**
 * What stands on the timeline of one recommendation up to a day (`YYYY-MM-DD`), as known at a time (ISO 8601; now when
 * left out): every assessment that was not superseded and that `viewer` may see, and every grade.
 *
 * @throws NotFoundException for an unknown recommendation.
 */
export async function recommendationTimeline(
  source: DataSource,
  id: number,
  viewer: Viewer,
  { asOf, knownAt = new Date().toISOString() }: { asOf: string; knownAt?: string },
) {
  if (!(await source.manager.existsBy(Recommendation, { id })))
    throw new NotFoundException(`There is no recommendation ${id}.`);
  const [points, grades] = await Promise.all([
    source.query<TimelinePoint[]>(
      `SELECT a.side AS voice, l.label AS limb, to_char(a.as_of, 'YYYY-MM-DD') AS day, a.level
       FROM assessments_on($2::date, $6) a LEFT JOIN recommendation_limb l ON l.id = a.limb_id
       WHERE a.recommendation_id = $1 AND a.side IN ('state', 'ngo')
         AND may_see(a.visibility, a.organisation_id, $3, $4, $5)
       ORDER BY a.as_of, a.recorded_at, a.id`,
      [id, asOf, viewer.organisationId, viewer.organisationKind, viewer.role, knownAt],
    ),
    source.query<TimelineGrade[]>(
      `SELECT l.label AS limb, rpad(g.assessed_on, 10, '-01') AS day, g.grade_code AS grade
       FROM grades_on($2::date, $3) g LEFT JOIN recommendation_limb l ON l.id = g.limb_id
       WHERE g.recommendation_id = $1
       ORDER BY g.assessed_on, g.id`,
      [id, asOf, knownAt],
    ),
  ]);
  return { points, grades };
}
