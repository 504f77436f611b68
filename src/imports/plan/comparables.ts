import type { Passage } from '../../documents/passage.entity.js';
import type { CounterFinding } from '../../counter-findings/counter-finding.entity.js';
import type { NgoRecommendation } from '../../ngo-recommendations/ngo-recommendation.entity.js';
import type { HeldResponse } from './held-record.js';
import type { AssessmentRow, PassageRow, ResponseRow } from './import-record.js';
import type { Comparable } from './reconcile.js';

/** A row of the file with its index in the record. */
export type Entry<Row> = Comparable & { index: number; row: Row };
/** A row of the database. */
export type Kept<Row> = Comparable & { id: number; row: Row };

/** How a row of one kind is compared; `anchor` names the passage it is taken from. */
type Compare<Row> = (row: Row, anchor: string) => Comparable;

export const comparePassage: Compare<Omit<PassageRow, 'line'>> = ({ kind, printedNumber, section, text, notes }) => ({
  place: `${kind} ${section} ${printedNumber}`,
  firm: printedNumber !== null,
  text,
  values: { kind, printedNumber, section, text, notes },
});

/** Several claims may stand in one passage; one reply fills it. */
export const compareResponse: Compare<
  Pick<ResponseRow, 'text' | 'kind' | 'stage' | 'saidOn' | 'happenedOn' | 'targetOn'>
> = ({ text, kind, stage, saidOn, happenedOn, targetOn }, anchor) => ({
  place: anchor,
  firm: kind === 'reply',
  text,
  values: { text, kind, stage, saidOn, happenedOn, targetOn },
});

export const compareFinding: Compare<{ text: string; foundOn: string | null }> = ({ text, foundOn }, anchor) => ({
  place: anchor,
  firm: true,
  text,
  values: { text, foundOn },
});

export const compareDemand: Compare<{ text: string }> = ({ text }, anchor) => ({
  place: anchor,
  firm: true,
  text,
  values: { text },
});

/** A document judges a recommendation once; `anchor` names the recommendation. */
export const compareAssessment: Compare<Pick<AssessmentRow, 'asOf' | 'level' | 'axis' | 'direction' | 'rationale'>> = (
  { asOf, level, axis, direction, rationale },
  anchor,
) => ({
  place: anchor,
  firm: true,
  text: rationale,
  values: { asOf, level, axis, direction, rationale },
});

/** The rows of a file, ready to be compared. */
export const entries = <Row>(
  rows: readonly Row[],
  compare: Compare<Row>,
  anchorOf: (row: Row) => string = () => '',
): Entry<Row>[] => rows.map((row, index) => ({ ...compare(row, anchorOf(row)), index, row }));

/** Rows of the database, ready to be compared. */
export const kept = <Row extends { id: number }>(
  rows: readonly Row[],
  compare: (row: Row, anchor: string) => Comparable,
  anchorOf: (row: Row) => string = () => '',
): Kept<Row>[] => rows.map((row) => ({ ...compare(row, anchorOf(row)), id: row.id, row }));

/** What a passage is called when a statement says where it stands: by its id once it has one. */
export const passageAnchor = (id: number | null | undefined, index: number) => (id ? `passage ${id}` : `new ${index}`);

export type KeptPassage = Kept<Passage>;
export type KeptResponse = Kept<HeldResponse>;
export type KeptFinding = Kept<CounterFinding>;
export type KeptDemand = Kept<NgoRecommendation>;
