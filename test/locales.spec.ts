import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { languages, type Language } from '../src/accounts/account.entity.js';
import { locales } from '../src/pages/translations.js';
import { projectRoot } from '../src/shared/paths.js';

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

  it('exist for every key that a template names outright', () => {
    const folder = join(projectRoot, 'templates');
    const templates = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter(
      (file) => file.endsWith('.hbs') && !file.startsWith('reports'),
    );
    const missing = templates.flatMap((file) =>
      [...readFileSync(join(folder, file), 'utf8').matchAll(/\bt '([\w.-]+)'/g)]
        .map(([, key]) => key!)
        .filter((key) => find('en', key) === undefined)
        .map((key) => `${file}: ${key}`),
    );
    expect(missing).toEqual([]);
  });
});
