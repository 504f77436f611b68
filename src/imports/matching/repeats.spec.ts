import fc from 'fast-check';
import { repeatsOf } from './repeats.js';

describe('claims told more than once', () => {
  const adopted = { text: 'On March 3, 2031, the new Detention Code was adopted by both chambers of Parliament.' };
  const again = { text: 'The new Detention Code was adopted on March 3, 2031.' };
  const visits = { text: 'In 2030, monitors made 497 visits to the prisons of the country.' };
  const fewer = { text: 'In 2029, monitors made 312 visits to the prisons of the country.' };
  const box = { text: 'In 2030 monitors made 497 visits to the prisons.' };

  it('are one claim, the fullest, with the others as its mentions', () => {
    expect(repeatsOf([again, visits, adopted])).toEqual([
      { claim: visits, mentions: [] },
      { claim: adopted, mentions: [again] },
    ]);
  });

  it('stay apart when their figures or dates differ', () => {
    expect(repeatsOf([visits, fewer])).toHaveLength(2);
  });

  it('take in the side boxes that repeat them and leave out those that do not', () => {
    expect(repeatsOf([adopted, visits], [box, { text: 'Ferries are blue.' }])).toEqual([
      { claim: adopted, mentions: [] },
      { claim: visits, mentions: [box] },
    ]);
  });

  it('are never lost and never in two groups', () => {
    const text = fc
      .array(fc.constantFrom('code', 'prison', 'visits', '497', '2030', 'adopted', 'judges', 'the', 'law', 'women'), {
        minLength: 1,
        maxLength: 8,
      })
      .map((words) => ({ text: words.join(' ') }));
    fc.assert(
      fc.property(fc.array(text, { maxLength: 12 }), (claims) => {
        const grouped = repeatsOf(claims).flatMap(({ claim, mentions }) => [claim, ...mentions]);
        expect(grouped).toHaveLength(claims.length);
        expect(new Set(grouped)).toEqual(new Set(claims));
      }),
    );
  });
});
