import type { AlternativeReport } from '../../parsed-document.js';
import { commentsLabel, speaksAsCommittee } from './labels.js';
import { joinText, type Vocabulary } from './joined-text.js';
import type { MarkedLine } from './note-markers.js';
import { opensItem, type BlockRegion } from './outline.js';
import { numberedParagraphs, toParagraph, unnumberedParagraphs, type NumberedLines } from './paragraphs.js';
import { quotedProvisions, seeAlsoProvisions } from './provisions.js';
import { withoutSubHeadings, type SubHeading } from './sub-headings.js';
import { readVerdict } from './verdict.js';

type Recommendation = AlternativeReport['recommendations'][number];

/** Reads a labelled block: the Committee's text, the authors' comments under it and the closing see-also line. */
export function readRecommendation(
  region: BlockRegion,
  index: number,
  words: Vocabulary,
): { recommendation: Recommendation; headings: SubHeading[] } {
  const { lines, refs } = takeSeeAlso(region.lines, words);
  const { quoted, comments: printed } = separateComments(lines, words);
  const { paragraphs: comments, headings } = withoutSubHeadings(printed, words);
  const text = joinText(quoted, words);
  const recommendation = {
    index,
    label: region.label,
    line: region.line,
    text,
    parts: partsOf(quoted).map((part) => joinText(part, words).replace(/^[-•–]\s+/, '')),
    provisions: [
      ...quotedProvisions(text).map((ref) => ({ ref, origin: 'quoted' as const })),
      ...refs.map((ref) => ({ ref, origin: 'see_also' as const })),
    ],
    verdict: readVerdict(comments, words),
    comments: comments.map((comment) => toParagraph(comment, words)),
  };
  return { recommendation, headings };
}

function takeSeeAlso(lines: readonly MarkedLine[], words: Vocabulary): { lines: MarkedLine[]; refs: string[] } {
  const kept: MarkedLine[] = [];
  const refs = new Set<string>();
  for (let at = 0; at < lines.length; at++) {
    const printed = opensItem(lines, at) ? sentenceFrom(lines, at) : [];
    const found = printed.length > 0 ? seeAlsoProvisions(joinText(printed, words)) : null;
    if (!found) {
      kept.push(lines[at]);
      continue;
    }
    for (const ref of found) refs.add(ref);
    at += printed.length - 1;
  }
  return { lines: kept, refs: [...refs] };
}

/** The lines of one short sentence, which may go on over a page's end; none when it is longer than a see-also line. */
function sentenceFrom(lines: readonly MarkedLine[], at: number): MarkedLine[] {
  const printed: MarkedLine[] = [];
  for (const line of lines.slice(at, at + 5)) {
    if (printed.length > 0 && line.gap > 0) return printed;
    printed.push(line);
    if (/[.)\]]$/.test(line.text)) return printed;
  }
  return at + printed.length === lines.length ? printed : [];
}

/** The Committee's text runs to the first numbered comment, or to a label `Comments:`. */
function separateComments(
  lines: readonly MarkedLine[],
  words: Vocabulary,
): { quoted: MarkedLine[]; comments: NumberedLines[] } {
  const label = lines.findIndex((line, at) => at > 0 && opensItem(lines, at) && commentsLabel(line.text) !== null);
  if (label > 0) {
    const rest = commentsLabel(lines[label].text) ?? '';
    const first = rest ? [{ ...lines[label], text: rest }] : [];
    return { quoted: lines.slice(0, label), comments: allParagraphs([...first, ...lines.slice(label + 1)]) };
  }
  // The first line is the Committee's own even where it begins with the paragraph number of its document.
  const { before, paragraphs } = numberedParagraphs(lines.slice(1));
  if (paragraphs.length > 0) return { quoted: [...lines.slice(0, 1), ...before], comments: paragraphs };
  return withoutNumbers(lines, words);
}

function allParagraphs(lines: readonly MarkedLine[]): NumberedLines[] {
  const { before, paragraphs } = numberedParagraphs(lines);
  return [...unnumberedParagraphs(before), ...paragraphs];
}

/** Without numbers, the Committee's paragraphs are those that speak as it does; what follows them comments. */
function withoutNumbers(
  lines: readonly MarkedLine[],
  words: Vocabulary,
): { quoted: MarkedLine[]; comments: NumberedLines[] } {
  const paragraphs = unnumberedParagraphs(lines);
  const own = paragraphs.findIndex((paragraph, at) => {
    if (at === 0) return false;
    const before = joinText(
      paragraphs.slice(0, at).flatMap((one) => one.lines),
      words,
    );
    return !goesOnRecommending(joinText(paragraph.lines, words), before);
  });
  if (own < 0) return { quoted: [...lines], comments: [] };
  return { quoted: paragraphs.slice(0, own).flatMap((paragraph) => paragraph.lines), comments: paragraphs.slice(own) };
}

/** Limbs, the rest of a quotation, and paragraphs that speak as the Committee does. */
function goesOnRecommending(text: string, before: string): boolean {
  const quoting = (before.match(/[“«]/g)?.length ?? 0) > (before.match(/[”»]/g)?.length ?? 0);
  const limb =
    /^(?:[-•–]\s|\(?[a-z]\)\s|\(?[ivx]+\)\s)/.test(text) ||
    (/[:;,]$|\b(?:and|or)$/.test(before) && /^\p{Ll}/u.test(text));
  return quoting || limb || speaksAsCommittee(text);
}

/** Several recommendations under one label: each after the first begins with a dash or number, the one before it ended. */
function partsOf(lines: readonly MarkedLine[]): MarkedLine[][] {
  const parts: MarkedLine[][] = [];
  lines.forEach((line, at) => {
    const opens = /^(?:[-•–]\s|[“"«]?\d{1,3}\.\s)/.test(line.text) && /[.!?]["”’»)]*$/.test(lines[at - 1]?.text ?? '.');
    if (opens || parts.length === 0) parts.push([line]);
    else parts.at(-1)?.push(line);
  });
  return parts;
}
