import { containment } from '../../matching/stems.js';
import type { StateReview } from '../../parsed-document.js';
import { claimBias, claimCues } from './claim-cues.js';
import { datesOf, monthOfReview, yearOfReview } from './claim-dates.js';
import { kindOf } from './claim-kind.js';
import { statusOf } from './claim-status.js';
import { type Sentence, splitSentences } from './sentences.js';
import { type Piece, toPiece } from './side-box-evidence.js';
import type { Paragraph, ReviewStructure } from './structure.js';

type Claim = StateReview['claims'][number];

/** What the earlier sentences of a section leave to the next one. */
interface Context {
  section: string;
  /** `YYYY-MM`, up to which the review tells the past. */
  month: string;
  /** The date of the latest law, code, act or decree of the section. */
  acts: Map<string, string>;
  before: string;
  dateBefore: string | null;
  figureDate: string | null;
}

/** A reference back to the act that an earlier sentence of the section dated. */
const backReference = /^(?:the|this) (?:new )?(law|code|act|decree)\b|^according to the (law|code|act)\b/i;
const namedAct = /\b(law|code|act|decree)\b/i;
const sinceThen = /\bsince then\b/i;
const draftBefore = /\b(?:draft|concept of the law|package of amendments)\b/i;
const summaryTitle = /\b(?:introduction|summary|overview)\b/i;
/** A sentence of the summary is told again when a later sentence, or a later paragraph, has this share of its words. */
const toldLaterShare = { sentence: 0.55, paragraph: 0.75 };
/** A box tells something new when no paragraph has this share of its words. */
const newInBoxShare = 0.45;

/** How far a sentence tells a measure rather than a comment; above 0 it is a claim. */
export function claimWeight(text: string): number {
  let weight = claimBias;
  for (const cue of claimCues) if (cue.pattern.test(text)) weight += cue.weight;
  return weight;
}

/** The date an undated sentence takes from what was said before it; null when nothing there dates it. */
function inheritedDate(text: string, kind: Claim['kind'], context: Context): string | null {
  const reference = backReference.exec(text);
  const act = reference?.[1] ?? reference?.[2];
  if (act) return context.acts.get(act.toLowerCase()) ?? null;
  if (sinceThen.test(text)) return context.dateBefore;
  return kind === 'statistic' ? context.figureDate : null;
}

function toClaim({ text, line }: Sentence, context: Context): Claim {
  const kind = claimWeight(text) > 0 ? kindOf(text, context.month) : 'assertion';
  const status = statusOf(text, kind, draftBefore.test(context.before));
  const dates = datesOf(text, kind, context.month);
  const undated = kind !== 'assertion' && dates.date === null && dates.targetDate === null;
  if (undated) dates.date = inheritedDate(text, kind, context);
  return { section: context.section, line, quote: text, kind, status, ...dates };
}

function claimsOf(paragraph: Paragraph, context: Context): Claim[] {
  context.before = '';
  context.dateBefore = null;
  context.figureDate = null;
  return splitSentences(paragraph.lines).map((sentence) => {
    const claim = toClaim(sentence, context);
    const act = backReference.test(claim.quote) ? undefined : namedAct.exec(claim.quote)?.[1];
    if (act && claim.date) context.acts.set(act.toLowerCase(), claim.date);
    context.before = claim.quote;
    context.dateBefore = claim.date ?? context.dateBefore;
    if (claim.kind !== 'assertion') context.figureDate = claim.kind === 'statistic' ? claim.date : null;
    return claim;
  });
}

function bestShare(piece: Piece, others: readonly Piece[]): number {
  return Math.max(0, ...others.map((other) => containment(piece.stems, other.stems)));
}

function isToldLater(sentence: Piece, sentences: readonly Piece[], paragraphs: readonly Piece[]): boolean {
  const isLater = (piece: Piece) => piece.section > sentence.section;
  return (
    bestShare(sentence, sentences.filter(isLater)) >= toldLaterShare.sentence ||
    bestShare(sentence, paragraphs.filter(isLater)) >= toldLaterShare.paragraph
  );
}

/**
 * The State's claims, a sentence each, in printed order; a sentence of praise or comment is of the kind `assertion`. A
 * measure told more than once is one claim: what a summary tells of a later section stays there, and what a side box
 * repeats stays with its paragraph.
 */
export function readClaims({ preamble, sections }: ReviewStructure): Claim[] {
  const paragraphs = sections.flatMap((section, order) =>
    section.paragraphs.map((paragraph) => toPiece(order, paragraph.text)),
  );
  const sentences = sections.flatMap((section, order) =>
    section.paragraphs.flatMap((paragraph) => splitSentences(paragraph.lines).map(({ text }) => toPiece(order, text))),
  );
  const year = yearOfReview(
    preamble.map((line) => line.text),
    sections,
  );
  const month = monthOfReview(
    sentences.map((sentence) => sentence.text),
    year,
  );
  return sections.flatMap((section, order) => {
    const context: Context = {
      section: section.key,
      month,
      acts: new Map(),
      before: '',
      dateBefore: null,
      figureDate: null,
    };
    const told = section.paragraphs.flatMap((paragraph) => claimsOf(paragraph, context));
    const body = summaryTitle.test(section.title)
      ? told.filter(({ quote }) => !isToldLater(toPiece(order, quote), sentences, paragraphs))
      : told;
    const boxes = section.sideBoxes
      .filter((box) => bestShare(toPiece(order, box.text), paragraphs) < newInBoxShare)
      .flatMap((box) => claimsOf(box, { ...context, acts: new Map() }));
    return [...body, ...boxes].toSorted((one, other) => one.line - other.line);
  });
}
