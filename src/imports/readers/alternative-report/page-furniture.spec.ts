import type { Line } from './lines.js';
import { withoutFurniture } from './page-furniture.js';

function lines(...texts: string[]): Line[] {
  return texts.map((raw, at) => {
    const text = raw.replace('\f', '');
    const opensPage = raw.startsWith('\f');
    return { number: at + 1, text, gap: 0, opensPage, afterRule: false, runsOn: false, columns: false };
  });
}

const TEXTS = [[], ['the law', 'of the guard'], ['a river', 'and a court'], ['some letters', 'for lawyers']];

function kept(...texts: string[]): string[] {
  return withoutFurniture(lines(...texts)).map(({ text }) => text);
}

describe('page furniture', () => {
  it('is every lone number that counts the pages, in any dress', () => {
    expect(kept('a law', '1', 'b law', '- 2 -', 'c law', 'Page 3 of 4', 'd law', '4')).toEqual([
      'a law',
      'b law',
      'c law',
      'd law',
    ]);
  });

  it('is not a lone number of a table, which keeps no step with the pages', () => {
    expect(kept('a law', '\fb law', '67', '17', '\fc law', '\fd law', '4')).toEqual([
      'a law',
      'b law',
      '67',
      '17',
      'c law',
      'd law',
    ]);
  });

  it('is a running head with the page number in it', () => {
    const pages = [1, 2, 3].flatMap((number) => [`\fReport on Ostravia ${number}`, ...TEXTS[number]]);
    expect(kept(...pages)).toEqual([1, 2, 3].flatMap((number) => TEXTS[number]));
  });

  it('is not a sentence that many pages repeat, nor a heading', () => {
    const pages = [1, 2, 3].flatMap((number) => ['\fArticle 7', ...TEXTS[number], `${number} Ibid.`]);
    expect(kept(...pages)).toHaveLength(12);
  });
});
