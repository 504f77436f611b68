import { stringify, type Options, type Stringifier } from 'csv-stringify';
import { stringify as stringifyAll } from 'csv-stringify/sync';
import type { Column } from './record.js';

/**
 * RFC 4180, in UTF-8 with the mark by which Excel knows it. A cell that a spreadsheet would take for a formula, for it
 * begins with `=`, `+`, `-`, `@` or a tab, begins with an apostrophe instead.
 */
const options: Options = {
  header: true,
  bom: true,
  escape_formulas: true,
  record_delimiter: 'windows',
  cast: { boolean: String },
};

const cellsOf = <Row>(columns: Column<Row>[], row: Row) => columns.map(({ cell }) => cell(row));
const headOf = <Row>(columns: Column<Row>[]) => columns.map(({ name }) => name);

/** `rows` as a table, whole. */
export const writeCsv = <Row>(columns: Column<Row>[], rows: Row[]): string =>
  stringifyAll(
    rows.map((row) => cellsOf(columns, row)),
    { ...options, columns: headOf(columns) },
  );

/** A table that is written row by row: what `row` makes of a value goes into the {@link Stringifier} that comes back. */
export const csvStream = <Row>(columns: Column<Row>[]): { stream: Stringifier; row: (row: Row) => unknown[] } => ({
  stream: stringify({ ...options, columns: headOf(columns) }),
  row: (row) => cellsOf(columns, row),
});
