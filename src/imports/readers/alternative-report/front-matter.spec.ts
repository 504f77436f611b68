import { readFrontMatter } from './front-matter.js';
import { vocabularyOf } from './joined-text.js';
import { readLines } from './lines.js';

function front(...lines: string[]) {
  const prose = [
    '',
    'Introduction',
    '',
    'The rowers of the harbour wrote this down',
    'in the old hall, and nobody else was there.',
  ];
  const read = readLines([...lines, ...prose].join('\n'));
  return readFrontMatter(read, vocabularyOf(read));
}

describe('a cover', () => {
  it('may name session, authors, place and day in lines of their own', () => {
    expect(
      front(
        'Ostravia: civil society report on the Covenant',
        '',
        'Submitted to the Human Rights Committee for its 129th session',
        '',
        'Joint submission by Northern Watch, Tern Legal Centre and Open Shore',
        'Geneva, 12 June 2017',
      ),
    ).toEqual({
      title: 'Ostravia: civil society report on the Covenant',
      addressee: 'Human Rights Committee',
      place: 'Geneva',
      date: '2017-06-12',
      organisations: ['Northern Watch', 'Tern Legal Centre', 'Open Shore'],
    });
  });

  it('may list the authors one per line, with or without a gap before each', () => {
    const names = ['Northern Watch', 'Tern Legal Centre', 'Harbour and Field'];
    expect(front('Shadow report on Ostravia', '', 'Submitting organisations:', ...names).organisations).toEqual(names);
    const apart = names.flatMap((name) => ['', `• ${name}`]);
    expect(front('Shadow report on Ostravia', '', 'Submitted by', ...apart).organisations).toEqual(names);
    const coalition = 'The Coalition is composed of the following three organisations:';
    expect(front('Shadow report on Ostravia', '', coalition, ...names, '', 'May 2020').organisations).toEqual(names);
  });

  it('keeps names from their descriptions and addresses', () => {
    const { organisations } = front(
      'NGO assessment of Ostravia',
      '',
      'Submitting NGOs:',
      'Northern Watch – Selm, Ostravia. Lawyers who visit the cellars of the north and write down what they find there.',
      'Tern Legal Centre',
      'tern@selm.example',
      'Assessing: Paragraph 10 – Cellars',
    );
    expect(organisations).toEqual(['Northern Watch', 'Tern Legal Centre']);
  });

  it('has no authors where only their kind is named', () => {
    expect(front('Joint submission by Ostravian NGOs').organisations).toEqual([]);
  });

  it('may break its title into paragraphs, after a table and before addresses', () => {
    expect(
      front('Ostravia | | OST/CO/4', '', 'Follow-up report of', '', 'Northern Watch', '', 'jo@north.example').title,
    ).toBe('Follow-up report of Northern Watch');
    expect(front('THE CELLARS OF SELM', '', 'AND ARTICLE 10', '', 'a sentence.').title).toBe(
      'THE CELLARS OF SELM AND ARTICLE 10',
    );
  });
});
