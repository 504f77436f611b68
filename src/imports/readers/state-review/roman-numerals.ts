const numerals: readonly [value: number, numeral: string][] = [
  [1000, 'm'],
  [900, 'cm'],
  [500, 'd'],
  [400, 'cd'],
  [100, 'c'],
  [90, 'xc'],
  [50, 'l'],
  [40, 'xl'],
  [10, 'x'],
  [9, 'ix'],
  [5, 'v'],
  [4, 'iv'],
  [1, 'i'],
];

/** The lower-case roman numeral of a whole number of 1 or more: 14 -> `xiv`. */
export function toRoman(value: number): string {
  let rest = value;
  let roman = '';
  for (const [worth, numeral] of numerals) {
    while (rest >= worth) {
      roman += numeral;
      rest -= worth;
    }
  }
  return roman;
}

/** The value of a roman numeral in either case; null for anything that is not one in its regular form (`iiii`, `abc`). */
export function fromRoman(numeral: string): number | null {
  const lower = numeral.toLowerCase();
  let rest = lower;
  let value = 0;
  for (const [worth, symbol] of numerals) {
    while (rest.startsWith(symbol)) {
      value += worth;
      rest = rest.slice(symbol.length);
    }
  }
  return value > 0 && rest === '' && toRoman(value) === lower ? value : null;
}
