import { languageOf } from './language.js';

describe('the language of a text', () => {
  it.each([
    ['en', 'The guard of the prison was told by the minister that the law should be read to the prisoners.'],
    ['ru', 'Государству-участнику следует принять меры для защиты прав заключённых в тюрьмах страны.'],
    ['kk', 'Қатысушы мемлекет түрмелердегі сотталғандардың құқықтарын қорғау үшін шаралар қабылдауы тиіс.'],
    ['fr', 'L’État partie devrait prendre des mesures pour que les gardes de la prison soient formés dans une école.'],
    [
      'es',
      'El Estado parte debería adoptar medidas para que los guardias de las cárceles sean formados por el ministerio.',
    ],
    ['en', ''],
  ])('is %s', (language, text) => {
    expect(languageOf(text)).toBe(language);
  });
});
