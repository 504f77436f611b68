import { groupOf } from './work-group.js';

describe('the groups of my work', () => {
  it.each([
    ['2026-11-20', 'overdue', 'overdue'],
    ['2026-11-21', 'open', 'soon'],
    ['2026-11-28', 'open', 'soon'],
    ['2026-11-29', 'open', 'later'],
    [null, 'open', 'undated'],
    ['2026-11-20', 'done', 'done'],
  ] as const)('put what is due %s and %s under %s on 21 November 2026', (dueOn, standing, group) => {
    expect(groupOf({ dueOn, standing }, '2026-11-21')).toBe(group);
  });
});
