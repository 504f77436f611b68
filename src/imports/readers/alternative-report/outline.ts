import { articleHeading, partTitle, type ArticleHeading } from './headings.js';
import {
  introducesParagraph,
  isOwnLabel,
  isParagraphTopic,
  recommendationLabel,
  speaksAsCommittee,
  type RecommendationLabel,
} from './labels.js';
import { joinText, type Vocabulary } from './joined-text.js';
import type { MarkedLine } from './note-markers.js';

/** A recommendation with everything up to the next label or heading; `lines[0]` is the text after the label. */
export interface BlockRegion {
  kind: 'block';
  label: string;
  line: number;
  lines: MarkedLine[];
}

/** A section on articles; `ownLines` follow a label `Recommendations:` inside the section, null without one. */
export interface SectionRegion extends ArticleHeading {
  kind: 'section';
  line: number;
  lines: MarkedLine[];
  ownLines: MarkedLine[] | null;
}

/** What stands before the first part, between parts, or in parts of other kinds. */
export interface OtherRegion {
  kind: 'other';
  line: number;
  lines: MarkedLine[];
}

export type Region = BlockRegion | SectionRegion | OtherRegion;

/** Cuts the running text at its part titles, article headings and recommendation labels. */
export function outline(lines: readonly MarkedLine[], words: Vocabulary): Region[] {
  const regions: Region[] = [{ kind: 'other', line: 1, lines: [] }];
  let inArticles = false;
  for (let at = 0; at < lines.length; at++) {
    const region = regions[regions.length - 1];
    const line = lines[at];
    const opens = opensItem(lines, at);
    const heading = opens ? headingAt(lines, at, words) : null;
    if (heading) {
      regions.push(regionUnder(heading, lines, at, words));
      inArticles = heading.article !== null || heading.part === 'articles' || heading.part === 'paragraph';
      at += heading.length - 1;
      continue;
    }
    const label = opens || region.kind === 'block' ? labelAt(lines, at, words) : null;
    const own = opens && region.kind === 'section' && inArticles ? ownLabelAt(lines, at) : null;
    if (own !== null && region.kind === 'section' && !(label && quotesCommittee(lines, at, label.rest))) {
      region.ownLines = [...(region.ownLines ?? []), ...(own ? [{ ...line, text: own }] : [])];
    } else if (label) {
      const first = label.rest ? [{ ...line, text: label.rest }] : [];
      regions.push({ kind: 'block', label: label.label, line: line.number, lines: first });
    } else if (region.kind === 'section' && region.ownLines) region.ownLines.push(line);
    else region.lines.push(line);
  }
  return regions;
}

/** What a heading opens: one on the Committee's paragraph opens a recommendation where the Committee's words follow. */
function regionUnder(heading: HeadingAt, lines: readonly MarkedLine[], at: number, words: Vocabulary): Region {
  const line = lines[at].number;
  if (heading.article) return { kind: 'section', ...heading.article, line, lines: [], ownLines: null };
  if (heading.part !== 'paragraph') return { kind: 'other', line, lines: [] };
  const below = at + heading.length;
  if (below < lines.length && recommendationLabel(lines[below].text)) return { kind: 'other', line, lines: [] };
  if (speaksAsCommittee(paragraphAt(lines, below, words)))
    return { kind: 'block', label: heading.text, line, lines: [] };
  return { kind: 'section', heading: heading.text, provisions: [], line, lines: [], ownLines: null };
}

function labelAt(lines: readonly MarkedLine[], at: number, words: Vocabulary): RecommendationLabel | null {
  const { text } = lines[at];
  const label = recommendationLabel(text);
  if (label) return label;
  const introduces = introducesParagraph(text) && speaksAsCommittee(paragraphAt(lines, at + 1, words));
  return introduces ? { label: text, rest: '' } : null;
}

/** What a line prints after a label of the authors' own recommendations; null when it is none. */
function ownLabelAt(lines: readonly MarkedLine[], at: number): string | null {
  const { text } = lines[at];
  const next = lines[at + 1];
  return recommendationLabel(text)?.rest ?? (isOwnLabel(text) && (!next || startsItem(next)) ? '' : null);
}

/** The text of the paragraph that begins on a line, as far as its first lines tell. */
function paragraphAt(lines: readonly MarkedLine[], at: number, words: Vocabulary): string {
  const printed = lines.slice(at, at + 6);
  const end = printed.findIndex((line, index) => index > 0 && line.gap > 0);
  return joinText(end < 0 ? printed : printed.slice(0, end), words);
}

/** A new item may begin on the line: after a paragraph break, on a new page, or after a finished sentence. */
export function opensItem(lines: readonly MarkedLine[], at: number): boolean {
  const before = lines[at - 1];
  return (
    !before ||
    lines[at].gap > 0 ||
    lines[at].opensPage ||
    /[.:;!?]["”’»)\]]*$/.test(before.text) ||
    isHeading(before.text)
  );
}

function isHeading(text: string): boolean {
  return articleHeading(text) !== null || partTitle(text) !== null;
}

interface HeadingAt {
  text: string;
  article: ArticleHeading | null;
  part: ReturnType<typeof partTitle> | 'paragraph';
  /** How many lines it is printed on. */
  length: number;
}

/** The heading that begins on a line; it ends before a paragraph break, a new item or another heading. */
function headingAt(lines: readonly MarkedLine[], at: number, words: Vocabulary): HeadingAt | null {
  for (let length = Math.min(4, lines.length - at); length >= 1; length--) {
    const printed = lines.slice(at, at + length);
    if (printed.slice(1).some((line) => startsItem(line) || isHeading(line.text))) continue;
    const next = lines[at + length];
    if (next && !startsItem(next) && !isHeading(next.text)) continue;
    const text = joinText(printed, words);
    const article = articleHeading(text);
    const part = article ? null : isParagraphTopic(text) ? 'paragraph' : partTitle(text);
    if (article || part) return { text, article, part, length };
  }
  return null;
}

function startsItem({ text, gap, opensPage }: MarkedLine): boolean {
  return (
    gap > 0 ||
    opensPage ||
    /^(?:\(?\d{1,3}[.)]|[-•▪●◦·‣*]|\(?[a-z]\))\s/.test(text) ||
    recommendationLabel(text) !== null
  );
}

/** A label inside a section opens a Committee's recommendation when its text speaks as one and comments from 1 follow. */
function quotesCommittee(lines: readonly MarkedLine[], at: number, rest: string): boolean {
  const text = rest || (lines[at + 1]?.text ?? '');
  if (!/^[“"«]?(?:\d{1,3}\.\s)?The (?:State party|Committee)\b/i.test(text)) return false;
  return lines.slice(at + 1, at + 60).some((line) => /^\(?1[.)]\s/.test(line.text));
}
