import type { EntityManager } from 'typeorm';
import { groupBy } from '../shared/group-by.js';
import { disclosedAs, uses, type Disclosed, type RiskKind, type Use } from './disclosure.js';
import { Person } from './person.entity.js';

/** A person of a case without who it is: what is printed in each use, and what is feared. */
export interface CasePerson extends Pick<Person, 'number' | 'role'> {
  disclosed: Record<Use, Disclosed>;
  risks: { kind: RiskKind; isConfirmed: boolean }[];
  hasConsent: boolean;
}

/** What may be printed of each person, by case and number. */
export type PrintedPersons = ReadonlyMap<number, ReadonlyMap<number, string | null>>;

/** The whole files of the persons of `caseIds`, by case and number; nothing of them may leave but through `disclosedAs`. */
export const findPersonFiles = (manager: EntityManager, caseIds: number[]): Promise<Person[]> =>
  manager
    .createQueryBuilder(Person, 'p')
    .leftJoinAndSelect('p.consents', 'consent')
    .leftJoinAndSelect('p.risks', 'risk')
    .where('p.caseId = ANY (:caseIds)', { caseIds })
    .orderBy('p.caseId')
    .addOrderBy('p.number')
    .addOrderBy('consent.id')
    .addOrderBy('risk.id')
    .getMany();

/** What is printed of the persons of `caseIds`, for each case in its own use. */
export async function findPrintedPersons(
  manager: EntityManager,
  caseIds: number[],
  useOf: (caseId: number) => Use,
): Promise<PrintedPersons> {
  const persons = await findPersonFiles(manager, caseIds);
  return new Map(
    [...groupBy(persons, ({ caseId }) => caseId)].map(([caseId, of]) => [
      caseId,
      new Map(of.map((person) => [person.number, disclosedAs(person, useOf(caseId)).words])),
    ]),
  );
}

/** `person` without who it is. */
export function withoutIdentity(person: Person): CasePerson {
  return {
    number: person.number,
    role: person.role,
    disclosed: Object.fromEntries(uses.map((use) => [use, disclosedAs(person, use)])) as Record<Use, Disclosed>,
    risks: person.risks
      .filter(({ liftedAt }) => liftedAt === null)
      .map(({ kind, confirmedAt }) => ({ kind, isConfirmed: confirmedAt !== null })),
    hasConsent: person.consents.some(({ withdrawnOn }) => withdrawnOn === null),
  };
}
