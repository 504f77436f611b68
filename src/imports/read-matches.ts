import type { MatchChoices } from './plan/match-recommendations.js';

/**
 * The fields `match-<position>` of a form: the id of the recommendation that the one at `position` is, `none` for none.
 * Others, and empty ones, are left to the text.
 */
export function readMatches(body: unknown): MatchChoices {
  const choices: MatchChoices = {};
  for (const [name, value] of Object.entries((body ?? {}) as Record<string, unknown>)) {
    const [, position] = /^match-(\d{1,5})$/.exec(name) ?? [];
    if (!position || typeof value !== 'string') continue;
    if (value === 'none') choices[position] = null;
    else if (/^[1-9]\d{0,9}$/.test(value)) choices[position] = Number(value);
  }
  return choices;
}
