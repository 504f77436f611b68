import { provisionHeading } from './provision-heading.js';

describe('provisionHeading', () => {
  it.each([
    [['14'], 'en', 'Article 14'],
    [['2(3)'], 'en', 'Article 2, paragraph 3'],
    [['14(3)(d)'], 'en', 'Article 14, paragraph 3 (d)'],
    [['2', '3', '26'], 'en', 'Articles 2, 3 and 26'],
    [['2(3)', '7'], 'en', 'Article 2, paragraph 3 and Article 7'],
    [['2', '3', '26'], 'ru', 'Статьи 2, 3 и 26'],
    [['2(3)'], 'kk', '2-бап, 3-тармақ'],
    [['14'], 'fr', 'Article 14'],
  ])('names %j in %s as %s', (provisions, language, heading) => {
    expect(provisionHeading(provisions, language)).toBe(heading);
  });
});
