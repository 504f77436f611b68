const UNITS = ['first', 'second', 'third', 'fourth', 'fifth', 'sixth', 'seventh', 'eighth', 'ninth'];
const TEENS =
  'tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth'.split(' ');
const TENS = 'twent thirt fort fift sixt sevent eight ninet'.split(' ');

/** The number of `116th`, `ninety-eighth` or `hundred and second` session; null when the text names none. */
export function sessionNumber(text: string): number | null {
  const flat = text.replaceAll(/\s+/g, ' ');
  const digits = /\b(\d{1,3})(?:st|nd|rd|th) session/i.exec(flat);
  if (digits) return Number(digits[1]);
  const words = /((?:one )?hundred(?: and|th)?[ -])?([a-z]+(?:-[a-z]+)?) session/i.exec(flat);
  if (!words) return null;
  const hundreds = words[1] ? 100 : 0;
  const rest = ordinalWord(words[2].toLowerCase());
  if (rest !== null) return hundreds + rest;
  return words[2].toLowerCase() === 'hundredth' ? 100 : null;
}

function ordinalWord(word: string): number | null {
  const [first, second] = word.split('-');
  const tens = TENS.findIndex((stem) => first === `${stem}y` || first === `${stem}ieth`);
  if (tens >= 0) return (tens + 2) * 10 + (second ? UNITS.indexOf(second) + 1 : 0);
  if (TEENS.includes(first)) return TEENS.indexOf(first) + 10;
  return UNITS.includes(first) ? UNITS.indexOf(first) + 1 : null;
}
