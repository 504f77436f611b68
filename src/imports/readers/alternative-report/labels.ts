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
  // `Recommendation | NGO comments` heads the columns of a table.
  const headsColumns = label?.endsWith('|') && commentsLabel(rest) === '';
  return label && !headsColumns ? { label, rest: rest ?? '' } : null;
}

const COMMENTS_LABEL =
  /^(?:(?:The |Our )?(?:NGOs?|Authors|Coalition|Civil society|Organi[sz]ations)?['’]?s?\s*(?:Comments?|Response|Assessment|Evaluation|Observations|Position)(?:\s+(?:of|by|from) [^:.|]{1,60})?)\s*(?:[:|]|$)\s*(.*)$/i;
/** The rows of a report card below the recommendation. Source: follow-up templates that NGO networks hand out. */
const CARD_ROW =
  /^(?:(?:Follow-up )?actions? taken by the (?:State(?: party)?|government)|(?:Current )?status of implementation|Impact of the action|Current situation|Update of the issue|(?:NGO |Proposed |Recommended )?grade)\b/i;

/**
 * What a line prints after a label such as `NGO comments:` that stands between a recommendation and its comments;
 * the whole line where it is itself the first of them, such as a row `Grade: C1` of a report card.
 */
export function commentsLabel(text: string): string | null {
  return COMMENTS_LABEL.exec(text)?.[1] ?? (CARD_ROW.test(text) ? text : null);
}

const OWN_LABEL =
  /^(?:(?:Our|The|Suggested|Proposed|Key|Main|NGOs?['’]?|Specific|Final|Further|Possible)\s+)*Recommendations?(?:\s+(?:to|for)\s+(?:the\s+)?[\p{L} ]{3,60})?\s*:?$/iu;

/** Whether a whole paragraph is a label of the authors' own recommendations: `Suggested recommendations`. */
export function isOwnLabel(text: string): boolean {
  return OWN_LABEL.test(text);
}

/** A heading that names the Committee's paragraph and its topic: `Paragraph 24: Torture`, `A. Para. 10 – Cellars`. */
const PARAGRAPH_TOPIC =
  /^(?:(?:Assessing|Re|On)\s*:?\s+|(?:[A-Z]|[IVX]+|\d{1,2})[.)]\s+)?(?:Concluding observations?,?\s+)?(?:Paragraphs?|Paras?\.?|§)\s*\d{1,3}(?:\s*(?:,|and|&|[-–])\s*\d{1,3})*(?:\s?\([a-z]\))?(?:\s+of the (?:previous )?concluding observations)?\s*(?::|\s[–—-])\s*(\p{Lu}.*)$/u;

/** Whether a whole paragraph is a heading that names a paragraph of the Committee's document and its topic. */
export function isParagraphTopic(text: string): boolean {
  const topic = PARAGRAPH_TOPIC.exec(text)?.[1];
  return (
    topic !== undefined &&
    topic.length <= 110 &&
    !/[.;!?”"]$/.test(topic) &&
    !/\b(?:should|must|State party|Committee)\b/.test(topic)
  );
}

/** `This report assesses paragraph 22:`: the words of the Committee follow. */
export function introducesParagraph(text: string): boolean {
  return /\b(?:paragraph|para\.)\s+\d{1,3}(?:\s?\([a-z]\))?[^:.;]{0,60}:$/i.test(text);
}

const COMMITTEE = /^[“"«‘]?(?:\d{1,3}\.\s+)?\(?(?:The |It )?(?:State part(?:y|ies)|Committee|should)\b|^[“"«‘]?It\b/i;
const ADVICE =
  /\b(?:should|urges?|recommends?|is (?:also )?(?:encouraged|urged|invited|requested)|encourages?|calls? (?:up)?on|invites?|requests?|reiterates)\b/;

/** Whether a paragraph speaks as the Committee does when it recommends, quoted or not. */
export function speaksAsCommittee(text: string): boolean {
  return COMMITTEE.test(text) && ADVICE.test(text.slice(0, 300));
}
