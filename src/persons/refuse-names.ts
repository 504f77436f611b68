import { UnprocessableEntityException } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { holdsName } from './names-in-text.js';
import { Person } from './person.entity.js';

/** A text names a person whom it should mean by number; `field` is where. The name itself is not said. */
export class NamesPerson extends UnprocessableEntityException {
  constructor(
    readonly field: string,
    number: number,
  ) {
    super(`A person of the case is named in plain text. Write [[${number}]] instead.`);
  }
}

/** @throws NamesPerson for the first of `texts` that holds the full name of a person of the case. */
export async function refuseNames(manager: EntityManager, caseId: number, texts: object): Promise<void> {
  const persons = await manager.findBy(Person, { caseId });
  for (const [field, text] of Object.entries(texts)) {
    const named = persons.find(({ fullName }) => fullName && typeof text === 'string' && holdsName(text, fullName));
    if (named) throw new NamesPerson(field, named.number);
  }
}
