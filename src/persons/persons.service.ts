import { Injectable, NotFoundException } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { Viewer } from '../accounts/viewer.js';
import type { CaseRecord } from '../cases/case-record.entity.js';
import { ownCase } from '../cases/visible-case.js';
import { UnitOfWork } from '../database/unit-of-work.js';
import { saveVersion } from '../shared/save-version.js';
import { uses, type DisclosureLevel, type Use } from './disclosure.js';
import { IdentityAccess } from './identity-access.entity.js';
import { Person } from './person.entity.js';
import type { PersonChange, PersonInput } from './person.input.js';

/** The whole file of a person, as only those who work on the case see it. */
export interface PersonFile {
  case: CaseRecord;
  person: Person;
}

/** A look at an identity. */
export interface Look {
  at: Date;
  name: string;
}

/** How many looks are shown, the latest. */
const looksShown = 50;

/** Who the persons of a case are. Every method throws NotFoundException or ForbiddenException as `ownCase` does. */
@Injectable()
export class PersonsService {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** The file of a person; the look is kept. @throws NotFoundException for a number that the case does not have. */
  look(caseId: number, number: number, viewer: Viewer): Promise<PersonFile> {
    return this.unitOfWork.run(viewer.accountId, async (manager) => {
      const found = await ownCase(manager, caseId, viewer);
      const { id } = await personOf(manager, caseId, number);
      const person = await manager.findOneOrFail(Person, {
        where: { id },
        relations: { consents: true, risks: { setter: true, confirmer: true } },
        order: { consents: { givenOn: 'ASC', id: 'ASC' }, risks: { id: 'ASC' } },
      });
      await manager.insert(IdentityAccess, { personId: id, accountId: viewer.accountId! });
      return { case: found, person };
    });
  }

  /** Who looked at the identity, the latest first; for editors. */
  findLooks(caseId: number, number: number, viewer: Viewer): Promise<Look[]> {
    return this.unitOfWork.run(viewer.accountId, async (manager) => {
      await ownCase(manager, caseId, viewer);
      const { id } = await personOf(manager, caseId, number);
      return manager.query<Look[]>(
        `SELECT l.at, a.name FROM person_file.identity_access l JOIN account a ON a.id = l.account_id
         WHERE l.person_id = $1 ORDER BY l.id DESC LIMIT ${looksShown}`,
        [id],
      );
    });
  }

  /** Adds a person to a case and returns the number by which its texts mean it. */
  record(caseId: number, input: PersonInput, viewer: Viewer): Promise<number> {
    return this.unitOfWork.run(viewer.accountId, async (manager) => {
      await ownCase(manager, caseId, viewer);
      // Two at once must not take the same number.
      await manager.query('SELECT FROM case_record WHERE id = $1 FOR UPDATE', [caseId]);
      const number = ((await manager.maximum(Person, 'number', { caseId })) ?? 0) + 1;
      await manager.insert(Person, { ...rowOf(input), caseId, number });
      return number;
    });
  }

  /** @throws StaleEdit; NotFoundException for a number that the case does not have. */
  async change(caseId: number, number: number, { version, ...input }: PersonChange, viewer: Viewer): Promise<void> {
    await this.unitOfWork.run(viewer.accountId, async (manager) => {
      await ownCase(manager, caseId, viewer);
      const { id } = await personOf(manager, caseId, number);
      await saveVersion(manager, Person, { id, version }, rowOf(input));
    });
  }
}

/** @throws NotFoundException for a number that the case does not have. */
export async function personOf(manager: EntityManager, caseId: number, number: number): Promise<Person> {
  const person = await manager.findOneBy(Person, { caseId, number });
  if (!person) throw new NotFoundException(`Case ${caseId} has no person ${number}.`);
  return person;
}

/** What a form leaves empty is taken out of the file. */
const rowOf = (input: PersonInput) => ({
  role: input.role,
  description: input.description ?? null,
  pseudonym: input.pseudonym ?? null,
  initials: input.initials ?? null,
  fullName: input.fullName ?? null,
  disclosure: Object.fromEntries(uses.map((use) => [use, input[use]])) as Record<Use, DisclosureLevel>,
});
