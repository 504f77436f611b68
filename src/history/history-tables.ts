import type { ClassConstructor } from 'class-transformer';
import type { Type } from '@nestjs/common';
import type { Access, Viewer } from '../accounts/viewer.js';
import { visibleRow } from '../audit/history.js';
import { CaseChange } from '../cases/case.input.js';
import { CasesService } from '../cases/cases.service.js';
import { CommitmentEdit } from '../commitments/commitment.input.js';
import { CommitmentsService } from '../commitments/commitments.service.js';
import { CounterFindingChange } from '../counter-findings/counter-finding.input.js';
import { CounterFindingsService } from '../counter-findings/counter-findings.service.js';
import { CycleEventRevision } from '../cycles/cycle.input.js';
import { CycleEventsService } from '../cycles/cycle-events.service.js';
import { NgoRecommendationChange } from '../ngo-recommendations/ngo-recommendation.input.js';
import { NgoRecommendationsService } from '../ngo-recommendations/ngo-recommendations.service.js';
import { keepsBodies } from '../public-bodies/keeps-bodies.js';
import { PublicBodyChange } from '../public-bodies/public-body.input.js';
import { PublicBodiesService } from '../public-bodies/public-bodies.service.js';

/** How the value of a column is told: a key prefix of words, a date, the name of a row elsewhere, or as it is. */
export type FieldKind = { words: string } | 'date' | { names: 'public_body' | 'organisation' } | 'text';

/** A table whose rows have a readable history, and are set back through the service that changes them. */
export interface HistoryTable {
  /** The folder of the pages of its rows. */
  pages: string;
  /** Which rows `s` a viewer may see, as `findStates` asks for it. */
  seen: string;
  /** The columns that are told, in the order of the page. */
  fields: Record<string, FieldKind>;
  /** Who may set a row back; its service has the last word. */
  access: readonly Access[];
  /** The column that counts the changes of a row. */
  version: 'version' | 'revision';
  restoration: Restoration;
}

/** How a row is set back: the input that changes it, checked as if it had been typed, and the service that does. */
export interface Restoration {
  input: ClassConstructor<object>;
  service: Type<unknown>;
  apply(service: unknown, id: number, input: object, viewer: Viewer): Promise<unknown>;
}

/** A restoration, with the types of its parts held together. */
const through = <Input extends object, Service>(
  input: ClassConstructor<Input>,
  service: Type<Service>,
  apply: (service: Service, id: number, input: Input, viewer: Viewer) => Promise<unknown>,
): Restoration => ({
  input,
  service,
  apply: (given, id, values, viewer) => apply(given as Service, id, values as Input, viewer),
});

const visibility = { words: 'recommendation.visibilities' };

export const historyTables = {
  counter_finding: {
    pages: 'counter-findings',
    seen: visibleRow,
    fields: {
      text: 'text',
      verdict: { words: 'recommendation.verdicts' },
      polarity: { words: 'counter-findings.polarities' },
      authors: 'text',
      found_on: 'date',
      source: 'text',
      visibility,
    },
    access: ['monitor'],
    version: 'version',
    restoration: through(CounterFindingChange, CounterFindingsService, (service, ...change) =>
      service.change(...change),
    ),
  },
  ngo_recommendation: {
    pages: 'ngo-recommendations',
    seen: visibleRow,
    fields: {
      text: 'text',
      addressee_kind: { words: 'ngo-recommendations.addressees' },
      addressee: 'text',
      instrument: 'text',
      affected_group: 'text',
      asked_on: 'date',
      source: 'text',
      predecessor_id: 'text',
      visibility,
    },
    access: ['monitor'],
    version: 'version',
    restoration: through(NgoRecommendationChange, NgoRecommendationsService, (service, ...change) =>
      service.change(...change),
    ),
  },
  case_record: {
    pages: 'cases',
    // What a case said before is for those who work on it.
    seen: 's.organisation_id = $2 AND may_see_case(s, $2, $3, $4)',
    fields: {
      title: 'text',
      kind: { words: 'cases.kinds' },
      language: { words: 'cases.languages' },
      place: 'text',
      began_on: 'date',
      ended_on: 'date',
      source: 'text',
      visibility,
      withdrawal_reason: 'text',
    },
    access: ['monitor'],
    version: 'version',
    restoration: through(CaseChange, CasesService, (service, ...change) => service.change(...change)),
  },
  cycle_event: {
    pages: 'cycle-events',
    seen: '($2::integer, $3::text, $4::text) IS NOT NULL',
    fields: {
      kind: { words: 'states.events' },
      on_date: 'date',
      until_date: 'date',
      symbol: 'text',
      note: 'text',
      source: 'text',
    },
    access: ['monitor', 'officer'],
    version: 'version',
    restoration: through(CycleEventRevision, CycleEventsService, (service, ...change) => service.revise(...change)),
  },
  public_body: {
    pages: 'bodies',
    seen: '($2::integer, $3::text, $4::text) IS NOT NULL',
    fields: {
      name: 'text',
      name_ru: 'text',
      name_kk: 'text',
      kind: { words: 'bodies.kinds' },
      parent_id: { names: 'public_body' },
      successor_id: { names: 'public_body' },
      succeeded_on: 'date',
      founded_on: 'date',
      dissolved_on: 'date',
      organisation_id: { names: 'organisation' },
      source: 'text',
    },
    access: keepsBodies,
    version: 'revision',
    restoration: through(PublicBodyChange, PublicBodiesService, (service, ...change) => service.change(...change)),
  },
  commitment: {
    pages: 'commitments',
    seen: '($2::integer, $3::text, $4::text) IS NOT NULL',
    fields: {
      number: 'text',
      text: 'text',
      body: 'text',
      due_on: 'date',
      indicator: 'text',
      outcome: { words: 'commitments.standings' },
      settled_on: 'date',
      settled_source: 'text',
    },
    access: ['officer'],
    version: 'revision',
    restoration: through(CommitmentEdit, CommitmentsService, (service, ...change) => service.update(...change)),
  },
} as const satisfies Record<string, HistoryTable>;
export type HistoryTableName = keyof typeof historyTables;
