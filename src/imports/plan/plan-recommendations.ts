import type { RecommendationLimb } from '../../recommendations/recommendation-limb.entity.js';
import type { Recommendation } from '../../recommendations/recommendation.entity.js';
import type { RecommendationRow } from './import-record.js';
import { matchRecommendations, type MatchChoices, type MatchedBy } from './match-recommendations.js';
import type { Standing } from './reconcile.js';

const columns = ['topic', 'text', 'concern', 'concernParagraph', 'position', 'selectedForFollowUp'] as const;
type Column = (typeof columns)[number];
type Patch = Partial<Pick<Recommendation, 'paragraph' | Column>>;

/** A recommendation of the file, of the database or of both; `patch` is what the import writes over what is held. */
export interface PlannedRecommendation {
  standing: Standing;
  wanted: { index: number; row: RecommendationRow } | null;
  held: Recommendation | null;
  base: RecommendationRow | null;
  doubt: 'edited' | 'vanished' | null;
  patch: Patch;
  matchedBy: MatchedBy | null;
  limbs: PlannedLimb[];
}

/** Whether an import adds a recommendation, or gives it its text: it can then be compared with others for the first time. */
export const bringsText = ({ standing, patch }: PlannedRecommendation): boolean =>
  standing === 'new' || patch.text !== undefined;

/** A lettered part; `text` null while only its letter is known. */
export interface PlannedLimb {
  standing: Standing;
  label: string;
  position: number;
  text: string | null;
  held: RecommendationLimb | null;
  doubt: 'edited' | 'vanished' | null;
}

/**
 * What becomes of the recommendations of a file. The body's own document has the say over what is held, save over what
 * a person changed since its last import (`base`); any other document only fills gaps.
 */
export function planRecommendations(
  wanted: readonly RecommendationRow[],
  held: readonly Recommendation[],
  base: readonly RecommendationRow[],
  choices: MatchChoices,
  articlesOf: (id: number) => readonly string[],
): PlannedRecommendation[] {
  const matches = matchRecommendations(wanted, held, choices, articlesOf);
  const before = new Map(
    [...matchRecommendations(base, held, choices, articlesOf)].map(([row, match]) => [match.held, row]),
  );
  const met = new Set([...matches.values()].map((match) => match.held));
  const present = wanted.map((row, index): PlannedRecommendation => {
    const match = matches.get(row);
    if (!match) {
      const limbs = planLimbs(row, null, null);
      return {
        standing: 'new',
        wanted: { index, row },
        held: null,
        base: null,
        doubt: null,
        patch: {},
        matchedBy: null,
        limbs,
      };
    }
    const basis = before.get(match.held) ?? null;
    const { patch, doubt } = row.original ? overwrite(row, match.held, basis) : fillGaps(row, match.held);
    const standing = Object.keys(patch).length > 0 ? 'changed' : doubt ? 'doubtful' : 'equal';
    const limbs = planLimbs(row, match.held, basis);
    return {
      standing,
      wanted: { index, row },
      held: match.held,
      base: basis,
      doubt,
      patch,
      matchedBy: match.by,
      limbs,
    };
  });
  const vanished = held
    .filter((one) => !met.has(one) && before.get(one)?.original)
    .map((one): PlannedRecommendation => ({
      standing: 'doubtful',
      wanted: null,
      held: one,
      base: before.get(one)!,
      doubt: 'vanished',
      patch: {},
      matchedBy: null,
      limbs: [],
    }));
  return [...present, ...vanished];
}

function overwrite(row: RecommendationRow, held: Recommendation, base: RecommendationRow | null) {
  const patch: Patch = {};
  let doubt: 'edited' | null = null;
  for (const column of columns) {
    const unsaid = row[column] === null || row[column] === false;
    if (unsaid || row[column] === held[column] || (base && base[column] === row[column])) continue;
    if (base && base[column] !== held[column]) doubt = 'edited';
    else Object.assign(patch, { [column]: row[column] });
  }
  if (held.paragraph === null && row.paragraph !== null) patch.paragraph = row.paragraph;
  return { patch, doubt };
}

function fillGaps(row: RecommendationRow, held: Recommendation): { patch: Patch; doubt: null } {
  const gaps = columns.filter((column) => held[column] === null && row[column] !== null);
  return { patch: Object.fromEntries(gaps.map((column) => [column, row[column]])), doubt: null };
}

function planLimbs(row: RecommendationRow, held: Recommendation | null, base: RecommendationRow | null): PlannedLimb[] {
  const present = row.limbs.map(({ label, text }, at): PlannedLimb => {
    const limb = held?.limbs.find((one) => one.label === label) ?? null;
    const basis = base?.limbs.find((one) => one.label === label);
    const planned = { label, position: at + 1, text, held: limb };
    if (!limb) return { ...planned, standing: 'new', doubt: null };
    const settled =
      text === null || text === limb.text || basis?.text === text || (!row.original && limb.text !== null);
    if (settled) return { ...planned, standing: 'equal', doubt: null };
    const edited = basis !== undefined && basis.text !== limb.text;
    return { ...planned, standing: edited ? 'doubtful' : 'changed', doubt: edited ? 'edited' : null };
  });
  const vanished = (row.original ? (held?.limbs ?? []) : [])
    .filter(({ label }) => !row.limbs.some((one) => one.label === label))
    .filter(({ label }) => base?.limbs.some((one) => one.label === label))
    .map(({ label, position, text, ...limb }): PlannedLimb => {
      return {
        standing: 'doubtful',
        label,
        position,
        text,
        held: { label, position, text, ...limb },
        doubt: 'vanished',
      };
    });
  return [...present, ...vanished];
}
