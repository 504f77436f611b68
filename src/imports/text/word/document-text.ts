import type { CalledNote, CalledNotes } from './notes.js';
import { BULLET, type Numbering } from './numbering.js';
import { isMarkDeleted, isRunIn } from './paragraph-styles.js';
import { signOf } from './signs.js';
import { element, elements, isOn, ownText, type XmlElement } from './xml.js';

/** Deleted and moved words, and the reading aids above words of East Asian scripts. */
const LEFT_OUT = new Set(['del', 'moveFrom', 'rt']);

/**
 * The words of a Word document in the order of print: paragraphs with their automatic numbers, tables row by row with
 * a tab between cells, text boxes below the paragraph that they are tied to.
 */
export class DocumentText {
  /** Words of paragraphs that run on into the next one. */
  private runningOn = '';
  /** For each field that is open, whether its instruction (and not its result) is being read. */
  private fields: boolean[] = [];
  /** Text boxes of the paragraph that is being read. */
  private boxes: XmlElement[] = [];
  /** How many table cells the words stand in. */
  private depth = 0;

  constructor(
    private readonly numbering: Numbering,
    private readonly notes: CalledNotes,
  ) {}

  /** The paragraphs and tables within a body, cell, box, note or running head, each of one or more lines, none blank. */
  blocks(container: XmlElement): string[] {
    const { runningOn } = this;
    this.runningOn = '';
    const blocks = this.blocksWithin(container);
    if (this.runningOn !== '') blocks.push(this.runningOn);
    this.runningOn = runningOn;
    return blocks;
  }

  private blocksWithin(parent: XmlElement): string[] {
    return elements(parent).flatMap((child) => {
      if (isLeftOut(child)) return [];
      if (child.name === 'p') return this.paragraph(child);
      if (child.name === 'tbl') return this.table(child);
      return this.blocksWithin(child.name === 'AlternateContent' ? shown(child) : child);
    });
  }

  /** The notes that have been called: those with numbers as `[1] text`, then those with a sign as `* text`. */
  notesText(): string[] {
    const numbered: string[] = [];
    // A note may call another.
    for (let index = 0; index < this.notes.numbered().length; index += 1)
      numbered.push(`[${index + 1}] ${this.noteText(this.notes.numbered()[index])}`);
    return [...numbered, ...this.notes.signed().map((note) => this.noteText(note))];
  }

  private noteText({ content, sign }: CalledNote): string {
    const text = this.blocks(content).join('\n');
    return sign === null || text.startsWith(sign) ? text : `${sign} ${text}`;
  }

  private paragraph(paragraph: XmlElement): string[] {
    const properties = element(paragraph, 'pPr');
    const words = tidy(this.words(paragraph));
    const boxes = this.boxes.splice(0);
    // A field may go on in the next paragraph, but only its result does.
    this.fields = [];
    return [...this.numbered(words, properties), ...boxes.flatMap((box) => this.blocks(box))];
  }

  private numbered(words: string, properties: XmlElement | undefined): string[] {
    if (isMarkDeleted(properties)) {
      this.runningOn = joined(this.runningOn, words);
      return [];
    }
    // The end of a section takes a paragraph of its own, which shows no number.
    const endsSection = words === '' && element(properties, 'sectPr') !== undefined;
    const number = endsSection ? '' : this.numbering.next(properties);
    const text = joined(this.runningOn, words);
    this.runningOn = '';
    // A column of numbers is often made of empty paragraphs; elsewhere such a number belongs to nothing.
    if (text === '') return this.depth > 0 && number !== BULLET && number !== '' ? [number] : [];
    if (!isRunIn(properties)) return [joined(number, text)];
    this.runningOn = joined(number, text);
    return [];
  }

  private table(table: XmlElement): string[] {
    return within(table, 'tr').flatMap((row) => {
      if (element(row, 'trPr', 'del')) return [];
      this.depth += 1;
      const cells = within(row, 'tc').map((cell) => this.blocks(cell).join('\n\n'));
      this.depth -= 1;
      const text = cells.join('\t').trim();
      return text === '' ? [] : [text];
    });
  }

  private words(parent: XmlElement): string {
    return elements(parent)
      .map((child) => this.wordsOf(child, parent))
      .join('');
  }

  private wordsOf(node: XmlElement, parent: XmlElement): string {
    if (isLeftOut(node)) return '';
    switch (node.name) {
      case 'r':
        return isOn(node, 'rPr', 'vanish') ? '' : this.words(node);
      case 'fldChar':
        this.field(node.attributes.fldCharType);
        return '';
      case 'txbxContent':
        this.boxes.push(node);
        return '';
      case 'AlternateContent':
        return this.words(shown(node));
      default:
        return this.fields.includes(true) ? '' : this.printed(node, parent);
    }
  }

  private printed(node: XmlElement, parent: XmlElement): string {
    switch (node.name) {
      case 't':
        return ownText(node);
      case 'tab':
      case 'ptab':
        return ' ';
      case 'br':
      case 'cr':
        return '\n';
      case 'noBreakHyphen':
        return '-';
      case 'sym':
        return signOf(node);
      case 'footnoteReference':
      case 'endnoteReference':
        return this.notes.call(node, parent);
      default:
        return this.words(node);
    }
  }

  private field(event: string | undefined): void {
    if (event === 'begin') this.fields.push(true);
    else if (event === 'separate') this.fields.splice(-1, 1, false);
    else this.fields.pop();
  }
}

/** Properties hold no words; an element named `…Pr` holds properties. */
function isLeftOut({ name }: XmlElement): boolean {
  return LEFT_OUT.has(name) || name.endsWith('Pr');
}

/** Of the forms of one thing for newer and older programs, the newer. */
function shown(alternatives: XmlElement): XmlElement {
  return element(alternatives, 'Choice') ?? element(alternatives, 'Fallback') ?? alternatives;
}

/** Rows or cells, also those that a content control or a tracked change wraps. */
function within(parent: XmlElement, name: string): XmlElement[] {
  return elements(parent).flatMap((child) => {
    if (child.name === name) return [child];
    return isLeftOut(child) || child.name === 'tc' ? [] : within(child, name);
  });
}

/** White space as a reader sees it: one space, or the end of a line. */
function tidy(text: string): string {
  return text
    .replaceAll(/[^\S\n]+/g, ' ')
    .replaceAll(/ ?\n ?/g, '\n')
    .trim();
}

function joined(one: string, other: string): string {
  return one === '' || other === '' ? one + other : `${one} ${other}`;
}
