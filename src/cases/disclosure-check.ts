import type { EntityManager } from 'typeorm';
import type { Language } from '../shared/languages.js';
import { findPersonFiles, withoutIdentity, type CasePerson } from '../persons/case-persons.js';
import { disclosedAs, type Use } from '../persons/disclosure.js';
import { likeName } from '../persons/names-in-text.js';
import type { Person } from '../persons/person.entity.js';
import { personsIn, withPersons } from '../persons/person-tokens.js';
import { CaseEvent } from './case-event.entity.js';
import type { CaseRecord } from './case-record.entity.js';
import { CaseSummary, summaryLengths, type SummaryLength } from './case-summary.entity.js';
import { unnamedIn } from './printed-summaries.js';

/** A text of a case: its title, place or source, an event, or its account at one length in one language. */
export interface TextPlace {
  part: 'title' | 'place' | 'source' | 'event' | SummaryLength;
  language: Language;
  /** Of the event. */
  eventId: number | null;
}

/** What wants a look before the words of a case leave. */
export type DisclosureWarning =
  /** Words of a text are like the name of a person. */
  | ({ kind: 'named'; number: number; words: string[] } & TextPlace)
  /** A text means a person that the case does not have. */
  | ({ kind: 'nobody'; number: number } & TextPlace)
  /** Nobody has consented for the person. */
  | { kind: 'consent'; number: number }
  /** Something is still awaited. */
  | { kind: 'pending'; eventId: number };

/** A text as it is printed. */
export interface PrintedText extends TextPlace {
  text: string;
}

/** What would be printed of a case in one use, and what wants a look before. */
export interface DisclosureCheck {
  persons: CasePerson[];
  texts: PrintedText[];
  warnings: DisclosureWarning[];
}

/** Reads all texts of a case against all its persons. */
export async function checkDisclosure(manager: EntityManager, found: CaseRecord, use: Use): Promise<DisclosureCheck> {
  const [persons, summaries, events] = await Promise.all([
    findPersonFiles(manager, [found.id]),
    manager.find(CaseSummary, { where: { caseId: found.id }, order: { language: 'ASC' } }),
    manager
      .createQueryBuilder(CaseEvent, 'e')
      .where('e.caseId = :id AND e.withdrawnAt IS NULL', { id: found.id })
      .orderBy('e.onDate', 'ASC', 'NULLS LAST')
      .addOrderBy('e.id')
      .getMany(),
  ]);
  const texts = textsOf(found, summaries, events);
  const words = new Map(persons.map((person) => [person.number, disclosedAs(person, use).words]));
  return {
    persons: persons.map(withoutIdentity),
    texts: texts.map((one) => ({ ...one, text: withPersons(one.text, words, unnamedIn(one.language)) })),
    warnings: [
      ...texts.flatMap((one) => warningsOf(one, persons)),
      ...persons
        .map(withoutIdentity)
        .filter(({ hasConsent }) => !hasConsent)
        .map(({ number }) => ({ kind: 'consent' as const, number })),
      ...events
        .filter(({ standing }) => standing === 'pending')
        .map(({ id: eventId }) => ({ kind: 'pending' as const, eventId })),
    ],
  };
}

const at = (part: TextPlace['part'], text: string | null, language: Language, eventId: number | null = null) =>
  text === null ? [] : [{ part, text, language, eventId }];

function textsOf(found: CaseRecord, summaries: CaseSummary[], events: CaseEvent[]): PrintedText[] {
  return [
    ...at('title', found.title, found.language),
    ...at('place', found.place, found.language),
    ...at('source', found.source, found.language),
    ...summaries.flatMap((one) => summaryLengths.flatMap((length) => at(length, one[length], one.language))),
    ...events.flatMap(({ id, text, source }) => [text, source].flatMap((one) => at('event', one, found.language, id))),
  ];
}

function warningsOf({ text, ...place }: PrintedText, persons: Person[]): DisclosureWarning[] {
  const named = persons.flatMap(({ number, fullName }): DisclosureWarning[] => {
    const words = fullName ? likeName(text, fullName) : [];
    return words.length > 0 ? [{ kind: 'named', number, words, ...place }] : [];
  });
  const nobody = personsIn(text)
    .filter((number) => !persons.some((person) => person.number === number))
    .map((number) => ({ kind: 'nobody' as const, number, ...place }));
  return [...named, ...nobody];
}
