import { levels, type Level } from '../assessments/assessment.entity.js';
import type { GradeStatus, SideStatus, Status } from '../assessments/statuses.js';

/** Which way something went; `other` where neither is better: a grade under another scale, or a side unable to assess. */
export type Way = 'first' | 'better' | 'worse' | 'other' | 'again';

/** That one voice holds something else of a recommendation, or of a limb, on the later of two days. */
export interface Move<Held = SideStatus | GradeStatus> {
  status: Status;
  voice: 'committee' | 'state' | 'ngo';
  way: Way;
  before: Held | null;
  after: Held;
}

/** How many moves went which way, voice by voice. */
export type MoveCounts = Record<Move['voice'], Record<Way, number>>;

/**
 * What moved between the statuses of two days. A new assessment at the same level counts as `again`: it confirms that
 * nothing changed. What was held before and is not held any more cannot be: assessments are superseded, never removed.
 */
export function compareStatuses(earlier: readonly Status[], later: readonly Status[]): Move[] {
  const before = new Map(earlier.map((status) => [keyOf(status), status]));
  return later.flatMap((status) => {
    const then = before.get(keyOf(status));
    const moves: (Move | null)[] = [
      move(status, 'committee', then?.committee ?? null, status.committee, sameGrade, wayOfGrades),
      move(status, 'state', then?.state ?? null, status.state, sameAssessment, wayOfLevels),
      move(status, 'ngo', then?.ngo ?? null, status.ngo, sameAssessment, wayOfLevels),
    ];
    return moves.filter((one) => one !== null);
  });
}

/** How many of `moves` went which way. */
export function countMoves(moves: readonly Move[]): MoveCounts {
  const counts: MoveCounts = { committee: none(), state: none(), ngo: none() };
  for (const { voice, way } of moves) counts[voice][way] += 1;
  return counts;
}

const none = (): Record<Way, number> => ({ first: 0, better: 0, worse: 0, other: 0, again: 0 });
const keyOf = ({ recommendationId, limbId }: Status) => `${recommendationId}/${limbId}`;

function move<Held extends SideStatus | GradeStatus>(
  status: Status,
  voice: Move['voice'],
  before: Held | null,
  after: Held | null,
  same: (before: Held, after: Held) => boolean,
  way: (before: Held, after: Held) => Way,
): Move | null {
  if (!after || (before && same(before, after))) return null;
  return { status, voice, before, after, way: before ? way(before, after) : 'first' };
}

const sameAssessment = (before: SideStatus, after: SideStatus) => before.assessmentId === after.assessmentId;
const sameGrade = (before: GradeStatus, after: GradeStatus) =>
  before.grade === after.grade && before.document === after.document;

function wayOfLevels({ level: before }: SideStatus, { level: after }: SideStatus): Way {
  if (before === after) return 'again';
  if (before === 'unable_to_assess' || after === 'unable_to_assess') return 'other';
  return rank(after) < rank(before) ? 'better' : 'worse';
}

/** Letters of one scale run from best to worst; across scales they do not compare. */
function wayOfGrades(before: GradeStatus, after: GradeStatus): Way {
  if (before.scale !== after.scale) return 'other';
  if (before.grade === after.grade) return 'again';
  return after.grade < before.grade ? 'better' : 'worse';
}

const rank = (level: Level) => levels.indexOf(level);
