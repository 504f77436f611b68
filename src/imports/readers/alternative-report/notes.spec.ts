import type { NoteLine } from './note-starts.js';
import { readNotes } from './notes.js';

/** Lines of note zones; each inner array is the foot of one page. */
function zones(...pages: string[][]): NoteLine[] {
  return pages.flatMap((page, zone) =>
    page.map((text, at): NoteLine => {
      const number = zone * 100 + at + 1;
      return { number, text, zone, gap: 0, opensPage: false, afterRule: at === 0, runsOn: false, columns: false };
    }),
  );
}

function texts(lines: NoteLine[]): string[] {
  return readNotes(lines, new Set()).map(({ text }) => text);
}

describe('notes', () => {
  it('go on over lines that begin with a year, a date, a figure or a statute part', () => {
    const lines = zones(
      ['1 See: Law of', '2011) and of', '2 June 2010, where', '3. the guard is', '170 “armed” men,'],
      ['2 Ibid.'],
    );
    expect(texts(lines)).toEqual([
      'See: Law of 2011) and of 2 June 2010, where 3. the guard is 170 “armed” men,',
      'Ibid.',
    ]);
  });

  it('go on at the foot of the next page', () => {
    expect(texts(zones(['1 See: Law of the'], ['Republic, 2011.', '2See: Code.']))).toEqual([
      'See: Law of the Republic, 2011.',
      'See: Code.',
    ]);
  });

  it('keep their order when a number is printed twice or left out', () => {
    const lines = zones(['1 See: A.'], ['3 See: B.', '3 See: C.'], ['4 See: D.', '5 See: E.']);
    expect(readNotes(lines, new Set()).map(({ order, printed }) => [order, printed])).toEqual([
      [1, '1'],
      [2, '3'],
      [3, '3'],
      [4, '4'],
      [5, '5'],
    ]);
  });

  it('may restart on each page', () => {
    const lines = zones(['1 See: A.', '2 Ibid.'], ['1 See: B.'], ['1 See: C.', '2 See: D.']);
    expect(readNotes(lines, new Set()).map(({ printed }) => printed)).toEqual(['1', '2', '1', '1', '2']);
  });

  it('hold no link targets that the copy left below them', () => {
    const lines = zones(['1 See: Law. URL: http://law. example/a1', 'http://law.example/a1']);
    expect(texts(lines)).toEqual(['See: Law. URL: http://law. example/a1']);
  });
});
