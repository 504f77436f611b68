/** Words that no other of the languages has, and that hardly a page does without. */
const STOP_WORDS: readonly [language: string, words: RegExp][] = [
  ['en', /^(?:the|of|and|to|that|with|was|were|which|by|from|should|this)$/],
  ['fr', /^(?:les|des|dans|une|est|aux|du|sur|avec|qui|ont|été|cette|et|au)$/],
  ['es', /^(?:los|las|del|el|por|una|con|para|que|fue|como|sus|y|al)$/],
];
/** Letters of Kazakh that Russian lacks. */
const KAZAKH = /[әғқңөұүһі]/giu;
const SAMPLE = 20_000;

/** The language of a text by its script and its commonest words: `en`, `ru`, `kk`, `fr` or `es`; `en` when in doubt. */
export function languageOf(text: string): string {
  // Covers name bodies and persons in other languages; the middle of a text is prose.
  const from = Math.max(0, Math.floor((text.length - SAMPLE) / 2));
  const sample = text.slice(from, from + SAMPLE);
  const letters = sample.match(/\p{L}/gu)?.length ?? 0;
  const cyrillic = sample.match(/\p{Script=Cyrillic}/gu)?.length ?? 0;
  if (cyrillic > letters / 2) return (sample.match(KAZAKH)?.length ?? 0) > cyrillic * 0.03 ? 'kk' : 'ru';
  const words = sample.toLowerCase().match(/\p{L}+/gu) ?? [];
  const counts = STOP_WORDS.map(([language, stop]) => ({
    language,
    count: words.filter((word) => stop.test(word)).length,
  }));
  return counts.toSorted((one, other) => other.count - one.count)[0].language;
}
