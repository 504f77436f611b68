import { damagedCursor, type CursorKeys } from './cursor.js';

/** One key of an order in SQL; rows without it come last. An order ends in a unique key. */
export interface OrderKey {
  sql: string;
  /** As PostgreSQL calls it. */
  type: 'text' | 'integer' | 'real' | 'bigint';
  descending?: true;
}

/** `keys` behind `ORDER BY`. */
export const orderBy = (keys: readonly OrderKey[]): string =>
  keys.map(({ sql, descending }) => `${sql} ${descending ? 'DESC' : 'ASC'} NULLS LAST`).join(', ');

/** The keys of a row as one JSON array, for a cursor. */
export const cursorColumn = (keys: readonly OrderKey[]): string =>
  `json_build_array(${keys.map(({ sql }) => sql).join(', ')})`;

/**
 * That a row stands behind the one whose keys are `values`; `bind` adds a parameter and answers its name.
 *
 * @throws BadRequestException for values that `keys` cannot have
 */
export function standsBehind(keys: readonly OrderKey[], values: CursorKeys, bind: (value: unknown) => string): string {
  const [key, ...rest] = keys;
  const [value, ...others] = values;
  if (!key) return 'false';
  const behind = standsBehind(rest, others, bind);
  if (value === null || value === undefined) return `(${key.sql} IS NULL AND ${behind})`;
  if (!mayBe(key, value)) throw damagedCursor();
  const bound = `${bind(String(value))}::text::${key.type}`;
  const further = `${key.sql} ${key.descending ? '<' : '>'} ${bound} OR ${key.sql} IS NULL`;
  return `(${further} OR (${key.sql} = ${bound} AND ${behind}))`;
}

const mayBe = ({ type }: OrderKey, value: string | number | boolean) =>
  type === 'text'
    ? typeof value === 'string' && !value.includes('\0')
    : typeof value === 'number' && Math.abs(value) <= 2_147_483_647 && (type === 'real' || Number.isInteger(value));
