/** A physical line of a document; `line` counts from 1 and `text` has its white space normalised (`''` when blank). */
export interface PrintedLine {
  line: number;
  text: string;
}

/** The physical lines of a text, without tabs, no-break spaces, form feeds, soft hyphens and zero-width characters. */
export function printedLines(text: string): PrintedLine[] {
  return text.split('\n').map((line, index) => ({
    line: index + 1,
    text: line
      .replaceAll(/[\u00ad\u200b-\u200d\u2060\ufeff]/g, '')
      .replaceAll(/\s+/g, ' ')
      .trim(),
  }));
}

/** Lines as one running text, of which every offset still knows its physical line. */
export class PrintedText {
  /** The lines, joined by `\n`. */
  readonly text: string;
  private readonly starts: number[] = [];

  constructor(private readonly lines: PrintedLine[]) {
    let offset = 0;
    for (const { text } of lines) {
      this.starts.push(offset);
      offset += text.length + 1;
    }
    this.text = lines.map(({ text }) => text).join('\n');
  }

  /** The physical line, from 1, that holds `offset` of the running text. */
  lineAt(offset: number): number {
    let low = 0;
    let high = this.starts.length - 1;
    while (low < high) {
      const middle = Math.ceil((low + high) / 2);
      if (this.starts[middle] <= offset) low = middle;
      else high = middle - 1;
    }
    return this.lines[low]?.line ?? 1;
  }
}

/**
 * One run of words: line ends become spaces, but a hyphen at a line end stays joined to the word that it breaks, unless
 * it leaves out what is common to two words (`short- and long-term`).
 */
export function joinLines(text: string): string {
  return text
    .replaceAll(/(?<=\p{L})([-‐])\s*\n\s*(?=\p{L})(?!(?:and|or|nor|to)\b)/gu, '$1')
    .replaceAll(/\s+/g, ' ')
    .trim();
}
