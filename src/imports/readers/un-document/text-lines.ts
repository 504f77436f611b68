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

/**
 * Puts limbs together again whose label was torn from its text: a limb of two lines, the second so short that the copy
 * lifted it to the label (`(a) laws;` above `Cooperate with … customary`).
 */
export function mendTornLimbs(lines: TextLine[]): TextLine[] {
  const mended: TextLine[] = [];
  for (let index = 0; index < lines.length; index += 1) {
    const line = lines[index];
    const next = lines[index + 1];
    if (!next || !isTorn(line, next, lines[index + 2])) {
      mended.push(line);
      continue;
    }
    const label = LABEL.exec(line.text)?.[0].trim() ?? '';
    const end = line.text.slice(label.length).trim();
    mended.push({ ...line, text: `${label} ${next.text} ${end}` });
    index += 1;
  }
  return mended;
}

function isTorn(line: TextLine, next: TextLine, afterNext: TextLine | undefined): boolean {
  const label = LABEL.exec(line.text);
  if (!label || LABEL.test(next.text)) return false;
  const end = line.text.slice(label[0].length);
  if (end.split(' ').length > 4 || !/[.;,:]$|[;,] (?:and|or)$/.test(end)) return false;
  if (!/^[\p{Lu}“"]/u.test(next.text) || /[.;:!?]["”’)]*$/.test(next.text)) return false;
  // A capital may begin a whole short limb; then only the label of another limb shows that a line is left over.
  return /^[\p{Ll}\d]/u.test(end) || (afterNext !== undefined && LABEL.test(afterNext.text));
}
