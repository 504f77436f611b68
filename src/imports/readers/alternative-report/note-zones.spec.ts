import type { Line } from './lines.js';
import { separateNotes } from './note-zones.js';

/** The lines of pages; each inner array is one. */
function pages(...texts: string[][]): Line[] {
  return texts.flatMap((page, index) =>
    page.map((text, at) => {
      const place = { gap: 0, afterRule: false, runsOn: false, columns: false };
      return { ...place, number: index * 10 + at + 1, text, opensPage: index > 0 && at === 0 };
    }),
  );
}

describe('notes at the foot of a page', () => {
  it('may be printed as one paragraph', () => {
    const { body, notes } = separateNotes(
      pages(
        ['The law1 and the code2 are one,3 as', '1 See: Law of 2010, p. 2. 2 Ibid. 3 The Code, Article 4 of it.'],
        ['everyone knows.4', '4 Letters of Selm.'],
      ),
    );
    expect(notes.map(({ text, zone }) => [text, zone])).toEqual([
      ['1 See: Law of 2010, p. 2.', 0],
      ['2 Ibid.', 0],
      ['3 The Code, Article 4 of it.', 0],
      ['4 Letters of Selm.', 1],
    ]);
    expect(body.map(({ text }) => text)).toEqual(['The law1 and the code2 are one,3 as', 'everyone knows.4']);
  });
});
