import { plainToInstance } from 'class-transformer';
import { validateSync } from 'class-validator';
import { parse } from 'csv-parse/sync';
import { CommitmentInput } from './commitment.input.js';

/** An item with the line that it stands on, from 1. */
export interface ReadItem {
  line: number;
  input: CommitmentInput;
}

/** What is wrong on a line: the rule that a field breaks, or null for a line that is no row of the table. */
export interface ItemError {
  line: number;
  field: string | null;
  rule: string;
}

export interface ItemList {
  items: ReadItem[];
  errors: ItemError[];
}

const fields = ['number', 'text', 'body', 'dueOn', 'indicator'] as const;
type Field = (typeof fields)[number];

/** What people call the columns, in the languages of the interface. */
const columnNames: Record<string, Field> = Object.fromEntries(
  Object.entries({
    number: ['number', 'no', 'no.', '№', 'номер', 'нөмір', 'п/п'],
    text: ['text', 'item', 'measure', 'commitment', 'мера', 'мероприятие', 'текст', 'шара', 'мәтін'],
    body: ['body', 'responsible', 'ответственный', 'ответственные', 'орган', 'жауапты', 'орындаушы'],
    dueOn: ['due', 'due on', 'dueon', 'deadline', 'срок', 'мерзімі', 'мерзім'],
    indicator: ['indicator', 'показатель', 'индикатор', 'форма завершения', 'көрсеткіш'],
  }).flatMap(([field, names]) => names.map((name) => [name, field as Field])),
);

/** A printed number before an item: `1.`, `2.3)`, `12 `. */
const numbered = /^\s*(\d+(?:\.\d+)*)[.)]?\s+(.+)$/;

/**
 * Reads the items of a plan: a CSV (comma, semicolon or tab) when the first line names a column for the text, otherwise
 * one item per line with its printed number split off. Everything that is wrong is said, line by line.
 */
export function readItems(text: string): ItemList {
  const clean = text.replace(/^\uFEFF/, '').replace(/\r\n?/g, '\n');
  const head = clean.split('\n', 1)[0] ?? '';
  const delimiter = [';', '\t', ','].find((sign) => columnsOf(head.split(sign)).includes('text'));
  return delimiter === undefined && columnNames[named(head)] !== 'text'
    ? checked(readLines(clean))
    : readTable(clean, delimiter ?? ',');
}

type Row = { line: number; values: Partial<Record<Field, string>> };

const named = (cell: string) => cell.trim().replace(/^"|"$/g, '').toLowerCase();
const columnsOf = (cells: readonly string[]) => cells.map((cell) => columnNames[named(cell)] ?? null);

const readLines = (text: string): Row[] =>
  text.split('\n').flatMap((content, index) => {
    if (content.trim() === '') return [];
    const [, number, rest] = numbered.exec(content) ?? [];
    return [{ line: index + 1, values: { number, text: (rest ?? content).trim() } }];
  });

function readTable(text: string, delimiter: string): ItemList {
  try {
    const rows = parse(text, {
      delimiter,
      relax_column_count: true,
      skip_empty_lines: true,
      trim: true,
      info: true,
    }) as unknown as {
      record: string[];
      info: { lines: number };
    }[];
    const columns = columnsOf(rows[0]?.record ?? []);
    return checked(
      rows.slice(1).map(({ record, info }) => ({
        line: info.lines,
        values: Object.fromEntries(
          record.flatMap((value, at) => (columns[at] && value !== '' ? [[columns[at], value]] : [])),
        ),
      })),
    );
  } catch (error) {
    if (!(error instanceof Error)) throw error;
    const line = 'lines' in error && typeof error.lines === 'number' ? error.lines : 1;
    return { items: [], errors: [{ line, field: null, rule: 'noTable' }] };
  }
}

function checked(rows: readonly Row[]): ItemList {
  const items = rows.map(({ line, values }) => ({ line, input: plainToInstance(CommitmentInput, values) }));
  const errors = items.flatMap(({ line, input }) =>
    validateSync(input, { stopAtFirstError: true }).map(({ property, value, constraints = {} }) => ({
      line,
      field: property,
      rule: value === undefined ? 'isNotEmpty' : (Object.keys(constraints)[0] ?? 'invalid'),
    })),
  );
  return { items, errors };
}
