import type { Language } from '../shared/languages.js';
import { translate } from '../pages/translations.js';
import type { ParsedDocument, ReaderWarning } from './parsed-document.js';
import type { ImportPlan } from './plan/import-plan.js';

/** What the reader and the plan warn of, by line; the reader's own sentences are English. */
export function warningsOf(parsed: ParsedDocument, plan: ImportPlan, language: Language): ReaderWarning[] {
  const planned = plan.warnings.map(({ line, code, values }) => {
    return { line, code, message: translate(language, `imports.warnings.${code}`, values) };
  });
  return [...parsed.warnings, ...planned].toSorted((one, other) => one.line - other.line);
}
