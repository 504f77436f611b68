/** Languages written from right to left, by primary subtag (Unicode CLDR 46, `characterOrder: right-to-left`). */
const RIGHT_TO_LEFT = new Set([
  'ar',
  'arc',
  'ckb',
  'dv',
  'fa',
  'he',
  'ks',
  'lrc',
  'mzn',
  'nqo',
  'ps',
  'sd',
  'syr',
  'ug',
  'ur',
  'yi',
]);

export type Direction = 'ltr' | 'rtl';

/** Writing direction of a BCP 47 language; a script subtag decides before the language does (`az-Arab`, `ar-Latn`). */
export function directionOf(language: string): Direction {
  const [primary = '', ...subtags] = language.toLowerCase().split('-');
  const script = subtags.find((subtag) => subtag.length === 4);
  if (script) return ['arab', 'hebr', 'thaa', 'syrc', 'nkoo', 'adlm'].includes(script) ? 'rtl' : 'ltr';
  return RIGHT_TO_LEFT.has(primary) ? 'rtl' : 'ltr';
}

/** Whether `value` looks like a BCP 47 tag; anything else must not become a `lang` attribute. */
export function isLanguageTag(value: string): boolean {
  return /^[a-z]{2,3}(?:-[a-z0-9]{2,8})*$/i.test(value);
}
