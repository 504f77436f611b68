import type { ReaderWarning, StateFollowUp } from '../../parsed-document.js';
import { goesOn } from '../un-document/headings.js';
import { LABEL, type TextLine } from '../un-document/text-lines.js';
import { type Paragraph, type UnDocument, wordsOf } from '../un-document/un-document.js';
import { type Answered, answeredBy, labelOf } from './answered-paragraphs.js';

type Answer = StateFollowUp['answers'][number];

/** The heading in force: what it says, where, and which paragraphs it answers. */
interface InForce {
  heading: string;
  line: number;
  answered: Answered[];
}

/** A line of its own that names a paragraph first or last; prose has such words in the middle of a sentence. */
const OWN_HEADING =
  /^(?:(?:reply|response|answer|follow-up|information|implementation|recommendations?|paragraphs?|paras?\.?|issue|concluding observations?)\b|.*(?:\bnos?\.|\bparas?\.?|\bparagraphs?)\s*\d[\d\s&,()a-z-]*\)?$)/i;
/** Where an unnumbered reply ends. */
const ANNEX = /^(?:annex(?:es)?|appendix|enclosures?)\b/i;

/**
 * The State's replies by the paragraph and limb that they answer, in printed order. A label counts for its own
 * paragraph of the reply alone; unlabelled paragraphs answer what the heading above names. A paragraph that answers
 * several limbs is given under each.
 */
export function answersOf(document: UnDocument, warn: (warning: ReaderWarning) => void): Answer[] {
  const answers: Answer[] = [];
  const outside: Paragraph[] = [];
  let inForce: InForce | null = null;
  let below: TextLine[] = [];
  for (const paragraph of document.paragraphs) {
    const named = namedAbove(document, [...below, ...paragraph.headings]);
    if (named) inForce = named;
    const parted = partQuotation(paragraph.body);
    below = parted.below;
    const label = labelOf(wordsOf(parted.reply));
    const answered = label?.answered ?? inForce?.answered ?? [];
    if (answered.length === 0) {
      outside.push(paragraph);
      continue;
    }
    const reply = { number: paragraph.number, line: paragraph.line, text: label?.rest ?? wordsOf(parted.reply) };
    const start = { heading: inForce?.heading ?? '', line: named?.line ?? paragraph.line };
    if (named && answered.length > 1) warn(severalAnswered(start.line, answered));
    for (const one of answered) place(answers, one, start, named !== null, reply);
  }
  if (outside.length > 0 && answers.length > 0) {
    const message = `No heading says what these paragraphs answer: ${outside.map(({ number }) => number).join(', ')}.`;
    warn({ line: outside[0].line, code: 'outside-any-answer', message });
  }
  return answers;
}

/**
 * Parts a reply from a heading below it that the State follows with the words of the recommendation, so that the
 * heading is not the last thing above the next number.
 */
function partQuotation(body: TextLine[]): { reply: TextLine[]; below: TextLine[] } {
  const at = body.findIndex(
    ({ text }, index) =>
      index > 0 &&
      /[.:;?!)]["”’]?$/.test(body[index - 1].text) &&
      OWN_HEADING.test(text) &&
      isNaming(text) &&
      !goesOn(text, body[index + 1]?.text),
  );
  return at < 0 ? { reply: body, below: [] } : { reply: body.slice(0, at), below: body.slice(at) };
}

function place(
  answers: Answer[],
  { paragraph, limb }: Answered,
  start: { heading: string; line: number },
  fresh: boolean,
  reply: Answer['paragraphs'][number],
): void {
  const open = fresh ? undefined : answers.findLast((answer) => answer.paragraph === paragraph && answer.limb === limb);
  if (open && open.heading === start.heading) open.paragraphs.push(reply);
  else answers.push({ paragraph, limb, ...start, paragraphs: [reply] });
}

/** The last heading above a paragraph that names paragraphs; a single limb quoted below it narrows it. */
function namedAbove(document: UnDocument, headings: TextLine[]): InForce | null {
  const at = headings.findLastIndex(({ text }) => isNaming(text));
  if (at < 0) return null;
  const { text, at: offset } = headings[at];
  const quoted = headings.slice(at + 1).flatMap((line) => LABEL.exec(line.text)?.[1] ?? []);
  const named = answeredBy(text);
  const narrowed = quoted.length === 1 && named.length === 1 && named[0].limb === null;
  const answered = narrowed ? [{ ...named[0], limb: `(${quoted[0]})` }] : named;
  return { heading: text, line: document.lineAt(offset), answered };
}

/** Replies without numbers of their own: each block of lines under a heading that names a paragraph is one. */
export function unnumberedAnswersOf(document: UnDocument): Answer[] {
  const answers: Answer[] = [];
  let current: Answer[] = [];
  for (const line of blocksOf(document.head)) {
    if (ANNEX.test(line.text)) break;
    const label = isNaming(line.text) ? null : labelOf(line.text);
    const answered = label?.answered ?? (isHeading(line.text) ? answeredBy(line.text) : []);
    if (answered.length > 0) {
      const start = { heading: label ? '' : line.text, line: document.lineAt(line.at), paragraphs: [] };
      current = answered.map((one) => ({ ...one, ...start, paragraphs: [] }));
      answers.push(...current);
      if (!label) continue;
    }
    const reply = { number: '', line: document.lineAt(line.at), text: label?.rest ?? line.text };
    for (const answer of current) answer.paragraphs.push(reply);
  }
  return answers;
}

function isHeading(text: string): boolean {
  return text.length < 250 && !/[.;]$/.test(text);
}

/** Lines that a blank line does not part belong together, unless the lower one is a heading of its own. */
function blocksOf(lines: TextLine[]): TextLine[] {
  const blocks: TextLine[] = [];
  for (const line of lines) {
    const above = blocks.at(-1);
    const apart = !above || line.afterBlank || /[.:;]$/.test(above.text) || isNaming(line.text) || isNaming(above.text);
    if (apart) blocks.push({ ...line });
    else above.text = `${above.text} ${line.text}`;
  }
  return blocks;
}

function isNaming(text: string): boolean {
  return isHeading(text) && answeredBy(text).length > 0;
}

function severalAnswered(line: number, answered: Answered[]): ReaderWarning {
  const names = answered.map(({ paragraph, limb }) => `${paragraph}${limb ? ` ${limb}` : ''}`).join(', ');
  const message = `One reply answers ${names}; it is given under each.`;
  return { line, code: 'answers-several', message };
}
