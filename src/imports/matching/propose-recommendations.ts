import { proposeProvisions } from './propose-provisions.js';
import { stem, words } from './stems.js';
import { stopWords } from './stop-words.js';

/** What a claim is matched by; without `provisions` they are proposed from its text and the heading above it. */
export interface ClaimToMatch {
  text: string;
  heading?: string;
  provisions?: readonly string[];
}

/** A recommendation that a claim may answer; `topic` may be empty, `provisions` are as its document states them. */
export interface RecommendationToMatch {
  id: string;
  text: string;
  topic: string;
  provisions: readonly string[];
}

/** A link for a person to confirm. */
export interface RecommendationProposal {
  id: string;
  /** 0..1 */
  score: number;
  /** The words and the provisions that both have. */
  reason: string;
}

/** Proposals below are not made: of those made about two in five are right, and three of four right ones are made. */
export const recommendationThreshold = 0.5;
/** From here on a proposal is likely: about four in five are right, and half of the right ones are here. */
export const likelyRecommendation = 0.65;

/** How many of the rarest words shared make half of the score, for a recommendation of mean length. */
const halfWords = 2.7;
/** A word of the heading says what the section is about, and less of the claim. */
const headingWeight = 0.6;
/** What a provision counts beside words, and how much less for each further recommendation that has it. */
const provision = { weight: 0.7, spread: 0.3, stated: 0.8 };
/** Words are called rare by their share of at least so many recommendations. */
const leastCorpus = 18;

/** What recommendations are made of, whatever they are about. */
const boilerplate = new Set(
  `state party should committee urges urge encourages encourage recommends recommend ensure ensures take takes measures
  measure steps appropriate necessary covenant rights right international fully provide provides accordance respect
  strengthen efforts law legislation national country regard particular article articles paragraph`
    .split(/\s+/)
    .map(stem),
);

/** The stems that carry the subject of a text, each with the first word it was made of. */
function subjectWords(text: string): Map<string, string> {
  const found = new Map<string, string>();
  for (const word of words(text)) {
    const root = stem(word);
    if (word.length > 2 && !stopWords.has(word) && !boilerplate.has(root) && !found.has(root)) found.set(root, word);
  }
  return found;
}

/** How sure a text speaks of each article, 0..1. */
function articlesOf(stated: readonly string[], text: string, heading: string, certainty: number): Map<string, number> {
  const found = new Map<string, number>();
  const add = (ref: string, score: number) => {
    const article = ref.replace(/\(.*$/, '');
    found.set(article, Math.max(score, found.get(article) ?? 0));
  };
  for (const { ref, score } of proposeProvisions(text, heading)) add(ref, score);
  for (const ref of stated) add(ref, certainty);
  return found;
}

interface Profile {
  id: string;
  words: ReadonlyMap<string, string>;
  articles: ReadonlyMap<string, number>;
}

function countKeys(maps: readonly ReadonlyMap<string, unknown>[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const map of maps) for (const key of map.keys()) counts.set(key, (counts.get(key) ?? 0) + 1);
  return counts;
}

/**
 * Makes the matcher for a set of recommendations, to be used for many claims.
 * @returns the proposals for a claim, best first: by shared words, weighed by how rare they are among the
 * recommendations (inverse document frequency), and by shared provisions
 */
export function matcherOf(
  recommendations: readonly RecommendationToMatch[],
): (claim: ClaimToMatch) => RecommendationProposal[] {
  const profiles: Profile[] = recommendations.map(({ id, text, topic, provisions }) => ({
    id,
    words: subjectWords(`${topic} ${text}`),
    articles: articlesOf(provisions, text, topic, provision.stated),
  }));
  const size = Math.max(leastCorpus, profiles.length) + 1;
  const wordCounts = countKeys(profiles.map((profile) => profile.words));
  const articleCounts = countKeys(profiles.map((profile) => profile.articles));
  const meanLength = profiles.reduce((sum, profile) => sum + profile.words.size, 0) / Math.max(1, profiles.length);
  const rarity = (root: string) => Math.log(size / (wordCounts.get(root) ?? size)) / Math.log(size);

  return (claim) => {
    const heading = claim.heading ?? '';
    const said = subjectWords(claim.text);
    const above = subjectWords(heading);
    const articles = claim.provisions
      ? new Map(claim.provisions.map((ref) => [ref.replace(/\(.*$/, ''), 1]))
      : articlesOf([], claim.text, heading, 1);

    const propose = (profile: Profile): RecommendationProposal => {
      const shared = [...profile.words.keys()].filter((root) => said.has(root) || above.has(root));
      const weight = shared.reduce((sum, root) => sum + rarity(root) * (said.has(root) ? 1 : headingWeight), 0);
      const half = halfWords * (0.5 + (0.5 * profile.words.size) / meanLength);
      const common = [...articles.keys()].filter((ref) => profile.articles.has(ref));
      const byArticle = common.map(
        (ref) =>
          ((articles.get(ref) ?? 0) * (profile.articles.get(ref) ?? 0)) /
          (articleCounts.get(ref) ?? 1) ** provision.spread,
      );
      const byWords = weight / (weight + half);
      const score = 1 - (1 - byWords) * (1 - provision.weight * Math.max(0, ...byArticle));
      const telling = shared
        .toSorted((one, other) => rarity(other) - rarity(one))
        .map((root) => profile.words.get(root));
      const reasons = [
        ...(telling.length > 0 ? [`both say ${telling.join(', ')}`] : []),
        ...(common.length > 0 ? [`both speak of article ${common.join(', ')}`] : []),
      ];
      return { id: profile.id, score: Math.round(score * 100) / 100, reason: reasons.join('; ') };
    };
    return profiles
      .map(propose)
      .filter(({ score }) => score >= recommendationThreshold)
      .toSorted((one, other) => other.score - one.score);
  };
}

/**
 * Proposes the recommendations that a claim may answer, best first. A proposal is no link: a person confirms it; its
 * reason names what speaks for it.
 */
export function proposeRecommendations(
  claim: ClaimToMatch,
  recommendations: readonly RecommendationToMatch[],
): RecommendationProposal[] {
  return matcherOf(recommendations)(claim);
}
