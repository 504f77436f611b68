import { isPartialDate } from '../../shared/partial-date.js';
import type { AlternativeReport } from '../parsed-document.js';
import {
  emptyRecord,
  quoted,
  type AssessmentRow,
  type DocumentRow,
  type ImportRecord,
  type PlanWarning,
  type ProvisionRow,
} from './import-record.js';
import { PassageList } from './passage-list.js';
import { opinionOf } from './verdict-words.js';

/**
 * What an alternative report brings: the recommendations it comments on, its comments and paragraphs as findings, its
 * own recommendations, and an assessment wherever it says in so many words how far a recommendation is implemented.
 * @param date the report's date, `YYYY`, `YYYY-MM` or `YYYY-MM-DD`; null when it has none
 * @param commentedOn the concluding observations whose recommendations it comments on
 */
export function alternativeReportRecord(
  report: AlternativeReport,
  date: string | null,
  commentedOn: DocumentRow,
): ImportRecord {
  const passages = new PassageList();
  const record: ImportRecord = {
    ...emptyRecord({
      kind: 'alternative_report',
      voice: 'ngo',
      symbol: null,
      title: report.title || 'Alternative report',
      language: report.language,
      publishedOn: date,
    }),
    passages: passages.rows,
    recommendingDocument: report.recommendations.length > 0 ? commentedOn : null,
  };
  const blocks = [
    ...report.recommendations.map((block) => ({
      line: block.line,
      add: () => addRecommendation(block, date, passages, record),
    })),
    ...report.sections.map((section) => ({
      line: section.line,
      add: () => addSection(section, date, passages, record),
    })),
  ].toSorted((one, other) => one.line - other.line);
  for (const { add } of blocks) add();
  for (const { printed, line, text } of report.notes)
    passages.add({ kind: 'note', printedNumber: printed, section: null, line, text });
  return record;
}

function addRecommendation(
  block: AlternativeReport['recommendations'][number],
  date: string | null,
  passages: PassageList,
  record: ImportRecord,
): void {
  const section = `Recommendation ${block.index}`;
  const { line, text } = block;
  const index =
    record.recommendations.push({
      line,
      passage: passages.add({ kind: 'recommendation', printedNumber: null, section, line, text }),
      paragraph: null,
      position: block.index,
      topic: null,
      text,
      concern: null,
      concernParagraph: null,
      selectedForFollowUp: false,
      limbs: [],
      provisions: provisionsOf(block),
      original: false,
    }) - 1;
  for (const comment of block.comments) {
    const passage = passages.add({ kind: 'comment', printedNumber: comment.number, section, ...placeOf(comment) });
    record.findings.push({
      line: comment.line,
      passage,
      text: comment.text,
      foundOn: date,
      provisions: [],
      subjects: [{ recommendation: { index }, limb: null, ...quoted(section) }],
    });
    const { verdict } = block;
    if (verdict && comment.text.includes(verdict.quote))
      judge(verdict, { passage, recommendation: index }, date, record);
  }
}

/** Books a verdict only where its wording leaves no doubt and its day is known. */
function judge(
  { quote, line }: { quote: string; line: number },
  where: Pick<AssessmentRow, 'passage' | 'recommendation'>,
  date: string | null,
  { assessments, warnings }: ImportRecord,
): void {
  const opinion = opinionOf(quote);
  const warn = (code: PlanWarning['code']) => warnings.push({ line, code, values: { quote } });
  if (!opinion) warn('verdict-not-understood');
  else if (!date) warn('verdict-undated');
  else assessments.push({ line, ...where, asOf: firstDay(date), ...opinion, rationale: quote });
}

function addSection(
  section: AlternativeReport['sections'][number],
  date: string | null,
  passages: PassageList,
  { findings, demands }: ImportRecord,
): void {
  const name = section.heading;
  const provisions = section.provisions.map((path) => ({ path, ...quoted(name) }));
  passages.add({ kind: 'heading', printedNumber: null, section: name, line: section.line, text: name });
  const paragraphs = section.paragraphs.map((row) => ({ row, demand: false }));
  const asked = section.recommendations.map((row) => ({ row: { number: null, notes: [], ...row }, demand: true }));
  for (const { row, demand } of [...paragraphs, ...asked].toSorted((one, other) => one.row.line - other.row.line)) {
    const kind = demand ? 'demand' : 'paragraph';
    const passage = passages.add({ kind, printedNumber: row.number, section: name, ...placeOf(row) });
    const statement = { line: row.line, passage, text: row.text, provisions, subjects: [] };
    if (demand) demands.push({ ...statement, position: demands.length + 1 });
    else findings.push({ ...statement, foundOn: date });
  }
}

const placeOf = ({ line, text, notes }: { line: number; text: string; notes: number[] }) => ({ line, text, notes });

/** Articles named in the text come before those of the see-also line: one link per article. */
function provisionsOf({ provisions, index }: AlternativeReport['recommendations'][number]): ProvisionRow[] {
  const rows = provisions
    .toSorted((one, other) => Number(one.origin === 'see_also') - Number(other.origin === 'see_also'))
    .map(({ ref, origin }) => ({ path: ref, ...quoted(`Recommendation ${index}`), origin }));
  return rows.filter(({ path }, at) => rows.findIndex((other) => other.path === path) === at);
}

/** The first day of a date of lesser precision. */
const firstDay = (date: string) => `${date}-01-01`.slice(0, 10);

/** A date as a reader found it, or null when it is none. */
export const dateOf = (date: string | null): string | null => (date && isPartialDate(date) ? date : null);
