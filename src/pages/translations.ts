import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { factsOf, languages, localesFolder, type Language } from '../shared/languages.js';

type Words = { [key: string]: string | Words };

/** `templates/locales/<language>/<feature>.json`, as one tree of words per language. */
export const locales = Object.fromEntries(languages.map((language) => [language, readLocale(language)])) as Record<
  Language,
  Words
>;

const english = locales['en']!;

/**
 * The words for `key`, such as `recommendations.title`, with `{name}` filled from `values`. With a `count` the key
 * names a set of plural forms (`one`, `few`, `many`, `other`: CLDR). A key that the language lacks is read in English.
 *
 * @throws Error for a key that English lacks: a template is wrong.
 */
export function translate(language: Language, key: string, values: Record<string, unknown> = {}): string {
  let words = find(locales[language]!, key) ?? find(english, key);
  if (words !== undefined && typeof words !== 'string') {
    const form = new Intl.PluralRules(factsOf(language).locale).select(Number(values['count']));
    words = (words[form] ?? words['other']) as string | undefined;
  }
  if (typeof words !== 'string') throw new Error(`templates/locales/en has no words for "${key}".`);
  return words.replace(/\{(\w+)\}/g, (_, name: string) => String(values[name] ?? ''));
}

/** What is wrong with a field that breaks `rule`, in words. */
export function ruleWords(language: Language, rule: string): string {
  const key = `forms.${rule}`;
  return translate(language, typeof find(english, key) === 'string' ? key : 'forms.invalid');
}

/** The column `name`, `nameRu` or `nameKk` of a row, as far as it is filled in; empty when none is. */
export function local(language: Language, row: object | undefined, column: string): string {
  const columns = row as Record<string, string | null | undefined> | undefined;
  const own = language === 'en' ? null : columns?.[column + language[0]!.toUpperCase() + language.slice(1)];
  return own ?? columns?.[column] ?? '';
}

function find(words: Words, key: string): string | Words | undefined {
  return key
    .split('.')
    .reduce<string | Words | undefined>((at, part) => (typeof at === 'object' ? at[part] : undefined), words);
}

function readLocale(language: Language): Words {
  const path = join(localesFolder, language);
  return Object.fromEntries(
    readdirSync(path)
      .filter((file) => file.endsWith('.json') && file !== 'language.json')
      .map((file) => [file.slice(0, -'.json'.length), JSON.parse(readFileSync(join(path, file), 'utf8')) as Words]),
  );
}
