/**
 * Turns recorded words into Markdown that says exactly those words. Whatever a person typed, it cannot become a heading,
 * a list, a link, a note, HTML or any mark of the dialect (`document/dialect.md`).
 */

/** Control characters, byte-order marks and lone surrogates: no format of ours can carry them, and none is text. */
const UNPRINTABLE = /(?![\t\n])\p{Cc}|\p{Cs}|[\uFEFF\uFFFE\uFFFF]/gu;
const LINE_ENDS = /\r\n?|[\v\f\u0085\u2028\u2029]/g;
const ACTIVE = /[\\`*_[\]<>&{}|~^#]/g;
/** What would start a list, a rule, a container or a caption at the beginning of a line. */
const LINE_START = /^ *(?=[-+=:])|^( *\d{1,9})(?=[.)])/;
/** Spaces other than U+0020 at either end, which a Markdown parser trims away. */
const EDGE_SPACES = /^[^\S ]+|[^\S ]+$/g;

/** `text` without characters that are not text, with `\n` as its only line end. */
export function plainText(text: string): string {
  return text.replace(LINE_ENDS, '\n').replace(UNPRINTABLE, '');
}

/** A piece of a line, its outer spaces kept, for pieces that are joined with marks between them. */
export function escapeSpan(text: string): string {
  return plainText(text)
    .replace(/[ \t\n]+/g, ' ')
    .replace(ACTIVE, '\\$&')
    .replace(LINE_START, '$&\\')
    .replace(/!$/, '\\!');
}

/** A whole line: every run of white space becomes one space, and none is left at the ends. */
export function escapeMarkdown(text: string): string {
  return trimLine(escapeSpan(text));
}

/** A line of Markdown without outer spaces; other spaces there are written as entities, which a parser keeps. */
export function trimLine(line: string): string {
  return line
    .replace(/^ +| +$/g, '')
    .replace(EDGE_SPACES, (spaces) => [...spaces].map((space) => `&#${space.codePointAt(0)};`).join(''));
}

/** A link `[words](<url>)`; the words alone when `url` is neither `http:` nor `https:`. */
export function markdownLink(words: string, url: string): string {
  if (!/^https?:\/\//i.test(url)) return escapeMarkdown(words);
  const target = plainText(url)
    .replace(/[\s<>\\"]/g, encodeURIComponent)
    .replaceAll('&', '\\&');
  return `[${escapeMarkdown(words)}](<${target}>)`;
}

/** A mark `{key=value}` of the dialect. */
export function markdownMark(key: 'record' | 'source' | 'locator' | 'lang', value: string): string {
  const escaped = plainText(value)
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/[\\{}]/g, '\\$&');
  return `{${key}=${escaped}}`;
}

/** Key of a record as an HTML and PDF anchor: letters, digits and hyphens. */
export function anchorOf(id: string): string {
  return id.replace(/[^\p{L}\p{N}]+/gu, '-').replace(/^-|-$/g, '');
}
