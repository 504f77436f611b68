import type { DataSource } from 'typeorm';

/** A document of the State itself, to choose from. */
export interface StateDocument {
  id: number;
  name: string;
}

/** What the State has published, the latest first. */
export const findStateDocuments = (source: DataSource, stateCode: string) =>
  source.query<StateDocument[]>(
    `SELECT id, coalesce(symbol, title) AS name FROM document
     WHERE state_code = $1 AND voice = 'state' AND visibility = 'public' ORDER BY published_on DESC NULLS LAST, id`,
    [stateCode],
  );
