import type { ConcludingObservations, ReaderWarning } from '../../parsed-document.js';
import { limbsOf } from '../un-document/limbs.js';
import { sentenceEnds } from '../un-document/sentences.js';
import type { TextLine } from '../un-document/text-lines.js';
import { type UnDocument, wordsOf } from '../un-document/un-document.js';
import type { TopicParagraph } from './parts.js';
import { provisionsOf } from './provisions.js';
import { recommends, voiceOf } from './wording.js';

type Topic = ConcludingObservations['topics'][number];
type Concern = NonNullable<Topic['concern']>;

/** A paragraph, or the half of one, that either voices concern or recommends. */
interface Statement {
  voice: 'concern' | 'recommendation';
  number: string;
  line: number;
  lines: TextLine[];
  title: string;
  /** Line of the heading when this statement is the first below it. */
  titleLine: number | null;
}

/** Pairs the concerns and recommendations of the principal part: one topic per recommendation paragraph. */
export function topicsOf(
  document: UnDocument,
  principal: TopicParagraph[],
  warn: (warning: ReaderWarning) => void,
): Topic[] {
  const topics: Topic[] = [];
  let open: Statement[] = [];
  let shared: Concern | null = null;
  const close = () => {
    if (open.length > 0) topics.push(topicWithout(open, topics.length + 1, warn));
    open = [];
  };
  for (const statement of statementsOf(document, principal)) {
    if (statement.titleLine !== null) {
      close();
      shared = null;
    }
    if (statement.voice === 'concern') {
      open.push(statement);
      continue;
    }
    const concern: Concern | null = open.length > 0 ? concernOf(open, warn) : shared;
    topics.push({
      order: topics.length + 1,
      title: statement.title,
      line: open[0]?.titleLine ?? open[0]?.line ?? statement.titleLine ?? statement.line,
      concern,
      recommendation: recommendationOf(statement),
    });
    shared = concern;
    open = [];
  }
  close();
  return topics;
}

function topicWithout(open: Statement[], order: number, warn: (warning: ReaderWarning) => void): Topic {
  const [first] = open;
  const message = `Paragraph ${first.number} voices concern, and no recommendation follows it.`;
  warn({ line: first.line, code: 'concern-without-recommendation', message });
  return {
    order,
    title: first.title,
    line: first.titleLine ?? first.line,
    concern: concernOf(open, warn),
    recommendation: null,
  };
}

function concernOf(open: Statement[], warn: (warning: ReaderWarning) => void): Concern {
  const [first] = open;
  const numbers = [...new Set(open.map(({ number }) => number))];
  if (numbers.length > 1) {
    const message = `Paragraphs ${numbers.join(', ')} voice the concern of one recommendation; the first is named.`;
    warn({ line: first.line, code: 'several-concern-paragraphs', message });
  }
  const texts = open.map(({ lines }) => wordsOf(lines));
  const closing = [...new Set(texts.flatMap(provisionsOf))];
  // Some committees name the articles in the heading instead.
  const provisions = closing.length > 0 ? closing : provisionsOf(first.title);
  return { paragraph: first.number, line: first.line, text: texts.join(' '), provisions };
}

function recommendationOf({ number, line, lines }: Statement): NonNullable<Topic['recommendation']> {
  return { paragraph: number, line, text: wordsOf(lines), limbs: limbsOf(lines) };
}

function statementsOf(document: UnDocument, principal: TopicParagraph[]): Statement[] {
  return principal.flatMap((entry, index) => {
    const { paragraph, title, titleLine } = entry;
    const { number, line, body } = paragraph;
    const voice = voiceIn(principal, index);
    const next = principal[index + 1];
    const answeredNext = next?.titleLine === null && voiceOf(wordsOf(next.paragraph.body)) === 'recommendation';
    const at = voice === 'recommendation' ? null : splitAt(body, answeredNext);
    if (at === null) return [{ voice, number, line, lines: body, title, titleLine }];
    const [concern, recommendation] = splitLines(body, at);
    return [
      { voice: 'concern' as const, number, line, lines: concern, title, titleLine },
      {
        voice: 'recommendation' as const,
        number,
        line: document.lineAt(recommendation[0].at),
        lines: recommendation,
        title,
        titleLine: null,
      },
    ];
  });
}

/** What a paragraph does; where its wording does not tell, its place does: after a concern comes a recommendation. */
function voiceIn(principal: TopicParagraph[], index: number): 'concern' | 'recommendation' {
  const text = wordsOf(principal[index].paragraph.body);
  const voice = voiceOf(text);
  if (voice === 'recommendation' && provisionsOf(text).length > 0) {
    // A paragraph that closes with its articles, as in "… as it should (art. 7).", voices the concern of the next one.
    const next = principal[index + 1];
    const answered = next?.titleLine === null && voiceOf(wordsOf(next.paragraph.body)) === 'recommendation';
    if (answered && /\([^()]*\barts?\b[^()]*\)\.?$/.test(text)) return 'concern';
  }
  if (voice !== 'other') return voice;
  const before = principal[index - 1];
  const afterConcern =
    before && principal[index].titleLine === null && voiceOf(wordsOf(before.paragraph.body)) === 'concern';
  return afterConcern && provisionsOf(text).length === 0 ? 'recommendation' : 'concern';
}

/** A place within lines: the line's index and the offset in its text. */
interface Place {
  index: number;
  offset: number;
}

/**
 * Where the recommendation begins in a paragraph that holds both, as all do before about 2012 and some until 2014:
 * behind the bracket of articles, else at a line start, else (when the next paragraph is no recommendation of its own)
 * at any sentence.
 */
function splitAt(lines: TextLine[], answeredNext: boolean): Place | null {
  const places = placesOf(lines);
  const behindBracket = places.find(({ above }) => /\(\s*(?:arts?|articles?)\b[^)]*\)?[^)]*\)[.,;]?$/i.test(above));
  if (behindBracket) return behindBracket;
  if (answeredNext) return null;
  return places.find(({ offset }) => offset === 0) ?? places[0] ?? null;
}

/** The places where a sentence begins that recommends, with the words above it. */
function placesOf(lines: TextLine[]): (Place & { above: string })[] {
  return lines.flatMap(({ text }, index) => {
    const starts = [...(index > 0 ? [0] : []), ...sentenceEnds(text).filter((end) => end < text.length)];
    return starts.flatMap((start) => {
      const offset = start + (/^\s*/.exec(text.slice(start))?.[0].length ?? 0);
      const above = offset > 0 ? text.slice(0, start) : lines[index - 1].text;
      const running = [text.slice(offset), ...lines.slice(index + 1, index + 6).map((line) => line.text)].join(' ');
      const sentence = running.slice(0, sentenceEnds(running).find((end) => end > 20) ?? 400);
      const begins = /[.?!)]["”’]?$/.test(above) && /^\p{Lu}/u.test(running) && recommends(sentence);
      return begins ? [{ index, offset, above }] : [];
    });
  });
}

function splitLines(lines: TextLine[], { index, offset }: Place): [TextLine[], TextLine[]] {
  const line = lines[index];
  const above = offset > 0 ? [{ ...line, text: line.text.slice(0, offset).trim() }] : [];
  const below = { ...line, text: line.text.slice(offset), at: line.at + offset };
  return [
    [...lines.slice(0, index), ...above],
    [below, ...lines.slice(index + 1)],
  ];
}
