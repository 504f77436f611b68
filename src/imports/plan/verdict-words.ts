import type { Axis, Direction, Level } from '../../assessments/assessment.entity.js';

/** What a wording says of implementation. */
export interface Opinion {
  level: Level;
  axis: Axis;
  direction: Direction | null;
}

const say = (level: Level, axis: Axis = 'overall', direction: Direction | null = null): Opinion => ({
  level,
  axis,
  direction,
});

const done = '(?:implemented|fulfilled|complied with|carried out|followed|put into effect)';

/**
 * The wordings by which organisations say how far a recommendation is implemented, most specific first. Source: the
 * verdicts collected from alternative reports under the Covenant. What is in none of them is "not stated": no level is
 * guessed from tone.
 */
const vocabulary: readonly [wording: RegExp, opinion: Opinion][] = [
  [
    /\b(?:significantly |considerably |further |even )?(?:tightened|toughened|deteriorated|worsened)\b/i,
    say('regressed', 'overall', 'deteriorated'),
  ],
  [
    /\bnot (?:being )?(?:followed|applied|observed|respected) in practice\b|\bnot (?:been )?translated into action\b/i,
    say('not_implemented', 'practice'),
  ],
  [
    /\b(?:no|without) (?:major |significant |substantial |real |visible )?(?:changes?|progress|improvements?)\b|\bhardly changed\b|\bremain(?:s|ed)? unchanged\b|\bhas not changed\b/i,
    say('not_implemented', 'overall', 'unchanged'),
  ],
  [
    /\b(?:increased|improved|progressed) (?:only )?(?:insignificantly|slightly|marginally)\b/i,
    say('partially', 'overall', 'improved'),
  ],
  [
    new RegExp(`\\blargely not (?:been )?${done}|\\bfor the most part not (?:been )?${done}`, 'i'),
    say('not_implemented'),
  ],
  [
    new RegExp(
      `\\b(?:not|never) (?:yet )?(?:been )?(?:fully|entirely|completely) ${done}|\\bnot (?:yet )?fully compl(?:y|ied)\\b`,
      'i',
    ),
    say('partially'),
  ],
  [
    new RegExp(
      `\\b(?:partly|partially|in part|only some) (?:been )?${done}|\\b${done} (?:only )?(?:partly|partially|in part)\\b`,
      'i',
    ),
    say('partially'),
  ],
  [
    new RegExp(
      `\\b(?:almost (?:completely|fully|entirely)|largely|mostly|substantially) (?:been )?${done}|\\b${done}[^.]*\\balmost completely\\b`,
      'i',
    ),
    say('largely'),
  ],
  [
    new RegExp(
      `\\b(?:not|never|nor) (?:yet )?(?:been )?${done}|\\bremain(?:s|ed)? un(?:implemented|fulfilled|resolved|solved)\\b|\\bye?t to be ${done}|\\bfailed to (?:heed|implement|comply|follow)\\b`,
      'i',
    ),
    say('not_implemented'),
  ],
  [
    /\bnot (?:yet )?been (?:solved|resolved|addressed|remedied|subjected to any revision|revised|amended|changed|brought (?:in(?:to)?|into) (?:line|compliance|conformity))\b/i,
    say('not_implemented'),
  ],
  [
    new RegExp(`\\b(?:has|have) (?:now |since )?been (?:fully |completely |entirely )?${done}`, 'i'),
    say('implemented'),
  ],
];

/** The opinion that a sentence states in so many words; null when it states none. */
export function opinionOf(sentence: string): Opinion | null {
  return vocabulary.find(([wording]) => wording.test(sentence))?.[1] ?? null;
}
