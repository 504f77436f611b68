import type { Axis, Level } from '../assessments/assessment.entity.js';
import type { Status } from '../assessments/statuses.js';
import type { PartialDate } from '../shared/partial-date.js';

/** The three voices on one recommendation, as a list sums them up. */
export interface Standing {
  /** Grades of one letter and date stand together, with their limbs; no limbs when the whole was graded. */
  grades: { grade: string; limbs: string[]; assessedOn: PartialDate }[];
  state: SideLine[];
  ngo: SideLine[];
  contested: boolean;
}

/** What a side holds of the whole (`limb` null) or of a limb. */
export interface SideLine {
  limb: string | null;
  level: Level;
  axis: Axis;
  asOf: string;
}

/** `statuses` of one recommendation, limb by limb, in the order of its limbs. */
export function standing(statuses: Status[]): Standing {
  const grades: Standing['grades'] = [];
  for (const { committee, limb } of statuses) {
    if (!committee) continue;
    const { grade, assessedOn } = committee;
    const same = grades.find((one) => one.grade === grade && one.assessedOn === assessedOn);
    if (same && limb) same.limbs.push(limb);
    else grades.push({ grade, assessedOn, limbs: limb ? [limb] : [] });
  }
  return {
    grades,
    state: sideLines(statuses, 'state'),
    ngo: sideLines(statuses, 'ngo'),
    contested: statuses.some(({ contested }) => contested),
  };
}

const sideLines = (statuses: Status[], side: 'state' | 'ngo'): SideLine[] =>
  statuses.flatMap(({ limb, [side]: said }) =>
    said ? [{ limb, level: said.level, axis: said.axis, asOf: said.asOf }] : [],
  );
