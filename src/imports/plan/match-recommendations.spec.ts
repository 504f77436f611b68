import type { RecommendationRow } from './import-record.js';
import { matchRecommendations } from './match-recommendations.js';

const wanted = (position: number, text: string, paragraph: string | null = null, quotes: string[] = []) => {
  const provisions = quotes.map((path) => {
    return { path, origin: 'quoted' as const, decision: 'confirmed' as const, score: null, reason: null };
  });
  return { position, text, paragraph, topic: null, provisions } as unknown as RecommendationRow;
};
const held = (id: number, paragraph: string | null, text: string | null, topic: string | null = null) => {
  return { id, paragraph, text, topic };
};
const match = (
  ...[rows, known, choices = {}, articles = {}]: [
    RecommendationRow[],
    ReturnType<typeof held>[],
    Record<string, number | null>?,
    Record<number, string[]>?,
  ]
) =>
  [...matchRecommendations(rows, known, choices, (id) => articles[id] ?? [])].map(([row, { held: one, by }]) => {
    return [row.position, one.id, by];
  });

const ferries = 'The State party should adopt a law on the safety of ferries and inspect them every year.';

describe('recognising recommendations', () => {
  it('goes by the printed paragraph first', () => {
    expect(match([wanted(1, ferries, '7')], [held(1, '7', 'other words'), held(2, null, ferries)])).toEqual([
      [1, 1, 'paragraph'],
    ]);
  });

  it('goes by the text, whatever its punctuation', () => {
    const reprint = ferries.replace('ferries and', 'ferries, and').toUpperCase();
    expect(match([wanted(1, reprint)], [held(1, '7', ferries)])).toEqual([[1, 1, 'text']]);
  });

  it('never takes one printed paragraph for another', () => {
    expect(match([wanted(1, ferries, '8')], [held(1, '7', ferries)])).toEqual([]);
  });

  it('recognises one known by topic alone, when only one text has its words', () => {
    const press = wanted(2, 'The State party should abolish the permit for newspapers.');
    expect(match([wanted(1, ferries), press], [held(1, '7', null, 'Safety of ferries')])).toEqual([[1, 1, 'topic']]);
    expect(match([wanted(1, ferries), wanted(2, ferries)], [held(1, '7', null, 'Safety of ferries')])).toEqual([]);
  });

  it('recognises one by its article, when only one text quotes it', () => {
    const known = [held(1, '9', null, 'Newspapers')];
    expect(match([wanted(1, ferries, null, ['19'])], known, {}, { 1: ['19'] })).toEqual([[1, 1, 'topic']]);
    const two = [wanted(1, ferries, null, ['19']), wanted(2, ferries, null, ['19'])];
    expect(match(two, known, {}, { 1: ['19'] })).toEqual([]);
  });

  it('obeys a person, who may also say that it is none', () => {
    const known = [held(1, '7', null, 'Safety of ferries'), held(2, '9', null, 'Newspapers')];
    expect(match([wanted(1, ferries)], known, { 1: 2 })).toEqual([[1, 2, 'choice']]);
    expect(match([wanted(1, ferries)], known, { 1: null })).toEqual([]);
  });
});
