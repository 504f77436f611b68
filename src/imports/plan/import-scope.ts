import { In, IsNull, Like, type EntityManager } from 'typeorm';
import { CycleEvent } from '../../cycles/cycle-event.entity.js';
import { ReportingCycle } from '../../cycles/reporting-cycle.entity.js';
import { Document } from '../../documents/document.entity.js';
import { State } from '../../treaties/state.entity.js';
import type { ParsedDocument } from '../parsed-document.js';
import { dateOf } from './alternative-report-record.js';
import { bodyNamed, placeOfCycle, placeOfSymbol, symbolAsKnown, treatyOf, type SymbolPlace } from './body.js';
import type { DocumentRow } from './import-record.js';
import { stateNamed } from './state-named.js';

/** What a person chose instead of what the file says; null or left out leaves it to the file. */
export interface ScopeChoices {
  stateCode?: string | null;
  /** `CCPR/KAZ/2` */
  cycleLabel?: string | null;
  /** `YYYY`, `YYYY-MM` or `YYYY-MM-DD` */
  publishedOn?: string | null;
  /** Id of the concluding observations that an alternative report comments on. */
  commentsOnId?: number | null;
}

/** A cycle that is held, or is to be added. */
export interface ScopeCycle {
  id: number | null;
  label: string;
  ordinal: number;
}

/** Where a document belongs. */
export interface ImportScope {
  stateCode: string;
  mechanismCode: string;
  treatyCode: string;
  /** Null when the State has no cycle that the document could belong to. */
  cycle: ScopeCycle | null;
  date: string | null;
  /** The document whose recommendations this one is about; its own for concluding observations; null for none. */
  recommending: { row: DocumentRow; held: Document | null; cycle: ScopeCycle | null } | null;
}

/**
 * The State that a document is about, as chosen or as it says itself by symbol, by name or by its title; null when
 * that is not clear or the State is not known.
 */
export async function findState(
  manager: EntityManager,
  parsed: ParsedDocument,
  text: string,
  chosen?: string | null,
): Promise<string | null> {
  const states = await manager.find(State);
  const known = (code: string | null | undefined) => states.find((state) => state.code === code)?.code ?? null;
  if (chosen) return known(chosen);
  const named = 'state' in parsed ? parsed.state : 'identity' in parsed ? parsed.identity.state : '';
  const title = 'title' in parsed ? parsed.title : named;
  return known(placeOfSymbol(symbolOf(parsed))?.stateCode) ?? stateNamed(title, text, states);
}

/** Where a document of `stateCode` belongs, as chosen or as it says itself. */
export async function findScope(
  manager: EntityManager,
  parsed: ParsedDocument,
  stateCode: string,
  choices: ScopeChoices = {},
): Promise<ImportScope> {
  const place = placeOfSymbol(symbolOf(parsed));
  const words =
    parsed.format === 'alternative-report'
      ? `${parsed.addressee ?? ''} ${parsed.title}`
      : parsed.format === 'concluding-observations'
        ? parsed.identity.body
        : '';
  const mechanismCode = place?.mechanismCode ?? bodyNamed(words);
  const treatyCode = treatyOf(mechanismCode);
  const date = choices.publishedOn || ownDate(parsed) || (await receivedOn(manager, parsed));
  const named = placeOfCycle(choices.cycleLabel ?? '') ?? (place?.stateCode === stateCode ? place : null);
  const cycle = named?.cycle ? await cycleOf(manager, named) : await cycleOn(manager, stateCode, treatyCode, date);
  const scope = { stateCode, mechanismCode, treatyCode, cycle, date, recommending: null };
  return { ...scope, recommending: await findRecommending(manager, parsed, scope, choices) };
}

const symbolOf = (parsed: ParsedDocument): string | null => {
  if (parsed.format === 'concluding-observations') return parsed.identity.symbol || null;
  return parsed.format === 'state-follow-up' ? parsed.answersTo || parsed.symbol || null : null;
};

/** The date that a document bears; a review is of the year in its title. */
function ownDate(parsed: ParsedDocument): string | null {
  if (parsed.format === 'alternative-report') return dateOf(parsed.date);
  if (parsed.format === 'concluding-observations') return parsed.identity.published;
  if (parsed.format === 'state-follow-up') return null;
  const years = new Set(parsed.title.match(/\b(?:19|20)\d{2}\b/g));
  return years.size === 1 ? [...years][0]! : null;
}

/** The day on which a follow-up report is known to have been received. */
async function receivedOn(manager: EntityManager, parsed: ParsedDocument): Promise<string | null> {
  if (parsed.format !== 'state-follow-up' || !parsed.symbol) return null;
  const event = await manager.findOneBy(CycleEvent, {
    kind: 'follow_up_received',
    symbol: symbolAsKnown(parsed.symbol)!,
  });
  return event?.onDate ?? null;
}

async function cycleOf(manager: EntityManager, { cycle }: SymbolPlace): Promise<ScopeCycle | null> {
  if (!cycle) return null;
  const held = await manager.findOneBy(ReportingCycle, { label: cycle.label });
  return { id: held?.id ?? null, ...cycle };
}

/** The cycle that a document of `date` was written for: the first whose dialogue was concluded later, else the latest. */
async function cycleOn(
  manager: EntityManager,
  stateCode: string,
  treatyCode: string,
  date: string | null,
): Promise<ScopeCycle | null> {
  const cycles = await manager.find(ReportingCycle, {
    where: { stateCode, treatyCode },
    relations: { events: true },
    order: { ordinal: 'ASC' },
  });
  const later = cycles.find(({ events }) =>
    events.some(({ kind, onDate }) => kind === 'observations_adopted' && date !== null && onDate && onDate >= date),
  );
  return later ?? cycles.at(-1) ?? null;
}

async function findRecommending(
  manager: EntityManager,
  parsed: ParsedDocument,
  { stateCode, mechanismCode, cycle, date }: ImportScope,
  { commentsOnId }: ScopeChoices,
): Promise<ImportScope['recommending']> {
  const row: DocumentRow = {
    kind: 'concluding_observations',
    voice: 'committee',
    symbol: null,
    title: '',
    language: parsed.language,
    publishedOn: null,
  };
  if (parsed.format === 'state-review') return null;
  if (parsed.format !== 'alternative-report') {
    const own = parsed.format === 'concluding-observations';
    const symbol = symbolAsKnown(own ? parsed.identity.symbol : parsed.answersTo);
    const state = own ? parsed.identity.state : parsed.state;
    const held = symbol ? await manager.findOneBy(Document, { symbol }) : null;
    return { row: { ...row, symbol, title: `Concluding observations on ${state}` }, held, cycle };
  }
  const title = `Recommendations quoted in “${parsed.title}”`;
  const held = commentsOnId
    ? await manager.findOneBy(Document, { id: commentsOnId, stateCode })
    : ((await latestObservations(manager, stateCode, mechanismCode, date)) ??
      (await manager.findOneBy(Document, { stateCode, kind: row.kind, symbol: IsNull(), title })));
  return { row: { ...row, title }, held, cycle: null };
}

/** The concluding observations that were out when a report of `date` was written; the latest ones without a date. */
async function latestObservations(
  manager: EntityManager,
  stateCode: string,
  mechanismCode: string,
  date: string | null,
): Promise<Document | null> {
  const prefix = mechanismCode === 'CESCR' ? 'E/C.12' : mechanismCode;
  const observations = await manager.find(Document, {
    where: { stateCode, kind: In(['concluding_observations']), symbol: Like(`${prefix}/%`) },
    order: { publishedOn: 'DESC', id: 'DESC' },
  });
  return observations.find(({ publishedOn }) => date === null || (publishedOn !== null && publishedOn < date)) ?? null;
}
