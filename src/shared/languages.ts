import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { projectRoot } from './paths.js';

/** BCP 47, such as `kk`: the name of a folder of `templates/locales`. */
export type Language = string;

/** What `templates/locales/<code>/language.json` says of a language; the words of the pages stand beside it. */
export interface LanguageFacts {
  code: Language;
  /** What the language calls itself, in full and in three letters or so. */
  name: string;
  short: string;
  direction: 'ltr' | 'rtl';
  /** BCP 47, with the region whose dates and numbers it writes: `en-GB`. */
  locale: string;
  /** The collation of PostgreSQL that its names sort by: `kk-x-icu`. */
  collation: string;
}

/** The folder of all languages. */
export const localesFolder = join(projectRoot, 'templates', 'locales');

/** The languages that there is a folder for. To add one, add its folder: nothing in the program names them. */
export const languageFacts: LanguageFacts[] = readdirSync(localesFolder)
  .toSorted()
  .filter((code) => existsSync(join(localesFolder, code, 'language.json')))
  .map((code) => ({
    code,
    ...(JSON.parse(readFileSync(join(localesFolder, code, 'language.json'), 'utf8')) as Omit<LanguageFacts, 'code'>),
  }));

export const languages: Language[] = languageFacts.map(({ code }) => code);

/** What is known of `language`; for one without a folder, English. */
export const factsOf = (language: Language): LanguageFacts =>
  languageFacts.find(({ code }) => code === language) ?? languageFacts.find(({ code }) => code === 'en')!;

/** The check of a column that holds a language, for `@Check`: which ones there are is for the folders to say. */
export const languageCheck = (column: string) => `${column} ~ '^[a-z]{2,3}$'`;
