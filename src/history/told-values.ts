import type { DataSource } from 'typeorm';
import type { Language } from '../shared/languages.js';
import { local, translate } from '../pages/translations.js';
import { formatPartialDate } from '../shared/partial-date.js';
import type { FieldKind } from './history-tables.js';
import type { FieldChange } from './history.service.js';

/** The names of rows elsewhere, by table and id. */
export type Names = ReadonlyMap<string, { name: string; nameRu: string | null; nameKk: string | null }>;

/** A change in the words of a reader; null for what was not said. */
export interface ToldChange {
  label: string;
  before: string | null;
  after: string | null;
}

/** The names of the public bodies and organisations that `changes` refer to; both are known to whoever signs in. */
export async function findNames(
  source: DataSource,
  fields: Record<string, FieldKind>,
  changes: readonly FieldChange[],
): Promise<Names> {
  const ids = { public_body: new Set<number>(), organisation: new Set<number>() };
  for (const { field, before, after } of changes) {
    const kind = fields[field];
    if (typeof kind !== 'object' || !('names' in kind)) continue;
    for (const value of [before, after]) if (typeof value === 'number') ids[kind.names].add(value);
  }
  if (ids.public_body.size + ids.organisation.size === 0) return new Map();
  const rows = await source.query<{ key: string; name: string; nameRu: string | null; nameKk: string | null }[]>(
    `SELECT 'public_body ' || id AS key, name, name_ru AS "nameRu", name_kk AS "nameKk" FROM public_body WHERE id = ANY ($1)
     UNION ALL SELECT 'organisation ' || id, name, NULL, NULL FROM organisation WHERE id = ANY ($2)`,
    [[...ids.public_body], [...ids.organisation]],
  );
  return new Map(rows.map(({ key, ...name }) => [key, name]));
}

/** `change` as a reader of `language` is told it. */
export function told(
  { field, before, after }: FieldChange,
  fields: Record<string, FieldKind>,
  names: Names,
  language: Language,
): ToldChange {
  const kind = fields[field]!;
  const tell = (value: unknown): string | null => {
    if (value === null || value === '') return null;
    const text = String(value);
    if (kind === 'date') return formatPartialDate(text, language);
    if (kind === 'text') return text;
    if ('words' in kind) return translate(language, `${kind.words}.${text}`);
    return local(language, names.get(`${kind.names} ${text}`), 'name') || text;
  };
  return { label: translate(language, `history.fields.${field}`), before: tell(before), after: tell(after) };
}
