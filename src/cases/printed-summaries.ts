import type { EntityManager } from 'typeorm';
import type { Language } from '../shared/languages.js';
import { translate } from '../pages/translations.js';
import { findPrintedPersons } from '../persons/case-persons.js';
import type { Use } from '../persons/disclosure.js';
import { withPersons } from '../persons/person-tokens.js';
import { groupBy } from '../shared/group-by.js';
import { CaseSummary } from './case-summary.entity.js';

/** The account of a case in one language with its persons as one use prints them. */
export type PrintedSummary = Pick<CaseSummary, 'language' | 'oneLine' | 'paragraph' | 'fullAccount'>;

/** What stands for a person of whom nothing may be printed. */
export const unnamedIn = (language: Language): string => translate(language, 'persons.unnamed');

/**
 * The accounts of `cases`, by the id of the case, each printed for its own use. This is how the words of a case leave:
 * into a page, a submission or an export.
 */
export async function findPrintedSummaries<Case extends { id: number }>(
  manager: EntityManager,
  cases: Case[],
  useOf: (of: Case) => Use,
): Promise<Map<number, PrintedSummary[]>> {
  const caseIds = cases.map(({ id }) => id);
  const uses = new Map(cases.map((one) => [one.id, useOf(one)]));
  const summaries = await manager
    .createQueryBuilder(CaseSummary, 's')
    .where('s.caseId = ANY (:caseIds)', { caseIds })
    .orderBy('s.language')
    .getMany();
  const persons = await findPrintedPersons(manager, caseIds, (caseId) => uses.get(caseId)!);
  return groupBy(
    summaries.map(({ caseId, language, ...summary }) => {
      const printed = (text: string | null) =>
        text && withPersons(text, persons.get(caseId) ?? new Map(), unnamedIn(language));
      const { oneLine, paragraph, fullAccount } = summary;
      return {
        caseId,
        language,
        oneLine: printed(oneLine),
        paragraph: printed(paragraph),
        fullAccount: printed(fullAccount),
      };
    }),
    ({ caseId }) => caseId,
  );
}

/** The account in `language`, or else in whatever language there is. */
export const inLanguage = (summaries: PrintedSummary[], language: Language): PrintedSummary | undefined =>
  summaries.find((one) => one.language === language) ?? summaries[0];
