/** Letters that tell a language, or at least the commonest one of a script. The first that fits counts. */
const tellingLetters: [RegExp, string][] = [
  [/[әғқңөұүһі]/i, 'kk'],
  [/\p{Script=Cyrillic}/u, 'ru'],
  [/\p{Script=Arabic}/u, 'ar'],
  [/\p{Script=Han}/u, 'zh'],
];
const rightToLeft = new Set(['ar', 'fa', 'he', 'ps', 'ur']);

/** BCP 47 of the language that `text` seems to be in, by its letters; English for what is written in Latin ones. */
export const languageOfText = (text: string): string =>
  tellingLetters.find(([letters]) => letters.test(text))?.[1] ?? 'en';

/** Which way `language` (BCP 47) is written. */
export const directionOf = (language: string): 'ltr' | 'rtl' =>
  rightToLeft.has(language.split('-')[0]!) ? 'rtl' : 'ltr';
