/** A paragraph of the concluding observations that a heading or label names; `limb` is `(a)`. */
export interface Answered {
  paragraph: string;
  limb: string | null;
}

const LIMB = String.raw`\(?[a-z]\)?`;
const LIMBS = String.raw`(?:\s*\([a-z]\)|(?<=\d)[a-z]\b)(?:\s*(?:,|;|&|and|to|[-–])+\s*\([a-z]\))*`;
const NUMBER = String.raw`\d{1,3}(?:${LIMBS})?`;
const NUMBERS = String.raw`${NUMBER}(?:\s*(?:,|;|&|and|to|[-–])+\s*(?:paragraphs?\s+|paras?\.?\s+|nos?\.\s*)?${NUMBER})*`;
/** Words before the number of a paragraph of the concluding observations. */
const NAMED = new RegExp(
  String.raw`\b(?:paragraphs?|paras?\.?|recommendations?(?:\s+(?:nos?\.?|numbers?|in|contained in|of))*|nos?\.|numbers?|observations? nos?\.?)\s*(?:paragraphs?\s+|paras?\.?\s+)?(${NUMBERS})(?![\d/]|\s*(?:of the (?:report|present|Act|Covenant|Constitution)|\(\d{4}\)|of \d{4}))`,
  'gi',
);
const CITES =
  /\b(?:Act|Law|Decree|comment|comments|Convention|resolution|Resolution|Protocol|Ordinance|article|Article|Order|Decision|case|Case|rule|section)\s*,?\s*$/;
const BARE = new RegExp(String.raw`^(${NUMBER})\s*[:.–-]\s*(?=\S)`);

/**
 * The paragraphs that a heading answers: `Non-Discrimination: No. 9 & 10`, `Recommendation 32a`, `Reply to paragraph
 * 24 (a)`, `… relating to paragraph 35 (a)-(c) of the concluding observations`. Two numbers in a row are a concern and
 * its recommendation, of which the State answers the second. Empty when the heading names none.
 */
export function answeredBy(heading: string): Answered[] {
  const named = [...heading.matchAll(NAMED)].filter(({ index }) => !CITES.test(heading.slice(0, index)));
  const lists = named.map(([, list]) => list);
  if (lists.length === 0) return [];
  const all = withoutConcerns(lists.flatMap(answeredIn));
  const seen = new Set<string>();
  return all.filter(({ paragraph, limb }) => {
    const key = `${paragraph}${limb ?? ''}`;
    return !seen.has(key) && seen.add(key);
  });
}

/** A label at the start of one of the State's own paragraphs (`10 (a): For the past …`) and the words behind it. */
export function labelOf(text: string): { answered: Answered[]; rest: string } | null {
  const bare = new RegExp(
    String.raw`^(\d{1,3}\s*${LIMB}(?:\s*(?:,|&|and|to|[-–])+\s*\([a-z]\))*)\s*[:.–-]\s*(?=\S)`,
  ).exec(text);
  const worded = new RegExp(
    String.raw`^(?:(?:In )?(?:reply|response|answer|relation|regard|with regard|as regards|concerning|regarding)\s+(?:to\s+)?)?(?:paragraph|para\.?|recommendation)\s+(${NUMBER})[^.:]{0,80}:\s*(?=\S)`,
    'i',
  ).exec(text);
  const match = bare ?? worded ?? labelledByNumber(text);
  return match ? { answered: answeredIn(match[1]), rest: text.slice(match[0].length) } : null;
}

/** A number and a colon, `10: For the past …`; a number and a full stop is the State's own. */
function labelledByNumber(text: string): RegExpExecArray | null {
  const match = BARE.exec(text);
  return match && /:\s*$/.test(match[0]) ? match : null;
}

function answeredIn(list: string): Answered[] {
  return [...list.matchAll(new RegExp(String.raw`(\d{1,3})(${LIMBS})?`, 'g'))].flatMap<Answered>(
    ([, paragraph, limbs]) => {
      const letters = lettersIn(limbs ?? '');
      return letters.length > 0
        ? letters.map((letter) => ({ paragraph, limb: `(${letter})` }))
        : [{ paragraph, limb: null }];
    },
  );
}

/** `(a)-(c)` is a, b and c; `(a), (c)` is a and c. */
function lettersIn(limbs: string): string[] {
  return [...limbs.matchAll(/([a-z])\)?\s*(?:(?:[-–]|\bto\b)\s*\(?([a-z])\)?)?/g)]
    .filter(([match]) => !/^(?:and|to)$/.test(match.trim()))
    .flatMap(([, first, last]) => {
      const start = first.charCodeAt(0);
      const end = last ? last.charCodeAt(0) : start;
      return Array.from({ length: Math.max(1, end - start + 1) }, (_, step) => String.fromCodePoint(start + step));
    });
}

/** Of `9 & 10` the 10 is kept; of `10, 22 and 24` all are. */
function withoutConcerns(answered: Answered[]): Answered[] {
  return answered.filter(({ paragraph, limb }, index) => {
    const next = answered[index + 1];
    return limb !== null || !next || Number(next.paragraph) !== Number(paragraph) + 1 || answered.length > 2;
  });
}
