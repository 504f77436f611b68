import fc from 'fast-check';
import { sourceAround } from './source-lines.js';

const lines = ['A heading', '', '5. The State party should give', 'the office a budget.', '6. Another paragraph.'];

describe('the source beside an item', () => {
  it('marks the item across its lines and shows what stands around it', () => {
    const shown = sourceAround(lines, 3, 'The State party should give the office a budget.');
    expect(shown.map(({ number }) => number)).toEqual([1, 2, 3, 4, 5]);
    expect(shown[2]).toEqual({ number: 3, before: '5. ', marked: 'The State party should give', after: '' });
    expect(shown[3]!.marked).toBe('the office a budget.');
    expect(shown[4]!.marked).toBe('');
  });

  it('shows the part of a long line that holds the item', () => {
    const long = `${'before '.repeat(200)}The item stands here. ${'after '.repeat(200)}`;
    const [line] = sourceAround([long], 1, 'The item stands here.');
    expect(line!.marked).toBe('The item stands here.');
    expect(line!.before.length + line!.after.length).toBeLessThan(400);
  });

  it('has an answer for any line and text', () => {
    fc.assert(
      fc.property(fc.array(fc.string()), fc.nat(40), fc.string(), (text, line, item) => {
        expect(sourceAround(text, line, item).length).toBeLessThanOrEqual(16);
      }),
    );
  });
});
