import { element, elements, isOn, valueAt, type XmlElement } from './xml.js';

/** A place in a list as a paragraph or style states it; what it leaves open is null. `list` is a `w:numId`. */
export interface NumberingChoice {
  list: string | null;
  /** From 0. */
  level: number | null;
}

/** What a paragraph style says of numbering, with the styles that it is based on. */
export interface StyleNumbering extends NumberingChoice {
  /** The style and those that it is based on, as far as the one that names the list: a level may be tied to any. */
  styles: string[];
}

interface Style extends NumberingChoice {
  basedOn: string | undefined;
}

/** The paragraph and list styles of a document (`word/styles.xml`), as far as they number paragraphs. */
export class ParagraphStyles {
  private readonly styles = new Map<string, Style>();
  private readonly standard: string | undefined;

  constructor(part: XmlElement | null) {
    for (const style of elements(part, 'style')) {
      const { styleId = '', type, default: standard } = style.attributes;
      if (type === 'character' || type === 'table') continue;
      this.styles.set(styleId, {
        basedOn: valueAt(style, 'basedOn'),
        ...numberingChoice(element(style, 'pPr')),
      });
      if (type === 'paragraph' && ['1', 'true', 'on'].includes(standard ?? '')) this.standard = styleId;
    }
  }

  /** The numbering of the paragraphs of a style; of the document's standard style without `id`. */
  numberingOf(id: string | undefined): StyleNumbering {
    const found: StyleNumbering = { list: null, level: null, styles: [] };
    let name = id ?? this.standard;
    while (name !== undefined && found.list === null && !found.styles.includes(name)) {
      const style = this.styles.get(name);
      found.styles.push(name);
      found.level ??= style?.level ?? null;
      found.list = style?.list ?? null;
      name = style?.basedOn;
    }
    return found;
  }
}

/** What the properties of a paragraph or style (`w:pPr`) say of its list. */
export function numberingChoice(properties: XmlElement | undefined): NumberingChoice {
  const level = valueAt(properties, 'numPr', 'ilvl');
  return {
    list: valueAt(properties, 'numPr', 'numId') ?? null,
    level: level === undefined ? null : Number(level),
  };
}

/** Whether the end of a paragraph was deleted (or moved away), so that its words run on into the next paragraph. */
export function isMarkDeleted(properties: XmlElement | undefined): boolean {
  const mark = element(properties, 'rPr');
  return element(mark, 'del') !== undefined || element(mark, 'moveFrom') !== undefined;
}

/** Whether a paragraph is the heading that begins another one's line ("style separator"). */
export function isRunIn(properties: XmlElement | undefined): boolean {
  return isOn(properties, 'rPr', 'specVanish');
}
