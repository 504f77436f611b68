import { NotFoundException } from '@nestjs/common';
import { languages, type Language } from '../shared/languages.js';

/** @throws NotFoundException for a language that accounts of cases are not written in. */
export function knownLanguage(language: string): Language {
  const found = languages.find((one) => one === language);
  if (!found) throw new NotFoundException('Accounts are not written in this language.');
  return found;
}
