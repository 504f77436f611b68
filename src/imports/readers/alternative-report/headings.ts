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

/**
 * Reads a whole paragraph as the heading of a section on articles of the treaty, or null. Wrapped text that begins with
 * `Article 9 of the Law …` or `Article 142. …` is none: the heading names nothing but articles and, perhaps, their title.
 */
export function articleHeading(text: string): ArticleHeading | null {
  const word = ARTICLE_WORD.exec(text)?.[0];
  const list = word ? readProvisionList(text.slice(word.length)) : null;
  if (!list) return null;
  const rest = list.rest.replace(OF_TREATY, '');
  const complete = /^\s*[:.]?\s*$/.test(rest);
  const titled = TITLE.test(rest) && rest.length <= 160 && !/[.;,:]\s*$/.test(rest) && !/\.\s/.test(rest.slice(3));
  return complete || titled ? { heading: text, provisions: list.refs } : null;
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

/** A label that stands before the text of a recommendation: `Recommendations:`, `Recommendation 3 (para. 12):`. */
export interface RecommendationLabel {
  /** As printed. */
  label: string;
  /** What the line prints after it. */
  rest: string;
}

const BY_COMMITTEE = '(?:\\s+(?:of|by|from|made by|issued by) the (?:UN )?(?:Human Rights )?Committee)?';
const NUMBERS = '(?:\\s+(?:No\\.?\\s*|#)?\\d{1,3}(?:\\s*(?:,|and|&|[-–])\\s*\\d{1,3})*(?:\\s?\\([a-z]\\))?)?';
const BRACKET = '(?:\\s*[(\\[][^)\\]]{1,80}[)\\]])?';
const LABEL = new RegExp(
  `^((?:The )?(?:(?:UN )?(?:Human Rights )?(?:Committee|HRC|HRCttee)(?:['’]s?)?\\s+)?(?:previous |concluding )?Recommendations?${BY_COMMITTEE}${NUMBERS}${BRACKET}\\s*[:|])\\s*(.*)$`,
  'i',
);
const NUMBERED_LABEL = new RegExp(`^(Recommendations?\\s+(?:No\\.?\\s*)?\\d{1,3}${BRACKET}\\.?)$`, 'i');
const PARAGRAPH_LABEL =
  /^((?:(?:Concluding observations?|Recommendation)[,:]?\s+)?(?:Paragraphs?|Paras?\.?)\s+\d{1,3}(?:\s*(?:,|and|&|[-–])\s*\d{1,3})*(?:\s?\([a-z]\))?(?:\s+of the (?:previous )?concluding observations)?(?:\s*\([^)]{1,80}\))?\s*:)\s*(.*)$/i;

/** Reads a line as one that opens a recommendation, or null. */
export function recommendationLabel(text: string): RecommendationLabel | null {
  const [, label, rest] = LABEL.exec(text) ?? PARAGRAPH_LABEL.exec(text) ?? NUMBERED_LABEL.exec(text) ?? [];
  return label ? { label, rest: rest ?? '' } : null;
}

const COMMENTS_LABEL =
  /^(?:(?:The |Our )?(?:NGOs?|Authors|Coalition|Organi[sz]ations)?['’]?s?\s*(?:Comments?|Response|Assessment|Observations|Position)(?:\s+(?:of|by|from) [^:.]{1,60})?)\s*(?::|$)\s*(.*)$/i;

/** What a line prints after a label such as `NGO comments:` that stands between a recommendation and its comments. */
export function commentsLabel(text: string): string | null {
  return COMMENTS_LABEL.exec(text)?.[1] ?? null;
}
