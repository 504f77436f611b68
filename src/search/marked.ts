/** A stretch of text, found or only around what was found. */
export interface Stretch {
  text: string;
  found: boolean;
}

/** The characters that the database sets before and after what was found; they occur in no text of ours. */
const opening = '\u0002';
const closing = '\u0003';

/** The options of `ts_headline` that set them, with the rest of `options`. */
export const headlineOptions = (options: string) => `StartSel=${opening},StopSel=${closing},${options}`;

/** `headline` in stretches, so that templates mark what was found and escape all of it. Marks without a partner are dropped. */
export function stretches(headline: string): Stretch[] {
  return headline
    .split(new RegExp(`(${opening}[^${opening}${closing}]*${closing})`))
    .map((text) => ({
      text: text.replaceAll(opening, '').replaceAll(closing, ''),
      found: text.startsWith(opening) && text.endsWith(closing),
    }))
    .filter(({ text }) => text !== '');
}
