import { directionOf, languageOfText } from './text-language.js';

it.each([
  ['The State party should act.', 'en', 'ltr'],
  ['Государству-участнику следует принять меры.', 'ru', 'ltr'],
  ['Қатысушы мемлекет шаралар қабылдауы тиіс (ICCPR).', 'kk', 'ltr'],
  ['ينبغي للدولة الطرف أن تعتمد قانونا', 'ar', 'rtl'],
])('tells by the letters of «%s» that it is %s, written %s', (text, language, direction) => {
  expect([languageOfText(text), directionOf(languageOfText(text))]).toEqual([language, direction]);
});
