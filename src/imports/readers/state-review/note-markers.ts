import { fromRoman, toRoman } from './roman-numerals.js';

/** Superscript characters and the plain ones they stand for. */
const superscripts: Readonly<Record<string, string>> = {
  '⁰': '0',
  '¹': '1',
  '²': '2',
  '³': '3',
  '⁴': '4',
  '⁵': '5',
  '⁶': '6',
  '⁷': '7',
  '⁸': '8',
  '⁹': '9',
  ⁱ: 'i',
  ᵛ: 'v',
  ˣ: 'x',
  ˡ: 'l',
  ᶜ: 'c',
};
const superscriptRun = `[${Object.keys(superscripts).join('')}]+`;
const markerForms = [
  String.raw`\^\{\s*(?<braced>[ivxlc]+|\d{1,3})\s*\}`,
  String.raw`\^(?<bare>[ivxlc]+|\d{1,3})(?![\p{L}\d])`,
  String.raw`\[\^(?<bracketed>[ivxlc]+|\d{1,3})\]`,
  String.raw`<sup>\s*(?<tagged>[ivxlc]+|\d{1,3})\s*</sup>`,
  // An area or a volume (m², km³) is no marker.
  String.raw`(?<!(?<!\p{L})[ckdm]?m)(?<superscript>${superscriptRun})`,
].join('|');
const anyMarker = new RegExp(String.raw`\s*(?:${markerForms})`, 'giu');
const leading = new RegExp(String.raw`^\s*(?:${markerForms}):?\s*`, 'iu');

function printed(groups: Record<string, string | undefined>): string {
  const raw = groups.braced ?? groups.bare ?? groups.bracketed ?? groups.tagged;
  if (raw !== undefined) return raw.toLowerCase();
  return [...(groups.superscript ?? '')].map((character) => superscripts[character]).join('');
}

/** A marker as endnotes count: a small roman numeral, whether printed `iv`, `^{iv}` or `⁴`. */
function canonical(groups: Record<string, string | undefined>): string | null {
  const marker = printed(groups);
  if (/^\d+$/.test(marker)) return Number(marker) > 0 ? toRoman(Number(marker)) : null;
  return fromRoman(marker) === null ? null : marker;
}

/**
 * Takes the endnote markers out of a text. Four ways of printing them occur in one document: superscript digits,
 * superscript letters, a caret with braces and a caret without.
 * @returns the text without them and the markers in order, as small roman numerals
 */
export function takeMarkers(text: string): { text: string; markers: string[] } {
  const markers: string[] = [];
  const stripped = text.replace(anyMarker, (whole: string, ...rest: unknown[]) => {
    const marker = canonical(rest.at(-1) as Record<string, string | undefined>);
    if (marker === null) return whole;
    markers.push(marker);
    return '';
  });
  return { text: stripped, markers };
}

/** The marker that opens a line of the endnotes and what follows it; null for a line that opens with none. */
export function leadingMarker(text: string): { marker: string; rest: string } | null {
  const match = leading.exec(text);
  const marker = match?.groups ? canonical(match.groups) : null;
  return match && marker !== null ? { marker, rest: text.slice(match[0].length) } : null;
}
