import { unansweredOf } from './unanswered.js';

const limbs = [
  { id: 11, label: '(a)', position: 1 },
  { id: 12, label: '(b)', position: 2 },
];
const asked = { id: 1, paragraph: '10', topic: 'Ferries', selectedForFollowUp: true, limbs };

describe('what a follow-up report leaves unanswered', () => {
  it('is a whole recommendation that nothing answers', () => {
    expect(unansweredOf([asked], [])).toEqual([{ id: 1, paragraph: '10', topic: 'Ferries', limbs: [] }]);
  });

  it('is a limb without a reply of its own', () => {
    const answers = [
      { recommendationId: 1, limbId: null },
      { recommendationId: 1, limbId: 11 },
    ];
    expect(unansweredOf([asked], answers)).toMatchObject([{ id: 1, limbs: ['(b)'] }]);
  });

  it('is nothing of what was not selected, or has no limbs and a reply', () => {
    expect(unansweredOf([{ ...asked, selectedForFollowUp: false }], [])).toEqual([]);
    expect(unansweredOf([{ ...asked, limbs: [] }], [{ recommendationId: 1, limbId: null }])).toEqual([]);
  });
});
