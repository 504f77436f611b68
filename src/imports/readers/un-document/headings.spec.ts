import { splitHeadings } from './headings.js';
import { textLines } from './text-lines.js';

function split(text: string, width: number | null = null): { body: string[]; headings: string[] } {
  const { body, headings } = splitHeadings(textLines(text, 0, text.length), width);
  return { body: body.map((line) => line.text), headings: headings.map((line) => line.text) };
}

describe('splitHeadings', () => {
  it('keeps a last sentence that ends in an abbreviation with its paragraph', () => {
    const text =
      'The State party should count all votes. It should also let the people of the island vote in Strelsau, S.R.\nRights of ferrymen';
    expect(split(text).headings).toEqual(['Rights of ferrymen']);
    expect(split(text).body.join(' ')).toMatch(/Strelsau, S\.R\.$/);
  });

  it('keeps it also when its lines are wrapped', () => {
    const text =
      'The State party should count all votes. The\nState party should let the people of the island vote in\nStrelsau, S.R.\nRights of ferrymen';
    expect(split(text).headings).toEqual(['Rights of ferrymen']);
    expect(split(text).body.at(-1)).toBe('Strelsau, S.R.');
  });

  it('parts a heading from it within a line', () => {
    const text =
      'The State party should count all votes. The State party should let the people vote in Strelsau, S.R. Rights of ferrymen';
    expect(split(text).headings).toEqual(['Rights of ferrymen']);
  });

  it('joins the two lines of a heading that was wrapped before a capital', () => {
    const text =
      'The Committee is concerned (art. 2).\nImplementation of the Covenant and of the first Optional\nProtocol';
    expect(split(text, 60).headings).toEqual(['Implementation of the Covenant and of the first Optional Protocol']);
  });

  it('keeps two headings apart where the first would have had room for the second', () => {
    const text = 'The Committee is concerned (art. 2).\nFerries\nRight to cross the river';
    expect(split(text, 60).headings).toEqual(['Ferries', 'Right to cross the river']);
  });
});
