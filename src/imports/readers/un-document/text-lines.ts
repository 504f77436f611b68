/** A line of a paragraph: its words, where they begin in the running text, and whether a blank line is above. */
export interface TextLine {
  text: string;
  at: number;
  afterBlank: boolean;
}

/** The lines of `text.slice(from, to)` that hold words. */
export function textLines(text: string, from: number, to: number): TextLine[] {
  const lines: TextLine[] = [];
  let at = from;
  let afterBlank = false;
  for (const line of text.slice(from, to).split('\n')) {
    const words = line.trim();
    if (words !== '') lines.push({ text: words, at: at + line.indexOf(words), afterBlank });
    afterBlank = words === '';
    at += line.length + 1;
  }
  return lines;
}

/** A limb's label at the start of a line: `(a) `, `a) `; also `(aa)` after `(z)`. */
export const LABEL = /^\(?\s?([a-z]{1,2})\s?\)\s*/;

/** The same within a line: the end, the text without its end, the next label. */
const TORN_WITHIN = /(?<=\([a-z]\) )(\p{Ll}[^();:.]{0,40}[;.](?: and)?) (\p{Lu}[^;:.]*\p{Ll})(?= \([b-z]\) \p{Lu})/gu;

/**
 * Puts limbs together again whose label was torn from its text: the limb's last line was so short that the copy lifted
 * it to the label (`(a) laws;` above `Cooperate with … customary`).
 */
export function mendTornLimbs(lines: TextLine[]): TextLine[] {
  const mended: TextLine[] = [];
  for (let index = 0; index < lines.length; index += 1) {
    const line = lines[index];
    const torn = tornText(lines, index);
    if (torn.length === 0) {
      mended.push({ ...line, text: line.text.replaceAll(TORN_WITHIN, '$2 $1') });
      continue;
    }
    const label = LABEL.exec(line.text)?.[0].trim() ?? '';
    const end = line.text.slice(label.length).trim();
    mended.push({ ...line, text: [label, ...torn.map(({ text }) => text), end].join(' ') });
    index += torn.length;
  }
  return mended;
}

/** The lines of text that belong before the end which stands at the label of `lines[index]`; none when it is whole. */
function tornText(lines: TextLine[], index: number): TextLine[] {
  const label = LABEL.exec(lines[index].text);
  if (!label) return [];
  const end = lines[index].text.slice(label[0].length);
  if (end.split(' ').length > 4 || !/[.;,:]$|[;,] (?:and|or)$/.test(end)) return [];
  const torn = blockBelow(lines, index);
  if (torn.length === 0 || !/^[\p{Lu}“"]/u.test(torn[0].text)) return [];
  if (torn.some(({ text }) => /[.;:!?]["”’)]*$/.test(text))) return [];
  // A capital may begin a whole short limb; then only the label of another limb shows that a line is left over.
  if (/^\p{Lu}/u.test(end)) return LABEL.test(lines[index + torn.length + 1]?.text ?? '') ? torn : [];
  const others = lines.filter((line, at) => at !== index && LABEL.test(line.text));
  return others.length === 0 || others.some(({ text }) => beginsLarge(text)) ? torn : [];
}

/** The line below, and those on which it goes on. */
function blockBelow(lines: TextLine[], index: number): TextLine[] {
  const below = lines.slice(index + 1);
  const end = below.findIndex(
    ({ text, afterBlank }, at) => LABEL.test(text) || (at > 0 && (afterBlank || !/^[\p{Ll}\d]/u.test(text))),
  );
  return end < 0 ? below : below.slice(0, end);
}

function beginsLarge(text: string): boolean {
  return /^\p{Lu}/u.test(text.replace(LABEL, ''));
}
