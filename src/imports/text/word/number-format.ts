const ROMANS: [sign: string, value: number][] = [
  ['m', 1000],
  ['cm', 900],
  ['d', 500],
  ['cd', 400],
  ['c', 100],
  ['xc', 90],
  ['l', 50],
  ['xl', 40],
  ['x', 10],
  ['ix', 9],
  ['v', 5],
  ['iv', 4],
  ['i', 1],
];
const LATIN = 'abcdefghijklmnopqrstuvwxyz';
/** Word leaves out the letters that begin no word, and й. */
const RUSSIAN = 'абвгдежзиклмнопрстуфхцчшщэюя';

/**
 * A number as Word prints it in `format`, which is a value of `w:numFmt`; formats in words and in other scripts are
 * printed as decimals. Source: ECMA-376, part 1, 17.18.59 (ST_NumberFormat).
 */
export function formatNumber(value: number, format: string): string {
  switch (format) {
    case 'none':
      return '';
    case 'lowerLetter':
      return letter(value, LATIN);
    case 'upperLetter':
      return letter(value, LATIN).toUpperCase();
    case 'russianLower':
      return letter(value, RUSSIAN);
    case 'russianUpper':
      return letter(value, RUSSIAN).toUpperCase();
    case 'lowerRoman':
      return roman(value);
    case 'upperRoman':
      return roman(value).toUpperCase();
    case 'decimalZero':
      return String(value).padStart(2, '0');
    default:
      return String(value);
  }
}

/** After the last letter come pairs of the same one: `z`, `aa`, `bb`. */
function letter(value: number, alphabet: string): string {
  if (value < 1) return String(value);
  const repeats = Math.ceil(value / alphabet.length);
  return repeats > 30 ? String(value) : alphabet[(value - 1) % alphabet.length].repeat(repeats);
}

function roman(value: number): string {
  if (value < 1 || value > 3999) return String(value);
  let left = value;
  return ROMANS.map(([sign, worth]) => {
    const times = Math.floor(left / worth);
    left -= times * worth;
    return sign.repeat(times);
  }).join('');
}
