import { pageOf, pageSize, type Page } from '../../shared/page.js';
import type { ImportCounts } from '../import-counts.js';
import type { PreviewFilter } from '../import.input.js';
import type { ScopedPlan } from '../import-planner.service.js';
import type { ImportRun } from '../import-run.entity.js';
import { countsOf } from '../plan/import-plan.js';
import { mainKinds, previewItems, previewKinds, type PreviewItem } from './preview-items.js';
import { sourceAround, type SourceLine } from './source-lines.js';
import { unansweredOf, type Unanswered } from './unanswered.js';

/** What a person sees before importing. */
export interface Preview {
  counts: ImportCounts;
  items: Page<PreviewItem & { source: SourceLine[] }>;
  /** What a State's follow-up report leaves out; null for other documents. */
  unanswered: Unanswered[] | null;
  matches: MatchQuestion[];
}

/** A recommendation of the file that may be one of those that are held. */
export interface MatchQuestion {
  position: number;
  text: string;
  /** Id of the counterpart that is taken, null for none. */
  taken: number | null;
  candidates: { id: number; paragraph: string | null; topic: string | null }[];
}

/** One page of a preview of `run`, with the source beside each item. */
export function previewOf(run: ImportRun, scoped: ScopedPlan, { kind, standing, page }: PreviewFilter): Preview {
  const { plan, known, held } = scoped;
  const lines = run.text.split('\n');
  const chosen = previewKinds.filter((one) => (kind ? one === kind : mainKinds.includes(one)));
  const items = chosen
    .flatMap((one) => previewItems(plan, one, known))
    .filter((item) => !standing || item.standing === standing);
  const from = ((page ?? 1) - 1) * pageSize;
  const shown = items.slice(from, from + pageSize).map((item) => ({
    ...item,
    source: item.line === null ? [] : sourceAround(lines, item.line, item.text),
  }));
  const answers = [...plan.subjectLinks.map((link) => ({ ...link })), ...held.subjectLinks];
  return {
    counts: countsOf(plan),
    items: pageOf(shown, items.length, page),
    unanswered: run.format === 'state-follow-up' ? unansweredOf(held.recommendations, answers) : null,
    matches: matchQuestions(scoped),
  };
}

/** Asks only where the text itself does not tell: a recommendation that is held without text, or one that was chosen. */
function matchQuestions({ plan, held, matches }: ScopedPlan): MatchQuestion[] {
  const told = new Set(
    plan.recommendations
      .filter(({ matchedBy }) => matchedBy === 'text' || matchedBy === 'paragraph')
      .map((one) => one.held?.id),
  );
  const candidates = held.recommendations.filter(({ id }) => !told.has(id));
  if (candidates.length === 0) return [];
  return plan.recommendations.flatMap(({ wanted, held: twin, matchedBy }) => {
    if (!wanted || wanted.row.original || wanted.row.paragraph) return [];
    const { position, text } = wanted.row;
    const settled = matchedBy === 'text' && matches[position] === undefined;
    return settled ? [] : [{ position, text: text ?? '', taken: twin?.id ?? null, candidates }];
  });
}
