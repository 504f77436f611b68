import type { AlternativeReport, ReaderWarning } from '../../parsed-document.js';
import { speaksAsCommittee } from './labels.js';
import type { SubHeading } from './sub-headings.js';

type Report = Omit<AlternativeReport, 'source' | 'warnings'>;

/**
 * What a person should look at: gaps in printed numbers, misnumbered notes, notes without a marker, missing parts,
 * recommendations that may not be the Committee's, and `headings` that no paragraph holds.
 */
export function warningsOf(report: Report, headings: readonly SubHeading[]): ReaderWarning[] {
  return [
    ...headings.map(({ line, text }) => ({
      line,
      code: 'sub-heading',
      message: `“${text}” was taken for a heading and left out of the paragraphs.`,
    })),
    ...report.recommendations.flatMap(doubtfulRecommendation),
    ...missingParts(report),
    ...report.recommendations.flatMap(({ comments }) => numberGaps(comments)),
    ...report.sections.flatMap(({ paragraphs }) => numberGaps(paragraphs)),
    ...misnumberedNotes(report),
    ...unmarkedNotes(report),
  ].toSorted((a, b) => a.line - b.line);
}

function missingParts({ title, recommendations, sections }: Report): ReaderWarning[] {
  const missing: ReaderWarning[] = [];
  const warn = (code: string, message: string) => missing.push({ line: 1, code, message });
  if (!title) warn('title-not-found', 'No title was found before the first part.');
  if (recommendations.length === 0)
    warn('no-recommendations', 'The report has no labelled recommendations of the Committee.');
  if (sections.length === 0) warn('no-sections', 'The report has no sections on articles.');
  return missing;
}

function doubtfulRecommendation({ line, label, text }: Report['recommendations'][number]): ReaderWarning[] {
  if (speaksAsCommittee(text)) return [];
  const message = `The text after “${label}” does not speak as a Committee does: it may be the authors' own.`;
  return [{ line, code: 'doubtful-recommendation', message }];
}

function numberGaps(paragraphs: Report['sections'][number]['paragraphs']): ReaderWarning[] {
  return paragraphs.flatMap(({ number, line }, at) => {
    const before = paragraphs[at - 1]?.number ?? '0';
    const [from, to] = [before, number].map((one) => Number(one.split('.').at(-1) || Number.NaN));
    if (Number.isNaN(from) || Number.isNaN(to) || to - from <= 1) return [];
    const message = `The numbers of the paragraphs go from ${before} to ${number}.`;
    return at === 0 ? [] : [{ line, code: 'number-gap', message }];
  });
}

function misnumberedNotes({ notes }: Report): ReaderWarning[] {
  return notes
    .filter(({ printed }, at) => at > 0 && printed !== '1' && Number(printed) !== Number(notes[at - 1].printed) + 1)
    .map(({ line, printed, order }) => ({
      line,
      code: 'note-number',
      message: `Note ${order} is printed as ${printed}, out of sequence.`,
    }));
}

function unmarkedNotes({ notes, recommendations, sections }: Report): ReaderWarning[] {
  const marked = new Set(
    [
      ...recommendations.flatMap(({ comments }) => comments),
      ...sections.flatMap(({ paragraphs }) => paragraphs),
    ].flatMap((paragraph) => paragraph.notes),
  );
  return notes
    .filter(({ order }) => !marked.has(order))
    .map(({ line, printed }) => ({
      line,
      code: 'note-unmarked',
      message: `No marker of note ${printed} was found in the text.`,
    }));
}
