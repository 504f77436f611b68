import type { AlternativeReport, Reader, ReaderWarning } from '../../parsed-document.js';
import { NotThisFormat } from '../not-this-format.js';
import { readSection } from './article-section.js';
import { withoutContents } from './contents-list.js';
import { readFrontMatter } from './front-matter.js';
import { articleHeading } from './headings.js';
import { isParagraphTopic, recommendationLabel } from './labels.js';
import { vocabularyOf } from './joined-text.js';
import { languageOf } from './language.js';
import { readLines } from './lines.js';
import { takeMarkers } from './note-markers.js';
import { separateNotes } from './note-zones.js';
import { readNotes } from './notes.js';
import { outline } from './outline.js';
import { withoutFurniture } from './page-furniture.js';
import { readRecommendation } from './recommendation-block.js';
import { warningsOf } from './warnings.js';

/**
 * Reads an alternative (shadow) report of organisations to a treaty body: recommendations of the body with numbered
 * comments, sections on articles with numbered paragraphs and the organisations' own recommendations, notes.
 * The text is a copy of a PDF or of a word processor's file, with or without page furniture, notes at page feet or at
 * the end. @throws NotThisFormat when it holds neither labelled recommendations nor sections on articles
 */
export const readAlternativeReport: Reader<AlternativeReport> = (text) => {
  const lines = withoutFurniture(readLines(text));
  const words = vocabularyOf(lines);
  const { body, notes: noteLines, byPage } = separateNotes(lines);
  const notes = readNotes(noteLines, words);
  const marked = takeMarkers(withoutContents(body), notes, byPage);
  const regions = outline(marked, words);
  const blocks = regions.filter((region) => region.kind === 'block');
  const articles = regions.filter((region) => region.kind === 'section');
  if (blocks.length === 0 && articles.length === 0) {
    throw new NotThisFormat(
      'This is not an alternative report: it has neither text labelled "Recommendation:" nor sections headed "Article …".',
    );
  }
  const readBlocks = blocks.map((region, at) => readRecommendation(region, at + 1, words));
  const readSections = articles.map((region, at) => readSection(region, at + 1, words));
  const firstLine = Math.min(...[...blocks, ...articles].map(({ line }) => line));
  const front = marked.filter(({ number }) => number < firstLine);
  const report = {
    format: 'alternative-report' as const,
    language: languageOf(text),
    ...readFrontMatter(front, words),
    recommendations: readBlocks.map(({ recommendation }) => recommendation),
    sections: readSections.map(({ section }) => section),
    notes: notes.map(({ order, printed, line, text: note }) => ({ order, printed, line, text: note })),
  };
  const warnings: ReaderWarning[] = warningsOf(
    report,
    [...readBlocks, ...readSections].flatMap(({ headings }) => headings),
  );
  return { ...report, warnings };
};

/** How likely a text is an alternative report, 0 to 1, from labels, headings and the words of its first pages. */
export function looksLike(text: string): number {
  const lines = text.split(/[\r\n\f]+/).map((line) => line.replaceAll(/\s+/g, ' ').trim());
  const printed = lines.filter((line) => line !== '');
  const opening = printed.slice(0, 150).join(' ');
  const kind = KIND.test(opening) ? 0.25 : SUBMISSION.test(opening) ? 0.15 : 0;
  // A State's reply, too, may be ordered by the Committee's paragraphs.
  const labels = printed.filter((line) => recommendationLabel(line) ?? (kind > 0 && isParagraphTopic(line))).length;
  const headings = printed.filter((line) => articleHeading(line)).length;
  const comments = printed.filter((line) => /^1[.)]\s/.test(line)).length;
  const structure = (labels >= 2 ? 0.3 : labels * 0.1) + (headings >= 3 ? 0.25 : headings * 0.05);
  if (structure === 0) return 0;
  const numbered = comments >= Math.max(2, (labels + headings) / 2) ? 0.1 : 0;
  return Math.min(1, structure + numbered + (AUTHORS.test(opening) ? 0.2 : 0) + kind);
}

const AUTHORS = /\bNGOs?\b|non-?governmental|civil society|human rights organi[sz]ations|coalition|joint submission/i;
const KIND =
  /\b(?:alternative|shadow|parallel|NGO|civil society)\s+(?:\w+\s+)?(?:report|submission|information|assessment)/i;
const SUBMISSION = /\bcomments (?:of|by|from)\b|submission (?:to|by)/i;
