/** Provisions of a treaty in the form `14`, `2(3)`, `14(3)(d)`, and what of the text follows their list. */
export interface ProvisionList {
  refs: string[];
  rest: string;
}

/** No human rights treaty has more articles (Convention on the Rights of the Child: 54); higher numbers are other law. */
const LAST_ARTICLE = 54;
/** No article of theirs has more paragraphs: `paragraphs 1 and 3, and 26` goes on with article 26. */
const LAST_PARAGRAPH = 12;
const KEYWORD = 'art(?:icle|s?\\.)?s?\\.?';
const PARAGRAPH = 'para(?:graph|s?\\.)?s?\\.?';

/** Reads a list of articles: `2, 3 and 26`, `2, paragraph 3`, `14 (3) (d) and 26`, `7 to 9`; null when none begins. */
export function readProvisionList(text: string): ProvisionList | null {
  const refs: string[] = [];
  let rest = text;
  for (;;) {
    const separator = refs.length === 0 ? '' : '(?:\\s*[,;&/]\\s*|\\s+)(?:and\\s+|or\\s+|as well as\\s+|&\\s*)?';
    const item = new RegExp(`^${separator}(?:${KEYWORD}\\s*)?(\\d{1,2})(?![\\d%]|\\.\\d)`, 'i').exec(rest);
    const range = refs.length > 0 ? /^\s*(?:-|–|—|to)\s*(\d{1,2})(?!\d)/i.exec(rest) : null;
    const article = Number(range?.[1] ?? item?.[1] ?? 0);
    if (article < 1 || article > LAST_ARTICLE) break;
    if (range) {
      const first = Number.parseInt(refs.at(-1) ?? '', 10) + 1;
      for (let between = first; between < article; between++) refs.push(String(between));
    }
    const paragraphs = paragraphsOf(rest.slice((range ?? item)?.[0].length));
    refs.push(...paragraphs.suffixes.map((suffix) => `${article}${suffix}`));
    rest = paragraphs.rest;
  }
  return refs.length > 0 ? { refs, rest } : null;
}

/** The paragraphs and letters printed after an article's number, as suffixes: `(3)`, `(3)(d)`; one empty when none is. */
function paragraphsOf(text: string): { suffixes: string[]; rest: string } {
  const bracketed = /^(?:\s?\(\d{1,2}\))?(?:\s?\([a-z]\))*/i.exec(text)?.[0] ?? '';
  if (bracketed)
    return { suffixes: [bracketed.replaceAll(/\s/g, '').toLowerCase()], rest: text.slice(bracketed.length) };
  const worded = new RegExp(`^,?\\s*${PARAGRAPH}\\s*(?=\\d)`, 'i').exec(text)?.[0];
  if (!worded) return { suffixes: [''], rest: text };
  const several = /s\.?\s*$/i.test(worded);
  const suffixes: string[] = [];
  let rest = text.slice(worded.length);
  for (;;) {
    const separator = suffixes.length === 0 ? '' : '(?:\\s*,\\s*|\\s+)(?:and\\s+)?';
    const item = new RegExp(`^${separator}(\\d{1,2})((?:\\s?\\([a-z]\\))*)(?!\\d)`, 'i').exec(rest);
    if (!item || Number(item[1]) > LAST_PARAGRAPH || (suffixes.length > 0 && !several)) break;
    suffixes.push(`(${item[1]})${item[2].replaceAll(/\s/g, '').toLowerCase()}`);
    rest = rest.slice(item[0].length);
  }
  return { suffixes, rest };
}

const OTHER_LAW_BEFORE = /(?:Code|Constitution|Law|Act|Decree|Resolution|Rules|Regulations?)\W*$/;
const NAMED_AFTER = /^,?\s*(?:of|to)\s+(?:the\s+|its\s+|our\s+)?(.*)$/s;
const TREATY = /^(?:International\s+)?(?:Covenant|Convention|ICCPR|ICESCR|CCPR|CAT|CEDAW|CRC|CRPD|CERD|ICERD|CED)\b/;

/**
 * The treaty's articles that a Committee's recommendation quotes. An article of a named other text (a code, a
 * constitution, a protocol) is not the treaty's; an article without a name is, as the Committee writes of its own treaty.
 */
export function quotedProvisions(text: string): string[] {
  const found = new Set<string>();
  for (const match of text.matchAll(
    new RegExp(`(${PARAGRAPH}\\s*\\d[^.;]{0,20}?\\s+of\\s+)?\\b${KEYWORD}\\s*(?=\\d)`, 'gi'),
  )) {
    const list = readProvisionList(text.slice(match.index + match[0].length));
    if (!list || OTHER_LAW_BEFORE.test(text.slice(0, match.index).slice(-40))) continue;
    const named = NAMED_AFTER.exec(list.rest)?.[1];
    if (named !== undefined && !TREATY.test(named)) continue;
    for (const ref of withParagraphBefore(match[1], list.refs)) found.add(ref);
  }
  return [...found];
}

/** `paragraph 3 (d) of article 14` is `14(3)(d)`. */
function withParagraphBefore(before: string | undefined, refs: readonly string[]): readonly string[] {
  if (!before || refs.length !== 1) return refs;
  const { suffixes } = paragraphsOf(` ${before}`);
  return suffixes.map((suffix) => `${refs[0]}${suffix}`);
}

const SEE_ALSO = new RegExp(
  `^(?:\\(|\\[)?(?:for (?:more|further|additional|detailed) (?:information|details?)|for details|(?:please )?see|cf\\.?)\\b[^.]{0,80}?\\b${KEYWORD}\\s*(?=\\d)`,
  'i',
);

/** The articles that a line such as "For more information, please see the section on Article 7 …" points to, or null. */
export function seeAlsoProvisions(text: string): string[] | null {
  const lead = SEE_ALSO.exec(text)?.[0];
  if (!lead || !/\b(?:sections?|chapters?|parts?|below|above|comments?)\b/i.test(text)) return null;
  return readProvisionList(text.slice(lead.length))?.refs ?? null;
}
