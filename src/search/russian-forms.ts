const hissing = /[жчшщ]$/;

/**
 * The form of a Russian noun in -к with its fleeting vowel, or without it, for `пытки` `пыток` and for `пыток` `пытки`:
 * PostgreSQL's stems hold them for two words. Null for a word that has no such form.
 */
export function fleetingForm(word: string): string | null {
  const [, full] = /^([а-яё]+[бвгджзклмнпрстфхцчшщ])к(?:а|и|у|е|ой|ам|ами|ах)$/i.exec(word) ?? [];
  if (full) return `${full}${hissing.test(full) ? 'ек' : 'ок'}`;
  const [, short] = /^([а-яё]+[бвгджзклмнпрстфхцчшщ])[ое]к$/i.exec(word) ?? [];
  return short ? `${short}ки` : null;
}
