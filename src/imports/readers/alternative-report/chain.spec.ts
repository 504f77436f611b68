import { heaviestChain, type Step } from './chain.js';

interface Number {
  value: number;
  weight: number;
}

const countingUp: Step<Number> = (from, to) => {
  const step = to.value - (from?.value ?? 0);
  return step >= 1 && step <= 3 ? step - 1 : null;
};

function chainOf(...values: number[]): number[] {
  return heaviestChain(
    values.map((value) => ({ value, weight: 2 })),
    countingUp,
  ).map(({ value }) => value);
}

describe('the heaviest chain', () => {
  it('passes over numbers that do not continue the series', () => {
    expect(chainOf(1, 2013, 2, 142, 3, 4)).toEqual([1, 2, 3, 4]);
  });

  it('goes on over a number that is missing', () => {
    expect(chainOf(1, 2, 4, 5)).toEqual([1, 2, 4, 5]);
  });

  it('chooses the later of two equal numbers when only that one leads on', () => {
    expect(chainOf(1, 2, 3, 1, 2, 3, 4, 5)).toEqual([1, 2, 3, 4, 5]);
  });

  it('is empty when no candidate may come first', () => {
    expect(chainOf(9, 10)).toEqual([]);
  });
});
