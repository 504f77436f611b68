import type { EntityManager } from 'typeorm';
import { RefusedField } from '../shared/refused-field.js';
import { holdsName } from './names-in-text.js';
import { Person } from './person.entity.js';

/**
 * Keeps full names out of the texts of a case; the refusal does not say the name.
 *
 * @throws RefusedField for the first of `texts` that holds the full name of a person of the case.
 */
export async function refuseNames(manager: EntityManager, caseId: number, texts: object): Promise<void> {
  const persons = await manager.findBy(Person, { caseId });
  for (const [field, text] of Object.entries(texts)) {
    const named = persons.find(({ fullName }) => fullName && typeof text === 'string' && holdsName(text, fullName));
    if (!named) continue;
    const message = `A person of the case is named in plain text. Write [[${named.number}]] instead.`;
    throw new RefusedField(field, 'namesPerson', message);
  }
}
