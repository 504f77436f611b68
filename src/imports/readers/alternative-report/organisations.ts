import { addresseeOf } from './addressee.js';
import { joinText, type Vocabulary } from './joined-text.js';
import type { Line } from './lines.js';
import { placeAndDate } from './place-and-date.js';

/** Items with a dash or bullet. */
export const BULLET = /^[-•▪●◦·‣–*]\s+/;

const PREPARED_BY =
  /\b(?:prepared|submitted|drafted|written|compiled|produced|presented|endorsed|authored)(?: jointly| collectively)? by\b:?\s*/i;
const BY_LINE =
  /^(?:(?:a|the)\s+)?(?:(?:joint|alternative|shadow|parallel|civil society|NGO|coalition|follow-up|supplementary)\s+)*(?:submission (?:by|of|from)|(?:report|information|contribution|comments) by|(?:submission|report) to [^.,:]{3,80}? by)\s*:?\s+/i;
const LABEL =
  /^(?:name\(?s?\)? of\s+)?(?:(?:joint\s+)?authors?|(?:list of\s+)?(?:the\s+)?(?:(?:submitting|participating|contributing|reporting|endorsing|member|signatory|co-?author)\s+)?(?:NGOs?|organi[sz]ations?(?:\(s\))?|contributors|signatories)|members of the coalition|on behalf of|(?:jointly )?(?:submitted|prepared) by)\s*(?:[:|]\s*|$)/i;
/** `The Coalition is composed of the following 15 organisations:` */
const FOLLOWING =
  /\b(?:following|these)\b[^.:]{0,40}\b(?:organi[sz]ations?|NGOs|associations|groups|members|authors)\b[^.:]{0,40}:\s*/i;

/** The authors: named after "prepared by … :" or after a label, as a sentence or as a list. */
export function organisationsOf(paragraphs: readonly Line[][], words: Vocabulary): string[] {
  for (const [at, lines] of paragraphs.entries()) {
    const label = LABEL.exec(lines[0].text);
    const text = joinText(lines, words);
    const match = label ?? BY_LINE.exec(text) ?? PREPARED_BY.exec(text) ?? FOLLOWING.exec(text);
    if (!match) continue;
    const listed = listIn([...listedLines(lines, label?.[0] ?? null), ...paragraphs.slice(at + 1).flat()]);
    const named = text.slice(match.index + match[0].length);
    const introduces = /(?:^|:)\s*$/.test(named) || listedLines(lines, label?.[0] ?? null).length > 0;
    if (introduces && listed.length > 0) return listed;
    const colon = /^[^“"«]*?:\s*(.*)$/s.exec(named);
    const organisations = namesIn(colon ? colon[1] : firstSentence(named));
    if (organisations.length > 0) return organisations;
  }
  return [];
}

/** The lines of a paragraph below its introduction when each is an item, not prose that goes on over lines. */
function listedLines(lines: readonly Line[], label: string | null): readonly Line[] {
  const introduction = label === lines[0].text ? 0 : lines.findIndex(({ text }) => text.endsWith(':'));
  const below = introduction < 0 ? [] : lines.slice(introduction + 1);
  return below.every(({ text }) => BULLET.test(text) || !/[,;]\s/.test(text.replace(DESCRIBED, '$1'))) ? below : [];
}

const LONGEST_NAME = 90;
const CONTACT = /@|https?:|www\.|^(?:tel|phone|e-?mail|fax|contact|address|p\.? ?o\.? box)\b|^\+?[\d ()-]{7,}$/i;
/** A description may follow the name: `Dream Watch – Selm, founded 2004. Lawyers …`. */
const DESCRIBED = /^([^:;]{3,80}?)(?:\s+[–—-]\s|\s\(|:\s|(?<!\b(?:Inc|Ltd|Co|St|Dr))\.\s).*$/s;

/** The items of a list: one a line, or one a dash or number with the lines that go on with it. */
function listIn(lines: readonly Line[]): string[] {
  const marked = itemMark(lines[0]?.text ?? '') !== null;
  const items: string[] = [];
  for (const [at, line] of lines.entries()) {
    const { text } = line;
    const mark = itemMark(text);
    // A gap inside a list whose first items have none ends it.
    const parted = at > 1 && line.gap > 0 && lines[1].gap === 0;
    if ((marked ? mark === null && line.gap > 0 : parted) || endsList(text, marked)) break;
    if (CONTACT.test(nameOf(text))) continue;
    const before = items.at(-1);
    const goesOn = marked
      ? mark === null
      : /^\p{Ll}/u.test(text) || /(?:,|\b(?:of|and|for|the|in|on|&))$/i.test(before ?? '');
    if (before !== undefined && goesOn && line.gap === 0) items[items.length - 1] = `${before} ${text}`;
    else items.push(text.slice(mark?.length ?? 0));
  }
  return items.map((item) => nameOf(item)).filter((name) => name !== '');
}

function itemMark(text: string): string | null {
  return (BULLET.exec(text) ?? /^\(?(?:\d{1,2}|[a-z])[.)]\s+/.exec(text))?.[0] ?? null;
}

function endsList(text: string, marked: boolean): boolean {
  if (placeAndDate(text) || addresseeOf(text)) return true;
  return (
    !marked &&
    (/^[\p{L} ]{3,40}:\s/u.test(text) || (text.length > LONGEST_NAME && !DESCRIBED.test(text)) || isSentence(text))
  );
}

function isSentence(text: string): boolean {
  return text.endsWith('.') && text.split(' ').length > 12 && !/^[^.]{3,80} [–—-] /.test(text);
}

function nameOf(item: string): string {
  const name = item.length > LONGEST_NAME ? item.replace(DESCRIBED, '$1') : item;
  return name
    .replace(/;? and$/, '')
    .replace(/[.;,]$/, '')
    .trim();
}

function firstSentence(text: string): string {
  return text.split(
    /(?<=\p{Ll}{2}["”’)]?)\.(?:\s|$)|,?\s+(?:which|who|in advance of|ahead of|prior to|on the occasion of|to the (?:UN|U\.N\.|United|Human|Committee)|on the (?:implementation|situation|state of|report|\w+ periodic)|regarding|concerning|in (?:relation|response|connection)|for (?:its|the (?:\d|UN|United|Human|consideration|review)))\b/u,
  )[0];
}

/** Names set apart by semicolons or commas; a comma before the last "and" shows that other "and"s belong to names. */
function namesIn(text: string): string[] {
  const sentence = firstSentence(text).replace(/\.$/, '');
  const separator = sentence.includes(';') ? /;\s*(?:and\s+)?/ : /,\s+(?:and\s+)?(?=\p{Lu}|[“"«]|the\s)/u;
  const names = sentence.split(separator);
  if (!/[,;]\s+and\s/.test(sentence)) {
    const [, first, second] = /^(.+?)\s+(?:and|&)\s+((?:the\s+)?[\p{Lu}“"«].+)$/u.exec(names.at(-1) ?? '') ?? [];
    if (first && second) names.splice(-1, 1, first, second);
  }
  return names
    .map((name) => name.replace(/^the\s+/, '').trim())
    .filter((name) => /^[\p{Lu}“"«]/u.test(name) && !isKind(name));
}

/** `Ruritanian NGOs` names nobody. */
function isKind(name: string): boolean {
  return /\b(?:NGOs|organi[sz]ations|associations|groups|civil society)$/i.test(name) && name.split(' ').length <= 5;
}
