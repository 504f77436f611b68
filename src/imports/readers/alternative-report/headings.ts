import { readProvisionList } from './provisions.js';

/** A heading such as `Articles 2, 3 and 26` or `Article 7 – Prohibition of torture`. */
export interface ArticleHeading {
  heading: string;
  provisions: string[];
}

const NUMBERING = '(?:(?:[IVX]{1,6}|[A-Z]|\\d{1,2}(?:\\.\\d{1,2})*)[.)]?\\s+)?';
const ARTICLE_WORD = new RegExp(`^${NUMBERING}(?:Articles?|ARTICLES?|Arts?\\.?)\\s?(?=\\d)`);
const OF_TREATY =
  /^\s*(?:,?\s*(?:of|OF)\s+(?:the|THE)\s+)?(?:ICCPR|ICESCR|CCPR|CAT|CEDAW|CRC|CRPD|ICERD|CERD|Covenant|COVENANT|Convention|CONVENTION)\b/;
const TITLE = /^(?:\s*(?:[-–—:.]|\.\s)\s*|\s+(?=[“"(]|\p{Lu}))(?=[\p{Lu}“"(]|\p{Ll}+\s)/u;

const COMPLETE = /^\s*[:.]?\s*$/;
const TOPIC_BRACKET = new RegExp(
  `^${NUMBERING}(\\p{Lu}[^.;:?!()]{2,110}?)\\s*[([](?:(?:ICCPR|Covenant),?\\s*)?(?:[Aa]rticles?|[Aa]rts?\\.?)\\s*(?=\\d)`,
  'u',
);
const TOPIC_BEFORE = new RegExp(
  `^${NUMBERING}(\\p{Lu}[^.;:?!()]{2,110}?)(?:\\s+[-–—|]\\s*|\\s*:\\s+)(?:Articles?|Arts?\\.)\\s*(?=\\d)`,
  'u',
);
/** What makes a sentence of words that could be a topic. */
const FINITE =
  /\b(?:should|shall|must|may|can|is|are|was|were|has|have|had|does|do|did|provides?|states?|under|see|of)$|\b(?:should|shall|must|is|are|was|were|has|have|had|does|did)\b/i;

/**
 * Reads a whole paragraph as the heading of a section on articles of the treaty, or null. Wrapped text that begins with
 * `Article 9 of the Law …` or `Article 142. …` is none: the heading names nothing but articles and, perhaps, their
 * title, which may come first: `Freedom of assembly (art. 21)`.
 */
export function articleHeading(text: string): ArticleHeading | null {
  const word = ARTICLE_WORD.exec(text)?.[0];
  if (!word) return topicHeading(text);
  const list = readProvisionList(text.slice(word.length));
  if (!list) return null;
  const rest = list.rest.replace(OF_TREATY, '');
  const titled = TITLE.test(rest) && rest.length <= 160 && !/[.;,:]\s*$/.test(rest) && !/\.\s/.test(rest.slice(3));
  return COMPLETE.test(rest) || titled ? { heading: text, provisions: list.refs } : null;
}

function topicHeading(text: string): ArticleHeading | null {
  const bracket = TOPIC_BRACKET.exec(text);
  const [lead, topic] = bracket ?? TOPIC_BEFORE.exec(text) ?? [];
  const list = lead && !FINITE.test(topic) ? readProvisionList(text.slice(lead.length)) : null;
  if (!list) return null;
  const rest = list.rest.replace(OF_TREATY, '');
  const complete = bracket ? /^\s*[)\]]\s*:?$/.test(rest) : /^\s*:?$/.test(rest);
  return complete ? { heading: text, provisions: list.refs } : null;
}

/** What a heading that is no article's opens. */
export type PartKind = 'recommendations' | 'articles' | 'other';

const PART_NUMBER =
  /^(?:(?:PART|Part|CHAPTER|Chapter|SECTION|Section)\s+)?([IVX]{1,5}|[A-H]|\d{1,2})(?:[.:)]|\s*[–—-])\s*(?=\S)/;
const PART_WORD =
  /\b(?:RECOMMENDATIONS?|PROVISIONS|ARTICLES|IMPLEMENTATION|CONCLUSIONS?|ANNEX(?:ES)?|APPENDIX|INTRODUCTION|SUMMARY|BACKGROUND|METHODOLOGY|BIBLIOGRAPHY|REFERENCES)\b/;
const CLOSING =
  /^(?:(?:Concluding remarks|Conclusions?|Annex(?:es)?|Appendix|Bibliography|Abbreviations)\b[^.;,]{0,80})$/i;

/** Reads a whole paragraph as the title of a part, or null: upper case, or a roman number with a short title. */
export function partTitle(text: string): PartKind | null {
  const number = PART_NUMBER.exec(text);
  const title = number ? text.slice(number[0].length) : text;
  const upper = /\p{Lu}{3}/u.test(title) && (title.match(/\p{Ll}/gu)?.length ?? 0) <= title.length * 0.1;
  const roman = number && /^(?:(?:PART|Part)\s|[IVX]+[.:)]\s)/.test(number[0]);
  const short = title.length <= 140 && /^\p{Lu}/u.test(title) && !/[.;,:]$/.test(title);
  if (!CLOSING.test(text) && !(upper && (number || PART_WORD.test(title))) && !(roman && short)) return null;
  return kindOf(title);
}

function kindOf(title: string): PartKind {
  if (CLOSING.test(title)) return 'other';
  if (/recommendation|concluding observations/i.test(title) && !/conclusions? and recommendations/i.test(title)) {
    return 'recommendations';
  }
  return /provision|article|covenant|convention|\bICCPR\b|rights/i.test(title) ? 'articles' : 'other';
}
