import type { SideStatus, Status } from '../assessments/statuses.js';
import { compareStatuses, countMoves } from './comparison.js';

const held = (assessmentId: number, level: SideStatus['level']): SideStatus => ({
  assessmentId,
  level,
  axis: 'overall',
  direction: null,
  asOf: '2020-01-01',
  source: null,
  confidence: null,
  withoutSource: true,
  lawOn: null,
  reasonOlderLaw: null,
  olderLaw: false,
  evidence: [],
});
const status = (recommendationId: number, changes: Partial<Status> = {}): Status => ({
  recommendationId,
  mechanism: 'CCPR',
  publishedOn: null,
  symbol: null,
  paragraph: null,
  limbId: null,
  limb: null,
  topic: null,
  provisions: [],
  committee: null,
  state: null,
  ngo: null,
  contested: false,
  ...changes,
});
const grade = (letter: string, scale = 'CCPR-2017') => ({
  grade: letter,
  scale,
  document: `E/${letter}`,
  documentId: null,
  assessedOn: '2020',
});
const limb = (limbId: number, id: number) => status(1, { limbId, limb: `(${limbId})`, state: held(id, 'largely') });
const ways = (earlier: Status[], later: Status[]) =>
  compareStatuses(earlier, later).map(({ voice, way }) => [voice, way]);

describe('a comparison of two days', () => {
  it('finds nothing where the same assessment still holds', () => {
    const same = [status(1, { ngo: held(7, 'partially') })];
    expect(compareStatuses(same, same)).toEqual([]);
  });

  it('tells the first word of a voice, the better, the worse and the repeated one apart', () => {
    const earlier = [
      status(1, { ngo: held(1, 'partially') }),
      status(2, { ngo: held(2, 'partially') }),
      status(3, { ngo: held(3, 'partially') }),
      status(4),
    ];
    const later = [
      status(1, { ngo: held(11, 'largely') }),
      status(2, { ngo: held(12, 'regressed') }),
      status(3, { ngo: held(13, 'partially') }),
      status(4, { state: held(14, 'implemented') }),
    ];
    expect(ways(earlier, later)).toEqual([
      ['ngo', 'better'],
      ['ngo', 'worse'],
      ['ngo', 'again'],
      ['state', 'first'],
    ]);
  });

  it('does not call it better or worse to be unable to assess, nor a grade under another scale', () => {
    expect(ways([status(1, { ngo: held(1, 'partially') })], [status(1, { ngo: held(2, 'unable_to_assess') })])).toEqual(
      [['ngo', 'other']],
    );
    expect(ways([status(1, { committee: grade('B2', 'CCPR-2012') })], [status(1, { committee: grade('C') })])).toEqual([
      ['committee', 'other'],
    ]);
    expect(ways([status(1, { committee: grade('C') })], [status(1, { committee: grade('B') })])).toEqual([
      ['committee', 'better'],
    ]);
  });

  it('keeps limbs apart and counts by voice', () => {
    const moves = compareStatuses([limb(1, 1)], [limb(1, 1), limb(2, 2)]);
    expect(moves.map(({ status: { limbId } }) => limbId)).toEqual([2]);
    expect(countMoves(moves).state).toEqual({ first: 1, better: 0, worse: 0, other: 0, again: 0 });
  });
});
