/** Words for an article heading; the article's paragraph and letters follow in the language's own order. */
interface HeadingWords {
  and: string;
  one: (article: string) => string;
  many: (articles: string) => string;
  part: (article: string, paragraph: string, letters: string) => string;
}

const WORDS: Readonly<Record<string, HeadingWords>> = {
  en: {
    and: ' and ',
    one: (article) => `Article ${article}`,
    many: (articles) => `Articles ${articles}`,
    part: (article, paragraph, letters) => `Article ${article}, paragraph ${paragraph}${letters && ` ${letters}`}`,
  },
  ru: {
    and: ' и ',
    one: (article) => `Статья ${article}`,
    many: (articles) => `Статьи ${articles}`,
    part: (article, paragraph, letters) => `Статья ${article}, пункт ${paragraph}${letters && ` ${letters}`}`,
  },
  kk: {
    and: ' және ',
    one: (article) => `${article}-бап`,
    many: (articles) => `${articles}-баптар`,
    part: (article, paragraph, letters) => `${article}-бап, ${paragraph}${letters && ` ${letters}`}-тармақ`,
  },
};

/**
 * Heading of a section on some provisions of a treaty: `['2(3)']` is `Article 2, paragraph 3`, `['2', '3', '26']` is
 * `Articles 2, 3 and 26`. A language without words of its own gets English ones.
 */
export function provisionHeading(provisions: readonly string[], language: string): string {
  const words = WORDS[language.split('-')[0] ?? ''] ?? (WORDS.en as HeadingWords);
  const join = (parts: readonly string[]) =>
    parts.length < 2 ? parts.join('') : parts.slice(0, -1).join(', ') + words.and + parts.at(-1);
  if (provisions.length > 1 && provisions.every((provision) => !provision.includes('(')))
    return words.many(join(provisions));
  return join(
    provisions.map((provision) => {
      const [, article = provision, paragraph, letters = ''] = /^([^(]+)\((\d+)\)(.*)$/.exec(provision) ?? [];
      return paragraph ? words.part(article, paragraph, letters) : words.one(provision);
    }),
  );
}
