import type { Command } from '../shared/command.js';

/** Brings the database up to date, reference data included. */
export const migrateCommand: Command = {
  usage: 'migrate',
  options: {},
  async run(_, context) {
    await context.app();
    context.print({ migrated: true }, () => 'The database is up to date.');
  },
};
