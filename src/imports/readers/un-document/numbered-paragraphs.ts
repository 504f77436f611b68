/** Where a numbered paragraph stands in a running text: its number at `at`, its words from `textAt` to `end`. */
export interface NumberedParagraph {
  number: number;
  at: number;
  textAt: number;
  end: number;
}

interface Candidate {
  number: number;
  at: number;
  textAt: number;
  atLineStart: boolean;
}

/** `5. The`, `5.The`, `(5) The` at a line start; within a line only the first form, which prose does not use. */
const NUMBER =
  /(?<![\p{L}\d.,/–-])(?:(\d{1,3})\.[ \n]{0,2}|(?<=^|\n)\((\d{1,3})\) ?|(?<=^|\n)(\d{1,3}) (?=The (?:Committee|State party) ))(?=[\p{Lu}“"‘'«([]|\d{1,3} ?\(?[a-z]\))/gu;
/** Words after which a number belongs to what is said: `Act No. 6. The …`, `in paragraphs 4 and 6. The …`. */
const SPEAKS_OF_A_NUMBER =
  /(?:\b(?:Nos?|paras?|paragraphs?|arts?|articles?|rules?|sections?|chapters?|acts?|resolutions?|decisions?|comments?|annex|and|or|to|of|than|[A-Z][a-z]+ber|January|February|March|April|May|June|July|August)\.?|,|[-–/])\s*$/;
/** How many numbers may be missing in a row: pages are lost in copies, and numbers with them. */
const LARGEST_GAP = 30;
/** Past so many missing numbers only one at a line start is trusted. */
const LARGEST_GAP_WITHIN_LINES = 3;

/**
 * Finds the paragraphs of a text that are numbered in rising order, also where several share a line.
 * A number at a line start wins over the same number within a line.
 */
export function numberedParagraphs(text: string): NumberedParagraph[] {
  const candidates = candidatesIn(text);
  const chain: Candidate[] = [];
  for (let next = firstOf(candidates); next; next = following(candidates, next)) chain.push(next);
  return chain.map(({ number, at, textAt }, index) => ({
    number,
    at,
    textAt,
    end: chain[index + 1]?.at ?? text.length,
  }));
}

function candidatesIn(text: string): Candidate[] {
  return [...text.matchAll(NUMBER)].flatMap((match) => {
    const at = match.index;
    const atLineStart = at === 0 || text[at - 1] === '\n';
    if (!atLineStart && SPEAKS_OF_A_NUMBER.test(text.slice(Math.max(0, at - 30), at))) return [];
    return [{ number: Number(match[1] ?? match[2] ?? match[3]), at, textAt: at + match[0].length, atLineStart }];
  });
}

function firstOf(candidates: Candidate[]): Candidate | undefined {
  const atLineStart = candidates.filter((candidate) => candidate.atLineStart);
  const one = atLineStart.find(({ number }) => number === 1) ?? candidates.find(({ number }) => number === 1);
  return one && (one.atLineStart || one.at < (atLineStart[0]?.at ?? Infinity)) ? one : atLineStart[0];
}

function following(candidates: Candidate[], current: Candidate): Candidate | undefined {
  const later = candidates.filter(({ at }) => at > current.at);
  for (let gap = 1; gap <= LARGEST_GAP; gap += 1) {
    const choice = bestOf(later, current.number + gap);
    const trusted = choice && (choice.atLineStart || gap <= LARGEST_GAP_WITHIN_LINES);
    if (trusted && !isOvertaken(later, choice)) return choice;
  }
  return undefined;
}

/** The first with this number, unless it stands within a line and a later one at a line start comes in order. */
function bestOf(later: Candidate[], number: number): Candidate | undefined {
  const first = later.find((candidate) => candidate.number === number);
  if (!first || first.atLineStart) return first;
  const firm = later.find((candidate) => candidate.number === number && candidate.atLineStart);
  const nextNumber = later.find((candidate) => candidate.number === number + 1 && candidate.atLineStart);
  return firm && (!nextNumber || nextNumber.at > firm.at) ? firm : first;
}

/** The two numbers after it both stand before it: then this is the same number in another place, as in an annex. */
function isOvertaken(later: Candidate[], choice: Candidate): boolean {
  return [1, 2].every((step) =>
    later.some(({ number, at, atLineStart }) => atLineStart && number === choice.number + step && at < choice.at),
  );
}
