import { takeMarkers } from './note-markers.js';
import type { Note } from './notes.js';

function taken(text: string, from: number, to = from, byPage = true) {
  const notes: Note[] = Array.from({ length: to - from + 1 }, (_, at) => {
    return { order: from + at, printed: String(from + at), line: 1, text: 'Ibid.', zone: 0 };
  });
  const line = { number: 1, text, gap: 1, opensPage: false, afterRule: false, runsOn: false, columns: false, zone: 0 };
  const [{ text: left, notes: found }] = takeMarkers([line], notes, byPage);
  return { left, found };
}

describe('markers', () => {
  it.each([
    ['of the court dated 28 December 20093 stipulates', 3, 'of the court dated 28 December 2009 stipulates'],
    ['Convention No.8759 is in force', 59, 'Convention No.87 is in force'],
    ['the Convention of 1969,1 in particular', 1, 'the Convention of 1969, in particular'],
    ['the country’s Civil Code106does not provide', 106, 'the country’s Civil Code does not provide'],
    ['of the Code). 40 Refusing to work', 40, 'of the Code). Refusing to work'],
    ['The Constitution 100 protects', 100, 'The Constitution protects'],
    ['the laws¹² of 2010', 12, 'the laws of 2010'],
    ['the laws [12] of 2010', 12, 'the laws of 2010'],
    ['detained in houses.126On the next day', 126, 'detained in houses. On the next day'],
  ])('are taken out of "%s"', (text, order, left) => {
    expect(taken(text, order)).toEqual({ left, found: [order] });
  });

  it.each([
    ['arrested on 5 July in Article 5, with 5% and 1.5 per cent', 5],
    ['Article10', 10],
    ['since 2016 and in 1998', 6],
    ['the 19th of the month', 19],
    ['12. Thus the court', 12],
  ])('are not seen in "%s"', (text, order) => {
    expect(taken(text, order)).toEqual({ left: text, found: [] });
  });

  it('are told from figures by the whole series', () => {
    const { left, found } = taken('In 276 cases the “law”1 of 2010 was read.2 A third of all cases.3', 1, 3);
    expect(left).toBe('In 276 cases the “law” of 2010 was read. A third of all cases.');
    expect(found).toEqual([1, 2, 3]);
  });
});
