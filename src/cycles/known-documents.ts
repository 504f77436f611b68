import type { DataSource } from 'typeorm';
import type { Viewer } from '../accounts/viewer.js';

/** Id of the document of each symbol, as far as `viewer` may see it, by symbol. */
export async function knownDocuments(
  source: DataSource,
  symbols: (string | null)[],
  viewer: Viewer,
): Promise<Record<string, number>> {
  const rows = await source.query<{ symbol: string; id: number }[]>(
    `SELECT d.symbol, d.id FROM document d
     WHERE d.symbol = ANY ($1) AND may_see(d.visibility, d.organisation_id, $2, $3, $4)`,
    [symbols.filter(Boolean), viewer.organisationId, viewer.organisationKind, viewer.role],
  );
  return Object.fromEntries(rows.map(({ symbol, id }) => [symbol, id]));
}
