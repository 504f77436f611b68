import { demands, sameDemands } from '../../../test/matching/demands.js';
import { proposeRepeats, repeatThreshold, type Demand } from './propose-repeats.js';

const pairs = (fresh?: Set<number>, among: readonly Demand[] = demands) =>
  [...proposeRepeats(among, fresh)].flat().map(({ recommendationId, earlierId }) => `${recommendationId} ${earlierId}`);

describe('repeats of a demand', () => {
  it('are proposed across documents: all that we mean, and hardly another', () => {
    const right = sameDemands.map((pair) => pair.join(' '));
    const proposed = pairs();
    expect(proposed).toEqual(expect.arrayContaining(right));
    expect(right.length / proposed.length).toBeGreaterThanOrEqual(0.75);
  });

  it('are proposed as well where no article is known', () => {
    const unlinked = demands.map((demand) => ({ ...demand, provisions: [] }));
    expect(pairs(undefined, unlinked)).toEqual(expect.arrayContaining(sameDemands.map((pair) => pair.join(' '))));
  });

  it('are the same demand where the score says so, and on the same subject below', () => {
    const right = new Set(sameDemands.map((pair) => pair.join(' ')));
    const proposed = [...proposeRepeats(demands)].flat();
    expect(proposed.every(({ score }) => score >= repeatThreshold)).toBe(true);
    const repeated = proposed.filter(({ relation }) => relation === 'repeats');
    expect(repeated.length).toBeGreaterThan(7);
    expect(repeated.filter((one) => !right.has(`${one.recommendationId} ${one.earlierId}`))).toEqual([]);
  });

  it('say which words and articles both have, and of a copy that it is one', () => {
    const copied = [...demands, { ...demands[7]!, id: 99, documentId: 9 }];
    const proposal = [...proposeRepeats(copied, new Set([99]))].flat().find(({ earlierId }) => earlierId === 8);
    expect(proposal).toMatchObject({ recommendationId: 99, relation: 'repeats', score: 1 });
    expect(proposal!.reason).toMatch(/^nearly the same text; both say .*defamation.*; both speak of article 19$/);
  });

  it('of some recommendations are those of all that they have a part in, as the earlier or the later', () => {
    const fresh = new Set([3, 11]);
    expect(pairs(fresh)).toEqual(pairs().filter((pair) => pair.split(' ').some((id) => fresh.has(Number(id)))));
    expect(pairs(new Set())).toEqual([]);
  });

  it('are not looked for within one document, nor where there is neither text nor topic', () => {
    const one = demands.map((demand) => ({ ...demand, documentId: 1 }));
    expect(pairs(undefined, one)).toEqual([]);
    const mute = [1, 2].map((id) => ({ id, documentId: id, topic: null, text: null, provisions: ['7'] }));
    expect(pairs(undefined, mute)).toEqual([]);
  });
});
