/** Endings of number, possession and case, as they follow one another on a noun. Source: Kazakh school grammar. */
const endings = [
  'ымыз іміз мыз міз ыңыз іңіз ңыз ңіз',
  'лар лер дар дер тар тер',
  'ның нің дың дің тың тің',
  'нда нде дан ден тан тен нан нен',
  'мен бен пен',
  'ға ге қа ке на не да де та те ды ді ты ті ны ні ын ін сы сі ы і',
]
  .join(' ')
  .split(' ')
  .toSorted((a, b) => b.length - a.length);

const shortest = 4;

/**
 * The beginning that the forms of a Kazakh word share, for finding by beginning: `құқықтарының` and `құқығы` give
 * `құқы`. It cuts rather too much than too little, and leaves words that are not in Cyrillic letters alone.
 */
export function kazakhStem(word: string): string {
  if (!/^[\p{Script=Cyrillic}]+$/u.test(word)) return word;
  let stem = word.toLowerCase();
  for (;;) {
    const ending = endings.find((one) => stem.length - one.length >= shortest && stem.endsWith(one));
    if (!ending) break;
    stem = stem.slice(0, -ending.length);
  }
  // қ, к, п soften before a vowel: құқық, құқығы.
  return stem.length > shortest ? stem.replace(/[қғкгпб]$/, '') : stem;
}
