/**
 * Why a link is proposed, in one line: the words that both texts say, the rarest first, and the articles of the Covenant
 * that both speak of. {@link wordsOfReason} reads the words back.
 */
export function sharedReason(words: readonly string[], articles: readonly string[] = []): string {
  return [
    ...(words.length > 0 ? [`both say ${words.join(', ')}`] : []),
    ...(articles.length > 0 ? [`both speak of article ${articles.join(', ')}`] : []),
  ].join('; ');
}

/** The same for one text and an article: the words that speak for it, and those of the heading above it. */
export function topicReason(words: readonly string[], headingWords: readonly string[]): string {
  return [
    ...(words.length > 0 ? [`speaks of ${words.join(', ')}`] : []),
    ...(headingWords.length > 0 ? [`stands under ${headingWords.join(', ')}`] : []),
  ].join('; ');
}

/** The words and phrases that a reason names; none where it was written by hand. */
export const wordsOfReason = (reason: string): string[] =>
  reason.split('; ').flatMap((part) => /^(?:both say|speaks of|stands under) (.+)$/.exec(part)?.[1]?.split(', ') ?? []);
