import fc from 'fast-check';
import { type Comparable, reconcile } from './reconcile.js';

const row = (place: string, text: string, firm = false): Comparable => ({ place, firm, text, values: { place, text } });
const standingsOf = (...args: Parameters<typeof reconcile<Comparable, Comparable>>) =>
  reconcile(...args).map(({ standing, doubt }) => doubt ?? standing);

const old = row('I', 'the harbour was opened to all ships');
const reworded = row('I', 'the harbour was closed to all ships');

describe('comparing a file with the record', () => {
  it('finds a row new when nothing like it is held', () => {
    expect(standingsOf([row('I', 'a mill burnt down')], [old], [])).toEqual(['new']);
  });

  it('finds a reworded row changed, in the same place or known by its number', () => {
    expect(standingsOf([reworded], [old], [old])).toEqual(['changed']);
    expect(standingsOf([row('¶ 4', 'quite another text', true)], [row('¶ 4', 'the old text', true)], [])).toEqual([
      'changed',
    ]);
  });

  it('keeps what a person changed while the file stays the same', () => {
    expect(standingsOf([old], [reworded], [old])).toEqual(['equal']);
  });

  it('doubts a row that both a person and the file changed', () => {
    const third = row('I', 'the harbour was opened to large ships');
    expect(standingsOf([third], [reworded], [old])).toEqual(['edited']);
  });

  it('doubts once what vanished from the file', () => {
    expect(standingsOf([], [old], [old])).toEqual(['vanished']);
    expect(standingsOf([], [old], [])).toEqual([]);
  });

  it('follows a text to its new number instead of changing every number after an insertion', () => {
    const held = [row('1', 'first', true), row('2', 'second', true)];
    const wanted = [row('1', 'inserted', true), row('2', 'first', true), row('3', 'second', true)];
    const found = reconcile(wanted, held, held);
    expect(found.map((one) => one.held?.text ?? null)).toEqual([null, 'first', 'second']);
  });

  it('finds only equal rows when the same file comes again', () => {
    const rows = fc.array(fc.record({ place: fc.constantFrom('I', 'II'), firm: fc.boolean(), text: fc.lorem() }));
    fc.assert(
      fc.property(rows, (given) => {
        const [wanted, held, base] = [0, 1, 2].map(() => given.map(({ place, text, firm }) => row(place, text, firm)));
        expect(standingsOf(wanted!, held!, base!).every((standing) => standing === 'equal')).toBe(true);
      }),
    );
  });
});
