import { provisionTerms } from './provision-terms.js';
import { topicReason } from './reason.js';

/** A provision that a text may speak of: a proposal for a person to confirm. */
export interface ProvisionProposal {
  /** Article of the ICCPR (`14`, `14(3)(d)`), `OP1` or `OP2`. */
  ref: string;
  /** 0..1; 1 only where the text names the Covenant's article. */
  score: number;
  /** The words that speak for it. */
  reason: string;
}

const weights = { strong: 0.6, weak: 0.25 };
/** A heading says what all of its section is about, and little of the one sentence. */
const headingFactor = 0.75;
/** Proposals below are not made. */
export const provisionThreshold = 0.4;

/** An article of the Covenant named as such; "article 14" of a code or of the Constitution is none. */
const namedArticle =
  /\barticles?\s+((?:\d{1,2}(?:\s?\(\w\))*(?:\s*(?:,|and|or)\s*)?)+)\s*of\s+the\s+(?:International\s+)?(?:Covenant(?!\s+on\s+Economic)|ICCPR)\b/gi;
const articleRef = /\d{1,2}(?:\s?\(\w\))*/g;

function toPattern(term: string): RegExp {
  const parts = term.split(' ').map((part) => part.replace(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`));
  return new RegExp(
    String.raw`(?<![\p{L}\d])${parts.join(String.raw`\p{L}*(?:[\s’',-]+[\p{L}\d’'-]+){0,2}?[\s-]+`)}`,
    'iu',
  );
}

const vocabulary = provisionTerms.map(({ ref, strong, weak }) => ({
  ref,
  terms: [
    ...strong.map((term) => ({ term, pattern: toPattern(term), weight: weights.strong })),
    ...weak.map((term) => ({ term, pattern: toPattern(term), weight: weights.weak })),
  ],
}));

interface Found {
  ref: string;
  miss: number;
  words: string[];
}

function search(text: string, factor: number): Found[] {
  return vocabulary.map(({ ref, terms }) => {
    const hits = terms.flatMap(({ pattern, weight }) => {
      const match = pattern.exec(text);
      if (!match) return [];
      const word = wholeWords(text, match.index, match[0].length);
      return [{ word, weight, index: match.index, end: match.index + word.length }];
    });
    const apart = hits.filter(
      (hit, at) => !hits.slice(0, at).some((other) => hit.index < other.end && hit.end > other.index),
    );
    return {
      ref,
      miss: apart.reduce((miss, { weight }) => miss * (1 - weight * factor), 1),
      words: apart.map(({ word }) => word),
    };
  });
}

function wholeWords(text: string, index: number, length: number): string {
  const rest = /^[\p{L}\d]*/u.exec(text.slice(index + length))?.[0] ?? '';
  return text.slice(index, index + length) + rest;
}

function namedIn(text: string): ProvisionProposal[] {
  const refs = [...text.matchAll(namedArticle)].flatMap((match) => match[1].match(articleRef) ?? []);
  return [...new Set(refs.map((ref) => ref.replace(/\s/g, '')))].map((ref) => ({
    ref,
    score: 1,
    reason: `names article ${ref} of the Covenant`,
  }));
}

/**
 * Proposes the provisions of the ICCPR that a text speaks of, by the topics of its words and of the heading above it;
 * best first. A bare article number proposes nothing.
 */
export function proposeProvisions(text: string, heading = ''): ProvisionProposal[] {
  const named = namedIn(text);
  const inHeading = search(heading, headingFactor);
  const proposed = search(text, 1).map(({ ref, miss, words }, at) => {
    const above = inHeading[at];
    return { ref, score: Math.round((1 - miss * above.miss) * 100) / 100, reason: topicReason(words, above.words) };
  });
  const kept = proposed.filter(
    ({ ref, score }) => score >= provisionThreshold && !named.some((other) => other.ref === ref),
  );
  return [...named, ...kept].toSorted((one, other) => other.score - one.score);
}
