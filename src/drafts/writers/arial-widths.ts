/** Widths of Arial's characters in thousandths of its size; those of bold are wider by `BOLD`. */
const GROUPS: readonly (readonly [width: number, characters: string])[] = [
  [191, "'"],
  [222, 'ijlіј‘’‚'],
  [260, '|'],
  [278, ' !,./:;I[\\]ftІЇї·\u00a0'],
  [333, '()-`r„“”‹›‐‑'],
  [355, '"°*ºª'],
  [365, 'г'],
  [411, 'ґғ'],
  [438, 'к'],
  [458, 'зтқ'],
  [500, 'ckvxyzJсухѕўүұ'],
  [512, 'эєчьв'],
  [542, 'ГпяҒ'],
  [556, '#$0123456789?L_abdeghnopqu«»–§£аеорєәөһё'],
  [563, 'ийнңбц'],
  [583, '+<=>~^Кдл'],
  [608, 'FTZßЗТ'],
  [625, 'ъЎУҚ'],
  [667, '&ABEKPSVXYАБВЕЁРХЧЬЛжҰҮӘ'],
  [688, 'м'],
  [722, 'CDHNRUwНСЯПИЙЭыҢҺ'],
  [750, 'юЦФ'],
  [778, 'GOQОӨ'],
  [812, 'шщфЪ'],
  [833, 'MmМ'],
  [889, '%Ы'],
  [923, 'ШЖЩ'],
  [944, 'W'],
  [1000, '—…'],
  [1015, '@Ю№'],
];
/** Bold text is about this much wider. */
const BOLD = 1.07;

const WIDTHS = new Map(
  GROUPS.flatMap(([width, characters]) => [...characters].map((character) => [character, width] as const)),
);

/** Width of `text` in points at `size` points; of characters that the table lacks, the usual width of their kind. */
export function arialWidth(text: string, size: number, bold: boolean): number {
  let width = 0;
  for (const character of text) width += WIDTHS.get(character) ?? usualWidth(character);
  return (width / 1000) * size * (bold ? BOLD : 1);
}

function usualWidth(character: string): number {
  if (/\p{M}/u.test(character)) return 0;
  if (/\p{Script=Han}|\p{Script=Hangul}|\p{Script=Hiragana}|\p{Script=Katakana}/u.test(character)) return 1000;
  if (/\p{Script=Arabic}|\p{Script=Hebrew}/u.test(character)) return 480;
  const plain = character.normalize('NFD').charAt(0);
  return WIDTHS.get(plain) ?? (/\p{Lu}/u.test(character) ? 690 : 540);
}
