import type { Recommendation } from '../../recommendations/recommendation.entity.js';
import { containment, contentStems } from '../matching/stems.js';
import { sameText, sameTextThreshold } from '../matching/text-similarity.js';
import type { RecommendationRow } from './import-record.js';

/** How a recommendation of the file was recognised among those that are held. */
export type MatchedBy = 'choice' | 'paragraph' | 'text' | 'topic';

/** What a person decided in the preview, by position of the recommendation: the id of its counterpart, null for none. */
export type MatchChoices = Record<string, number | null>;

export interface Match<Held> {
  held: Held;
  by: MatchedBy;
}

type Known = Pick<Recommendation, 'id' | 'paragraph' | 'topic' | 'text'>;

/**
 * A recommendation known by topic alone is recognised by its topic's words when no other text has nearly as many, or by
 * its article when only one text quotes that.
 */
const topicShare = 0.6;
const topicMargin = 0.2;

/**
 * The counterpart of each recommendation among those held of the same document: the one chosen, else by printed
 * paragraph, else by text; else, for one held by topic alone, by the words of its topic.
 * @param articlesOf the articles linked to a held recommendation
 */
export function matchRecommendations<Held extends Known>(
  wanted: readonly RecommendationRow[],
  held: readonly Held[],
  choices: MatchChoices,
  articlesOf: (id: number) => readonly string[],
): Map<RecommendationRow, Match<Held>> {
  const matches = new Map<RecommendationRow, Match<Held>>();
  const free = new Set(held);
  const open = () => wanted.filter((row) => !matches.has(row) && choices[row.position] !== null);
  const take = (row: RecommendationRow, one: Held | undefined, by: MatchedBy) => {
    if (!one || !free.delete(one)) return;
    matches.set(row, { held: one, by });
  };
  for (const row of open()) {
    const chosen = choices[row.position];
    if (chosen)
      take(
        row,
        held.find(({ id }) => id === chosen),
        'choice',
      );
  }
  for (const row of open())
    if (row.paragraph)
      take(
        row,
        [...free].find(({ paragraph }) => paragraph === row.paragraph),
        'paragraph',
      );
  for (const row of wanted.filter((one) => !matches.has(one))) take(row, likest(row, free), 'text');
  for (const [row, one] of byTopic(open(), free, articlesOf)) take(row, one, 'topic');
  return matches;
}

/** The held text that is the same; one with another paragraph number is another recommendation. */
function likest<Held extends Known>(row: RecommendationRow, free: ReadonlySet<Held>): Held | undefined {
  const { text } = row;
  if (!text) return undefined;
  return [...free]
    .filter((one) => one.text !== null && (row.paragraph === null || one.paragraph === null))
    .map((one) => ({ one, likeness: sameText(text, one.text!) }))
    .filter(({ likeness }) => likeness >= sameTextThreshold)
    .toSorted((a, b) => b.likeness - a.likeness)[0]?.one;
}

function byTopic<Held extends Known>(
  rows: RecommendationRow[],
  free: ReadonlySet<Held>,
  articlesOf: (id: number) => readonly string[],
): Map<RecommendationRow, Held> {
  const texts = rows.filter(({ text, paragraph }) => text !== null && paragraph === null);
  const stems = new Map(texts.map((row) => [row, contentStems(row.text!)]));
  const found = new Map<RecommendationRow, Held>();
  for (const one of free) {
    if (one.text !== null || !one.topic) continue;
    const topic = contentStems(one.topic);
    const [best, second] = texts
      .map((row) => ({ row, share: containment(topic, stems.get(row)!) }))
      .toSorted((a, b) => b.share - a.share);
    const clear = best && best.share >= topicShare && best.share - (second?.share ?? 0) >= topicMargin;
    const row = clear ? best.row : onlyOneNaming(texts, articlesOf(one.id));
    if (row && !found.has(row)) found.set(row, one);
  }
  return found;
}

/** The one text that quotes any of the articles; none when several do. */
function onlyOneNaming(texts: RecommendationRow[], articles: readonly string[]): RecommendationRow | undefined {
  const naming = texts.filter(({ provisions }) =>
    provisions.some(({ path, origin }) => origin === 'quoted' && articles.includes(path)),
  );
  return naming.length === 1 ? naming[0] : undefined;
}
