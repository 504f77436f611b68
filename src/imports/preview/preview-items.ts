import { diffWordsWithSpace } from 'diff';
import type { ImportPlan } from '../plan/import-plan.js';
import type { MatchedBy } from '../plan/match-recommendations.js';
import type { KnownRecommendation } from '../plan/proposals.js';
import type { Standing } from '../plan/reconcile.js';
import { linkFinder, type PreviewLink } from './preview-links.js';

/** A run of words of a changed text. */
export interface DiffPart {
  value: string;
  added: boolean;
  removed: boolean;
}

/** A value, named by `imports.facts`; `words` is the key under which the locale has words for it, null for a date. */
export interface Fact {
  name: string;
  value: string;
  words: string | null;
}

/** One row of a plan, as a preview shows it. */
export interface PreviewItem {
  /** As the counts name it. */
  kind: string;
  standing: Standing;
  doubt: 'edited' | 'vanished' | null;
  /** 1-based line of the source; null for what is not in the file. */
  line: number | null;
  /** Where it stands in its document: `¶24`, `Article 14`, `VII.E`. */
  place: string | null;
  title: string | null;
  text: string;
  /** What changes in the text; null when it is not changed. */
  diff: DiffPart[] | null;
  /** The values beside the text. */
  facts: Fact[];
  matchedBy: MatchedBy | null;
  subjects: PreviewLink[];
  articles: PreviewLink[];
}

/** The kinds that a preview lists, main ones first. */
export const previewKinds = [
  'recommendations',
  'limbs',
  'stateResponses',
  'mentions',
  'counterFindings',
  'ngoRecommendations',
  'assessments',
  'cycleEvents',
  'passages',
] as const;
export type PreviewKind = (typeof previewKinds)[number];

/** What is listed when no kind is asked for: what is said, not the passages that say it. */
export const mainKinds: readonly PreviewKind[] = previewKinds.filter(
  (kind) => kind !== 'passages' && kind !== 'mentions',
);

/** The rows of `kind` in a plan, in the order of the file. */
export function previewItems(
  plan: ImportPlan,
  kind: PreviewKind,
  known: readonly KnownRecommendation[],
): PreviewItem[] {
  const linksOf = linkFinder(plan, known);
  const sectionOf = (passage: number) =>
    plan.passages.find(({ wanted }) => wanted?.index === passage)?.wanted?.row ?? null;
  switch (kind) {
    case 'recommendations':
      return plan.recommendations.map(({ wanted, held, patch, matchedBy, ...one }) => {
        const row = wanted?.row ?? held!;
        return {
          ...blank(kind, one),
          line: wanted?.row.line ?? null,
          place: row.paragraph ? `¶${row.paragraph}` : `${row.position}.`,
          title: row.topic ?? held?.topic ?? null,
          text: row.text ?? held?.text ?? '',
          diff: patch.text && held?.text ? diffOf(held.text, patch.text) : null,
          facts: factsOf({ selected: row.selectedForFollowUp ? 'yes' : null }),
          matchedBy,
          ...linksOf(kind, wanted?.index),
        };
      });
    case 'limbs':
      return plan.recommendations.flatMap(({ wanted, limbs }) =>
        limbs.map(({ label, text, held, ...one }) => ({
          ...blank(kind, one),
          line: wanted?.row.line ?? null,
          place: `${wanted?.row.paragraph ? `¶${wanted.row.paragraph} ` : ''}${label}`,
          text: text ?? held?.text ?? '',
          diff: one.standing === 'changed' && held?.text && text ? diffOf(held.text, text) : null,
        })),
      );
    case 'stateResponses':
      return plan.responses.map(({ wanted, held, ...one }) => {
        const { stage, happenedOn, targetOn, kind: sort } = wanted?.row ?? held!.row;
        return {
          ...statement(kind, { wanted, held, ...one }, sectionOf),
          facts: factsOf({ kind: sort, stage, happenedOn, targetOn }),
          ...linksOf('responses', wanted?.index),
        };
      });
    case 'counterFindings':
      return plan.findings.map((one) => ({
        ...statement(kind, one, sectionOf),
        ...linksOf('findings', one.wanted?.index),
      }));
    case 'ngoRecommendations':
      return plan.demands.map((one) => ({
        ...statement(kind, one, sectionOf),
        ...linksOf('demands', one.wanted?.index),
      }));
    case 'assessments':
      return plan.assessments.map(({ wanted, held, ...one }) => {
        const { level, axis, direction, asOf, rationale } = wanted?.row ?? held!.row;
        const recommendation = wanted && plan.recommendations[wanted.row.recommendation]?.wanted?.row;
        return {
          ...blank(kind, one),
          line: wanted?.row.line ?? null,
          place: recommendation ? (recommendation.paragraph ?? `${recommendation.position}.`) : null,
          text: rationale,
          facts: factsOf({ level, axis, direction, asOf }),
        };
      });
    case 'mentions':
      return plan.mentions.map(({ standing, passage, text, held }) => ({
        ...blank(kind, { standing, doubt: null }),
        line: sectionOf(passage)?.line ?? null,
        place: sectionOf(passage)?.section ?? null,
        text,
        diff: standing === 'changed' && held ? diffOf(held.text, text) : null,
      }));
    case 'cycleEvents':
      return plan.events.map(({ standing, row, held }) => ({
        ...blank(kind, { standing, doubt: null }),
        text: row.symbol ?? '',
        facts: factsOf({
          event: row.kind,
          onDate: row.onDate,
          heldDate: standing === 'equal' ? null : (held?.onDate ?? null),
        }),
      }));
    case 'passages':
      return plan.passages.map(({ wanted, held, ...one }) => {
        const { section, printedNumber, text, kind: sort } = wanted?.row ?? held!.row;
        return {
          ...blank(kind, one),
          line: wanted?.row.line ?? null,
          place: [section, printedNumber].filter(Boolean).join(' · ') || null,
          text,
          diff: one.standing === 'changed' && held ? diffOf(held.text, text) : null,
          facts: factsOf({ passage: sort }),
        };
      });
  }
}

const blank = (kind: PreviewKind, { standing, doubt }: Pick<PreviewItem, 'standing' | 'doubt'>): PreviewItem => ({
  kind,
  standing,
  doubt,
  line: null,
  place: null,
  title: null,
  text: '',
  diff: null,
  facts: [],
  matchedBy: null,
  subjects: [],
  articles: [],
});

type Found = { section: string | null; printedNumber: string | null } | null;

function statement(
  kind: PreviewKind,
  {
    wanted,
    held,
    ...one
  }: { wanted: { row: { line: number; passage: number; text: string } } | null; held: { text: string } | null } & Pick<
    PreviewItem,
    'standing' | 'doubt'
  >,
  passageOf: (index: number) => Found,
): PreviewItem {
  const passage = wanted ? passageOf(wanted.row.passage) : null;
  return {
    ...blank(kind, one),
    line: wanted?.row.line ?? null,
    place: [passage?.section, passage?.printedNumber].filter(Boolean).join(' · ') || null,
    text: wanted?.row.text ?? held!.text,
    diff: one.standing === 'changed' && held && wanted ? diffOf(held.text, wanted.row.text) : null,
  };
}

const diffOf = (before: string, after: string): DiffPart[] =>
  diffWordsWithSpace(before, after).map(({ value, added, removed }) => ({ value, added, removed }));

const words: Record<string, string> = {
  kind: 'recommendation.kinds',
  stage: 'recommendation.stages',
  axis: 'recommendation.axes',
  direction: 'recommendation.directions',
  level: 'marks',
  event: 'states.events',
  passage: 'imports.passages',
  selected: 'imports.selected',
};

const factsOf = (values: Record<string, string | null>): Fact[] =>
  Object.entries(values).flatMap(([name, value]) =>
    value === null ? [] : [{ name, value, words: words[name] ?? null }],
  );
