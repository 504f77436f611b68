import { proposeProvisions } from './propose-provisions.js';
import { sharedReason } from './reason.js';
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

/** No more are proposed for one claim, however many recommendations there are. */
const mostProposed = 50;

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

/** For each key the places of the maps that have it. */
function placesByKey(maps: readonly ReadonlyMap<string, unknown>[]): Map<string, number[]> {
  const places = new Map<string, number[]>();
  for (const [place, map] of maps.entries()) {
    for (const key of map.keys()) {
      const known = places.get(key);
      if (known) known.push(place);
      else places.set(key, [place]);
    }
  }
  return places;
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
  const withWord = placesByKey(profiles.map((profile) => profile.words));
  const withArticle = placesByKey(profiles.map((profile) => profile.articles));
  const meanLength = profiles.reduce((sum, profile) => sum + profile.words.size, 0) / Math.max(1, profiles.length);
  const rarity = (root: string) => Math.log(size / (withWord.get(root)?.length ?? size)) / Math.log(size);

  return (claim) => {
    const said = subjectWords(claim.text);
    const above = subjectWords(claim.heading ?? '');
    const articles = claim.provisions
      ? new Map(claim.provisions.map((ref) => [ref.replace(/\(.*$/, ''), 1]))
      : articlesOf([], claim.text, claim.heading ?? '', 1);
    const weights = new Map<number, number>();
    for (const root of new Set([...said.keys(), ...above.keys()])) {
      const weight = rarity(root) * (said.has(root) ? 1 : headingWeight);
      for (const place of withWord.get(root) ?? []) weights.set(place, (weights.get(place) ?? 0) + weight);
    }
    const byArticle = new Map<number, number>();
    for (const [ref, sure] of articles) {
      const places = withArticle.get(ref) ?? [];
      for (const place of places) {
        const weight = (sure * profiles[place]!.articles.get(ref)!) / places.length ** provision.spread;
        byArticle.set(place, Math.max(weight, byArticle.get(place) ?? 0));
      }
    }
    const scoreOf = (place: number) => {
      const half = halfWords * (0.5 + (0.5 * profiles[place]!.words.size) / meanLength);
      const weight = weights.get(place) ?? 0;
      const score = 1 - (1 - weight / (weight + half)) * (1 - provision.weight * (byArticle.get(place) ?? 0));
      return Math.round(score * 100) / 100;
    };
    const reasonOf = ({ words: own, articles: concerned }: Profile) => {
      const telling = [...own.keys()]
        .filter((root) => said.has(root) || above.has(root))
        .toSorted((one, other) => rarity(other) - rarity(one));
      return sharedReason(
        telling.map((root) => own.get(root)!),
        [...articles.keys()].filter((ref) => concerned.has(ref)),
      );
    };
    return [...new Set([...weights.keys(), ...byArticle.keys()])]
      .map((place) => ({ place, score: scoreOf(place) }))
      .filter(({ score }) => score >= recommendationThreshold)
      .toSorted((one, other) => other.score - one.score || one.place - other.place)
      .slice(0, mostProposed)
      .map(({ place, score }) => ({ id: profiles[place]!.id, score, reason: reasonOf(profiles[place]!) }));
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
