import { formatNumber } from './number-format.js';
import { type ParagraphStyles, numberingChoice } from './paragraph-styles.js';
import { element, elements, isOn, valueAt, type XmlElement } from './xml.js';

/** How bullets are printed, whatever their form. */
export const BULLET = '•';

/** One level of a list. */
interface Level {
  start: number;
  /** `w:numFmt`: `decimal`, `lowerLetter`, `bullet` … */
  format: string;
  /** `w:lvlText`: `%1.`, `(%2)`; each `%n` stands for the number at the n-th level. */
  text: string;
  /** The level (from 1) at whose numbers this one begins anew; 0 for never, null for any above. */
  restart: number | null;
  /** The paragraph style that this level is tied to. */
  style: string | undefined;
  /** Whether the levels above are printed as decimals whatever their format. */
  legal: boolean;
}

/** A list as paragraphs name it (`w:num`): it counts along with all that share its definition. */
interface List {
  definition: string;
  levels: Map<number, Level>;
  /** Numbers from which this list begins anew when it is first used. */
  starts: Map<number, number>;
}

/**
 * Counts the automatic numbers of a document as Word does, paragraph by paragraph.
 * Source of the rules: ECMA-376, part 1, 17.9 (Numbering).
 */
export class Numbering {
  private readonly lists = new Map<string, List>();
  /** By definition, the last number given at each level; undefined where the level begins anew. */
  private readonly counters = new Map<string, (number | undefined)[]>();
  private readonly begun = new Set<string>();

  constructor(
    part: XmlElement | null,
    private readonly styles: ParagraphStyles,
  ) {
    const definitions = new Map(elements(part, 'abstractNum').map((one) => [one.attributes.abstractNumId, one]));
    const lists = new Map(elements(part, 'num').map((one) => [one.attributes.numId, one]));
    for (const [id, list] of lists) {
      const named = valueAt(list, 'abstractNumId') ?? '';
      const linked = valueAt(definitions.get(named), 'numStyleLink');
      // A list may borrow its definition from a list style.
      const source = linked === undefined ? list : lists.get(styles.numberingOf(linked).list ?? '');
      const definition = valueAt(source, 'abstractNumId') ?? named;
      this.lists.set(id, { definition, ...levelsOf(definitions.get(definition), list) });
    }
  }

  /** The next number of a paragraph with these properties (`w:pPr`), as printed; `''` for one without a number. */
  next(properties: XmlElement | undefined): string {
    const place = this.placeOf(properties);
    const list = place && this.lists.get(place.list);
    const level = list?.levels.get(place?.level ?? 0);
    if (!place || !list || !level) return '';
    const counters = this.count(list, place);
    return level.format === 'bullet' ? bullet(level.text) : printed(list, level, counters);
  }

  private placeOf(properties: XmlElement | undefined): { list: string; level: number } | null {
    const own = numberingChoice(properties);
    const style = this.styles.numberingOf(valueAt(properties, 'pStyle'));
    const list = own.list ?? style.list;
    if (list === null || list === '0') return null;
    return { list, level: own.level ?? this.levelTiedTo(list, style.styles) ?? style.level ?? 0 };
  }

  private levelTiedTo(list: string, styles: string[]): number | undefined {
    const levels = [...(this.lists.get(list)?.levels ?? [])];
    return styles.map((name) => levels.find(([, { style }]) => style === name)?.[0]).find((at) => at !== undefined);
  }

  private count({ definition, levels, starts }: List, { list, level }: { list: string; level: number }) {
    const counters = this.counters.get(definition) ?? [];
    this.counters.set(definition, counters);
    const startOf = (at: number) => starts.get(at) ?? levels.get(at)?.start ?? 1;
    // A limb above the first number uses that number up: so LibreOffice 7.4 counts; not tried in Word.
    for (let above = 0; above < level; above += 1) counters[above] ??= startOf(above);
    const beginsAnew = starts.has(level) && !this.begun.has(`${list} ${level}`);
    this.begun.add(`${list} ${level}`);
    const last = beginsAnew ? undefined : counters[level];
    counters[level] = last === undefined ? startOf(level) : last + 1;
    for (let below = level + 1; below < counters.length; below += 1) {
      const restart = levels.get(below)?.restart ?? below;
      if (level < restart) counters[below] = undefined;
    }
    return counters;
  }
}

function printed({ levels }: List, { text, legal }: Level, counters: (number | undefined)[]): string {
  return text
    .replaceAll(/%([1-9])/g, (_, digit: string) => {
      const at = Number(digit) - 1;
      const { start = 1, format = 'decimal' } = levels.get(at) ?? {};
      return formatNumber(counters[at] ?? start, legal ? 'decimal' : format);
    })
    .trim();
}

function levelsOf(definition: XmlElement | undefined, list: XmlElement): Pick<List, 'levels' | 'starts'> {
  const levels = new Map(elements(definition, 'lvl').map((level) => [levelNumber(level), levelOf(level)]));
  const starts = new Map<number, number>();
  for (const override of elements(list, 'lvlOverride')) {
    const own = element(override, 'lvl');
    if (own) levels.set(levelNumber(override), levelOf(own));
    const start = valueAt(override, 'startOverride');
    if (start !== undefined) starts.set(levelNumber(override), Number(start));
  }
  return { levels, starts };
}

function levelNumber({ attributes }: XmlElement): number {
  return Number(attributes.ilvl ?? 0);
}

function levelOf(level: XmlElement): Level {
  const restart = valueAt(level, 'lvlRestart');
  return {
    start: Number(valueAt(level, 'start') ?? 0),
    format: valueAt(level, 'numFmt') ?? 'decimal',
    text: valueAt(level, 'lvlText') ?? '',
    restart: restart === undefined ? null : Number(restart),
    style: valueAt(level, 'pStyle'),
    legal: isOn(level, 'isLgl'),
  };
}

/** Bullets are drawn in fonts of signs, with codes of their own; dashes stay as they are. */
function bullet(text: string): string {
  if (text.trim() === '') return '';
  return /^\s*[-–—]\s*$/.test(text) ? text.trim() : BULLET;
}
