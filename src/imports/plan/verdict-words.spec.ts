import { opinionOf } from './verdict-words.js';

describe('what a sentence says of implementation', () => {
  it.each([
    ['This recommendation has not been implemented.', 'not_implemented', 'overall', null],
    ['They have largely not been implemented.', 'not_implemented', 'overall', null],
    ['The island does not fully comply with the recommendation.', 'partially', 'overall', null],
    ['It was partly implemented.', 'partially', 'overall', null],
    ['The views have not been fully implemented.', 'partially', 'overall', null],
    ['These procedures are not followed in practice.', 'not_implemented', 'practice', null],
    ['The plan was not translated into action.', 'not_implemented', 'practice', null],
    ['No major changes have occurred.', 'not_implemented', 'overall', 'unchanged'],
    ['The new law tightened the requirements.', 'regressed', 'overall', 'deteriorated'],
    ['The number increased insignificantly.', 'partially', 'overall', 'improved'],
    ['The recommendation has remained unfulfilled.', 'not_implemented', 'overall', null],
    ['The advice has almost completely been followed.', 'largely', 'overall', null],
    ['The recommendation has been implemented.', 'implemented', 'overall', null],
  ])('%j', (sentence, level, axis, direction) => {
    expect(opinionOf(sentence)).toEqual({ level, axis, direction });
  });

  it.each(['A new law came into force in 2015.', 'The island needs no permit.', 'The measures deserve praise.'])(
    'is nothing in %j: silence and praise are no level',
    (sentence) => {
      expect(opinionOf(sentence)).toBeNull();
    },
  );
});
