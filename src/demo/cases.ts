import type { EntityManager } from 'typeorm';
import { CaseEvent } from '../cases/case-event.entity.js';
import { CaseProvision } from '../cases/case-provision.entity.js';
import { CaseRecommendation } from '../cases/case-recommendation.entity.js';
import { CaseRecord } from '../cases/case-record.entity.js';
import { CaseSummary } from '../cases/case-summary.entity.js';
import { CommunicationProvision } from '../communications/communication-provision.entity.js';
import { Communication } from '../communications/communication.entity.js';
import { RemedyStatement } from '../communications/remedy-statement.entity.js';
import { Remedy } from '../communications/remedy.entity.js';
import { Consent } from '../persons/consent.entity.js';
import { uses } from '../persons/disclosure.js';
import { Person } from '../persons/person.entity.js';
import { Recommendation } from '../recommendations/recommendation.entity.js';
import { Provision } from '../treaties/provision.entity.js';
import { initialObservations, sources } from './demonstration.js';

const provisionId = async (manager: EntityManager, path: string) =>
  (await manager.findOneByOrFail(Provision, { treatyCode: 'ICCPR', path })).id;

/** An invented case that says so, of an invented organisation. */
export async function seedCase(manager: EntityManager, organisationId: number): Promise<void> {
  const { id: caseId } = await manager.save(
    manager.create(CaseRecord, {
      stateCode: 'KAZ',
      title: 'Demonstration: an invented arrest before a rally',
      kind: 'person',
      language: 'en',
      place: 'An invented town',
      beganOn: '2016-05-17',
      source: 'Demonstration: invented from beginning to end',
      organisationId,
      visibility: 'public',
    }),
  );
  const person = manager.create(Person, {
    caseId,
    number: 1,
    role: 'victim',
    description: 'a schoolteacher, 41',
    pseudonym: 'Aliya D.',
    disclosure: Object.fromEntries(uses.map((use) => [use, 'pseudonym'])),
  });
  await manager.save(person);
  await manager.insert(Person, {
    caseId,
    number: 2,
    role: 'witness',
    description: 'a neighbour',
    disclosure: Object.fromEntries(uses.map((use) => [use, 'description'])),
  });
  await manager.insert(Consent, {
    personId: person.id,
    givenBy: 'self',
    givenOn: '2016-05-20',
    uses: [...uses],
    upTo: 'pseudonym',
    document: 'Demonstration: no such paper',
  });
  await manager.insert(CaseSummary, {
    caseId,
    language: 'en',
    oneLine: '[[1]] was held for three days before a rally, so that there would be none.',
    paragraph:
      'On 17 May 2016 police came to the flat of [[1]], who had asked the town for a permit to hold a rally. [[2]] saw four men lead [[1]] to a car. A judge ordered three days of detention for a refusal to obey the police. The appeal is awaited. (Demonstration: nothing of this happened.)',
  });
  await manager.insert(CaseEvent, [
    { caseId, kind: 'arrest', onDate: '2016-05-17', text: 'Police led [[1]] to a car; [[2]] watched from the stairs.' },
    {
      caseId,
      kind: 'verdict',
      onDate: '2016-05-18',
      text: 'Three days of detention for a refusal to obey the police.',
    },
    { caseId, kind: 'release', onDate: '2016-05-20', text: '[[1]] was let go.' },
    { caseId, kind: 'decision', onDate: null, text: 'The appeal of [[1]] is before the court.', standing: 'pending' },
  ]);
  for (const path of ['9(1)', '21']) {
    await manager.insert(CaseProvision, { caseId, provisionId: await provisionId(manager, path) });
  }
  const assembly = { document: { symbol: initialObservations }, paragraph: '26' };
  const { id: recommendationId } = await manager.findOneByOrFail(Recommendation, assembly);
  await manager.insert(CaseRecommendation, { caseId, recommendationId });
}

/**
 * Views that the Committee itself named in its list of issues of 2015, with what civil society wrote of all its Views on
 * Kazakhstan in 2016.
 */
export async function seedCommunication(manager: EntityManager): Promise<void> {
  const { id: communicationId } = await manager.save(
    manager.create(Communication, {
      stateCode: 'KAZ',
      mechanismCode: 'CCPR',
      number: '2137/2012',
      title: 'Toregozhina v. Kazakhstan',
      symbol: 'CCPR/C/112/D/2137/2012',
      outcome: 'violation',
      decidedOn: '2014-10',
      source: 'CCPR/C/KAZ/Q/2, which names the Views and the articles',
    }),
  );
  for (const path of ['9', '19', '21']) {
    const found = { communicationId, provisionId: await provisionId(manager, path), finding: 'violated' as const };
    await manager.insert(CommunicationProvision, found);
  }
  const source = sources.ngo('Part II, article 2, paragraph 3');
  const said = { voice: 'ngo' as const, saidOn: '2016-05', standing: 'not_done' as const, source };
  for (const [kind, text, answer] of [
    ['review', 'Restore the rights that were violated.', 'No judgment was reopened after Views of the Committee.'],
    ['compensation', 'Compensate the author.', 'Only decisions on torture, of another committee, brought some money.'],
    ['non_repetition', 'See that it does not happen again.', 'The law has no procedure to carry out Views.'],
  ] as const) {
    const { id: remedyId } = await manager.save(manager.create(Remedy, { communicationId, kind, text }));
    await manager.insert(RemedyStatement, { ...said, remedyId, text: answer });
  }
}
