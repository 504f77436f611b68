import { joinText, type Vocabulary } from './joined-text.js';
import type { MarkedLine } from './note-markers.js';

/** A list inside a paragraph: its items' lines in order, and the text that introduces it. */
export interface ItemList {
  lead: string;
  items: MarkedLine[][];
}

const ITEM = /^(?:[-•▪●◦·‣*–—]|[o])\s+(?=\S)|^\(?[a-z]\)\s+|^\(?[ivx]{1,4}\)\s+|^\d{1,2}\)\s+/;

/** The lists of a paragraph. A dash after unfinished text is punctuation, not an item. */
export function listsIn(lines: readonly MarkedLine[], words: Vocabulary): ItemList[] {
  const lists: ItemList[] = [];
  let lead: MarkedLine[] = [];
  let open: ItemList | null = null;
  lines.forEach((line, at) => {
    if (opensListItem(lines, at, open !== null) && !isGroupLabel(lines, at)) {
      if (!open) lists.push((open = { lead: joinText(lead, words), items: [] }));
      open.items.push([line]);
    } else if (open && line.gap === 0 && !isGroupLabel(lines, at)) open.items.at(-1)?.push(line);
    else {
      if (open && line.gap > 0) lead = [];
      open = null;
      lead.push(line);
    }
  });
  return lists;
}

function opensListItem(lines: readonly MarkedLine[], at: number, inList: boolean): boolean {
  const mark = ITEM.exec(lines[at].text)?.[0];
  if (!mark) return false;
  const before = lines[at - 1]?.text ?? ':';
  const finished = /[:;.,]["”’»)]*$|\b(?:and|or)$/.test(before) || lines[at].gap > 0;
  return finished || (inList && /^[-•▪●◦·‣*]/.test(mark) && !/\p{Ll}{2}$/u.test(before));
}

/** `(a) in respect of migrant workers:` before items of its own names a group of them. */
function isGroupLabel(lines: readonly MarkedLine[], at: number): boolean {
  return /^\(?[a-z]\)\s.*:$/.test(lines[at].text) && /^[-•▪●◦·‣*]\s/.test(lines[at + 1]?.text ?? '');
}

/** An item as the parsed document shows it: without its dash or letter. */
export function toItem(lines: readonly MarkedLine[], words: Vocabulary): { line: number; text: string } {
  const [first, ...more] = lines;
  return { line: first.number, text: joinText([{ ...first, text: first.text.replace(ITEM, '') }, ...more], words) };
}

const DEMANDS =
  /\brecommend|\bpropos(?:e|als?|ed)\b|\bfollowing (?:measures|steps)|\b(?:necessary|important|essential|vital|crucial|advisable) to\b|\b(?:should|would) include\b|\b(?:State party|Government|authorities|Parliament) (?:should|must|needs? to)\b|\bwe (?:urge|call|ask|suggest|request|appeal)|\bcalls? (?:on|upon)\b|\burges?\b/i;
const OTHER_BODY =
  /\b(?:Committee|Rapporteur|ODIHR|OSCE|Commissioner|Working Group|Venice Commission|Council|Ombudsman|Court)\b[^.]*\b(?:recommend|propos|urge|call|state|point|note|suggest)/;

/** Whether a list's introduction makes its items demands of the authors, rather than facts or another body's words. */
export function demands(lead: string): boolean {
  const sentence = lead.split(/(?<=\p{Ll}{2}["”’)]?\.)\s+(?=\p{Lu})/u).at(-1) ?? '';
  if (!DEMANDS.test(sentence)) return false;
  return !OTHER_BODY.test(sentence) || /\b(?:we|our|authors|NGOs)\b/i.test(sentence);
}
