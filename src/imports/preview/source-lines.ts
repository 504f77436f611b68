/** A line of the source beside an item: what stands before the item in it, the item's own part, and what follows. */
export interface SourceLine {
  /** 1-based. */
  number: number;
  before: string;
  marked: string;
  after: string;
}

/** Lines shown above and below the item, and the most that are shown of the item itself. */
const around = 2;
const most = 12;
/** Characters shown of a long line before and after the item. */
const reach = 160;
/** What is looked for to find where in its line an item begins, in characters. */
const opening = 24;

/** The lines of a text around the item `text` that starts in line `line` (1-based), with the item marked. */
export function sourceAround(lines: readonly string[], line: number, text: string): SourceLine[] {
  const first = Math.min(Math.max(line - 1, 0), Math.max(lines.length - 1, 0));
  const shown = plainLines(lines, Math.max(first - around, 0), first);
  let left = lengthOf(text);
  let at = first;
  for (; at < lines.length && at < first + most && left > 0; at += 1) {
    const content = lines[at]!;
    const from = at === first ? Math.max(content.indexOf(text.slice(0, opening)), 0) : 0;
    const to = endOf(content, from, left);
    left -= lengthOf(content.slice(from, to));
    shown.push({
      number: at + 1,
      before: content.slice(0, from),
      marked: content.slice(from, to),
      after: content.slice(to),
    });
  }
  return [...shown, ...plainLines(lines, at, Math.min(at + around, lines.length))].map(shorten);
}

const plainLines = (lines: readonly string[], from: number, to: number): SourceLine[] =>
  lines.slice(from, to).map((content, at) => ({ number: from + at + 1, before: content, marked: '', after: '' }));

/** Characters that are not white space: how a text is measured whose line breaks the reader took out. */
const lengthOf = (text: string) => text.replaceAll(/\s/g, '').length;

/** Where in `content` the item ends that begins at `from` and has `left` characters to go. */
function endOf(content: string, from: number, left: number): number {
  let counted = 0;
  for (let at = from; at < content.length; at += 1) {
    if (counted >= left) return at;
    if (!/\s/.test(content[at]!)) counted += 1;
  }
  return content.length;
}

const shorten = ({ number, before, marked, after }: SourceLine): SourceLine => ({
  number,
  before: marked && before.length > reach ? `… ${before.slice(-reach)}` : cut(before, 2 * reach),
  marked: cut(marked, 8 * reach),
  after: cut(after, reach),
});

const cut = (text: string, length: number) => (text.length > length ? `${text.slice(0, length)} …` : text);
