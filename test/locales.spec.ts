import { languages, type Language } from '../src/shared/languages.js';
import { locales } from '../src/pages/translations.js';
import { isNamed, pageTemplates, wordsUses } from './words-used.js';

type Words = { [key: string]: string | Words };

/** Plural forms are a set of words of their own: a language has those that its grammar asks for. */
const isPlural = (words: string | Words | undefined): words is Record<string, string> =>
  typeof words === 'object' && typeof words['other'] === 'string' && typeof words['one'] === 'string';

function keysOf(words: Words, path = ''): string[] {
  return Object.entries(words).flatMap(([key, value]) =>
    typeof value === 'string' || isPlural(value) ? [path + key] : keysOf(value, `${path}${key}.`),
  );
}

const find = (language: Language, key: string) =>
  key
    .split('.')
    .reduce<string | Words | undefined>(
      (at, part) => (typeof at === 'object' ? at[part] : undefined),
      locales[language],
    );

const textsOf = (words: string | Words | undefined) =>
  (typeof words === 'object' ? Object.values(words) : [words ?? '']) as string[];

/** The places to fill in that a text, or any plural form of it, names. */
const places = (of: Language, key: string) =>
  [
    ...new Set(textsOf(find(of, key)).flatMap((text) => [...text.matchAll(/\{(\w+)\}/g)].map(([, name]) => name))),
  ].toSorted();

/** `a.b.c` with any of its parts but the first left to the run time: `a.b.*`, `a.*.c`, `a.*.*`. */
function patternsOf([first, ...rest]: string[]): string[] {
  return rest.reduce((patterns, part) => patterns.flatMap((one) => [`${one}.${part}`, `${one}.*`]), [first!]);
}

/** Names, units and symbols that are the same in every language. */
const sameEverywhere = /\b(Article 40|UTC|ms|id|JSON|CSV|API|OpenAPI \d\.\d)\b/g;

/** The words that a template prints as they stand, as text or in an attribute that is read. */
function ownWords(template: string): string[] {
  const printed = template
    .replaceAll(/\{\{!--[\s\S]*?--\}\}|\{\{![^}]*\}\}/g, '')
    .replaceAll(/\{\{\{?[\s\S]*?\}\}\}?/g, '·')
    .replaceAll(/<(code|kbd|pre)\b[\s\S]*?<\/\1>/g, '');
  const attributes = [...printed.matchAll(/\b(?:aria-label|title|placeholder|alt|data-head)="([^"]*)"/g)].map(
    ([, value]) => value!,
  );
  const texts = printed.replaceAll(/<!?\/?[a-zA-Z][^>]*>/g, '\n').split('\n');
  return [...attributes, ...texts]
    .map((text) => text.replaceAll(sameEverywhere, '').replaceAll(/&\w+;/g, '').trim())
    .filter((text) => /\p{L}{2}/u.test(text));
}

describe('the words of the pages', () => {
  it.each(languages)('are the same keys in %s as in English', (language) => {
    expect(keysOf(locales[language]).toSorted()).toEqual(keysOf(locales.en).toSorted());
  });

  it.each(languages)('have every plural form that the grammar of %s asks for whole numbers', (language) => {
    const rules = new Intl.PluralRules(language);
    const forms = [...new Set(Array.from({ length: 200 }, (_, number) => rules.select(number)))];
    for (const key of keysOf(locales.en).filter((one) => isPlural(find('en', one)))) {
      const words = find(language, key) as Record<string, string>;
      const missing = forms.filter((form) => !words[form]);
      expect({ key, missing }).toEqual({ key, missing: [] });
    }
  });

  it.each(languages)('name the same places to fill in %s as in English', (language) => {
    for (const key of keysOf(locales.en))
      expect({ key, places: places(language, key) }).toEqual({ key, places: places('en', key) });
  });

  it('exist for every key that a template or the program asks for', () => {
    const groups = keysOf(locales.en).flatMap((key) =>
      key.split('.').map((_, at, parts) => parts.slice(0, at + 1).join('.')),
    );
    const known = new Set(groups);
    const missing = wordsUses
      .filter(({ certain, pattern }) => certain && !known.has(pattern.replace(/\.\*.*$/, '')))
      .map(({ file, pattern }) => `${file}: ${pattern}`);
    expect(missing).toEqual([]);
  });

  it('are all asked for', () => {
    const patterns = new Set(wordsUses.map(({ pattern }) => pattern));
    const isUsed = (key: string) => {
      const parts = key.split('.');
      const group = `${parts.slice(0, -1).join('.')}.*`;
      if (patterns.has(key)) return true;
      return (
        patternsOf(parts).some((pattern) => patterns.has(pattern)) && (!patterns.has(group) || isNamed(parts.at(-1)!))
      );
    };
    expect(keysOf(locales.en).filter((key) => !isUsed(key))).toEqual([]);
  });
});

describe('the templates of the pages', () => {
  it('hold no words of their own', () => {
    expect(pageTemplates.flatMap(({ file, text }) => ownWords(text).map((words) => `${file}: ${words}`))).toEqual([]);
  });
});
