import { signOf } from './signs.js';
import { elements, ownText, type XmlElement } from './xml.js';

/** A mark that the author chose in place of a number: `*`, `**`, `†`. */
const SIGN = /^\s*([*†‡§]+)/;

/** A note in the order of its call; `sign` is its mark where that is not a number. */
export interface CalledNote {
  content: XmlElement;
  sign: string | null;
}

/** Footnotes and endnotes in the order in which the text calls them, which is that of their numbers. */
export class CalledNotes {
  private readonly contents = new Map<string, XmlElement>();
  private readonly called: CalledNote[] = [];

  constructor(footnotes: XmlElement | null, endnotes: XmlElement | null) {
    for (const note of elements(footnotes, 'footnote')) this.contents.set(`footnote ${note.attributes.id}`, note);
    for (const note of elements(endnotes, 'endnote')) this.contents.set(`endnote ${note.attributes.id}`, note);
  }

  /**
   * The mark of a note that a reference calls: `[2]`; `''` where a sign of the author's stands in the text itself.
   * `run` is the run that holds the reference.
   */
  call({ name, attributes }: XmlElement, run: XmlElement): string {
    const content = this.contents.get(`${name.replace('Reference', '')} ${attributes.id}`);
    if (!content) return '';
    const ownMark = ['1', 'true', 'on'].includes(attributes.customMarkFollows ?? '');
    const sign = ownMark ? (SIGN.exec(wordsOf(run))?.[1] ?? SIGN.exec(wordsOf(content))?.[1] ?? null) : null;
    this.called.push({ content, sign });
    return sign === null ? `[${this.numbered().length}]` : '';
  }

  /** The notes that have numbers, from `[1]`. */
  numbered(): CalledNote[] {
    return this.called.filter(({ sign }) => sign === null);
  }

  /** The notes called by a sign. */
  signed(): CalledNote[] {
    return this.called.filter(({ sign }) => sign !== null);
  }
}

function wordsOf(node: XmlElement): string {
  if (node.name === 't') return ownText(node);
  return node.name === 'sym' ? signOf(node) : elements(node).map(wordsOf).join('');
}
