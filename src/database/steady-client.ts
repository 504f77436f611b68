import { Client, type ClientConfig } from 'pg';

/**
 * A PostgreSQL session whose loss fails the queries on it and nothing else. A plain `Client` that is lost while it waits
 * between two queries ends the whole process, unless somebody listens for its errors.
 */
export class SteadyClient extends Client {
  constructor(config?: string | ClientConfig) {
    super(config);
    this.on('error', () => {});
  }
}
