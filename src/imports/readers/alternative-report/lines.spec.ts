import { readLines } from './lines.js';

const PROSE = ['The court sat in the', 'old hall and heard the', 'guard. Nobody else was', 'let in, as the law of'];

describe('lines', () => {
  it('have a gap where more lines are empty than between any two lines', () => {
    const double = [...PROSE, '', 'New paragraph that goes', 'on here without an end'].join('\n\n');
    const single = [...PROSE, '', 'New paragraph that goes', 'on here without an end'].join('\r\n');
    for (const text of [double, single]) {
      expect(readLines(text).map(({ gap }) => gap > 0)).toEqual([true, false, false, false, true, false]);
    }
  });

  it('are paragraphs of their own where every paragraph is one line', () => {
    const text = ['The court sat.', 'The guard left.', 'The law of 2010 changed.', 'Nobody knew.'].join('\n');
    expect(readLines(text).every(({ gap }) => gap > 0)).toBe(true);
  });

  it('are paragraphs of their own where blank lines part short paragraphs, but for the few that go on', () => {
    const text = [
      'Report of the rowers',
      'on the harbour',
      '',
      'Selm, March 2021',
      '',
      'A label: Act now.',
      '',
      '1. Nobody did',
      '',
    ];
    expect(readLines(text.join('\n')).map(({ gap }) => gap > 0)).toEqual([true, false, true, true, true]);
  });

  it('are paragraphs of their own where no page is as wide as they are', () => {
    const long = 'The guard read the law of the harbour aloud and nobody in the old hall said a word about it. '.repeat(
      3,
    );
    const text = [long, 'and more', `and ${long}`, long, 'Heading', long].join('\n');
    expect(readLines(text).every(({ gap }) => gap > 0)).toBe(true);
  });

  it('keep the cells of a table apart, but neither numbers nor labels from their text', () => {
    const text = ['Grade (NGOs)\tC1 \t2020', '1.\tThe guard', 'Article 7\tTorture', 'Label:\tAct.', 'Introduction\t3'];
    expect(readLines(text.join('\n')).map((line) => line.text)).toEqual([
      'Grade (NGOs) | C1 | 2020',
      '1. The guard',
      'Article 7 Torture',
      'Label: Act.',
      'Introduction 3',
    ]);
  });

  it('are not made of empty cells or a converter’s marks', () => {
    const text = [...PROSE, ' |  | ', '---END TABLE---', '*****', 'New text'].join('\n');
    expect(readLines(text).at(-1)).toMatchObject({ number: 8, gap: 3 });
    expect(readLines(text)).toHaveLength(5);
  });

  it('open a page after a form feed, and at a rare leading blank', () => {
    const many = Array.from({ length: 40 }, (_, at) => PROSE[at % 4]);
    const text = [...many, ' that opens a page and', ...many, '\fthat opens another one'].join('\n');
    expect(readLines(text).filter(({ opensPage }) => opensPage)).toMatchObject([{ number: 41 }, { number: 82 }]);
  });

  it('keep the number of the physical line and know the rule above them', () => {
    const text = `${PROSE.join('\n')}\n${' '.repeat(49)}\n1 See: Law.\n`;
    expect(readLines(text).at(-1)).toMatchObject({ number: 6, text: '1 See: Law.', afterRule: true });
  });
});
