import { accountCommand } from '../accounts/account.command.js';
import { assessCommand } from '../assessments/assess.command.js';
import { statusCommand } from '../assessments/status.command.js';
import { draftCommand } from '../drafts/draft.command.js';
import { importCommand } from '../imports/import.command.js';
import { parseCommand } from '../imports/parse.command.js';
import type { Command } from '../shared/command.js';
import { doctorCommand } from './doctor.command.js';
import { migrateCommand } from './migrate.command.js';
import { seedCommand } from './seed.command.js';

const helpCommand: Command = {
  usage: 'help',
  options: {},
  async run(_, { print }) {
    const usages = Object.values(commands).map(({ usage }) => usage);
    print({ commands: usages }, () => usages.map((usage) => `article40 ${usage}`).join('\n'));
  },
};

/** All commands, by name. */
export const commands: Record<string, Command> = {
  help: helpCommand,
  parse: parseCommand,
  import: importCommand,
  assess: assessCommand,
  status: statusCommand,
  draft: draftCommand,
  seed: seedCommand,
  account: accountCommand,
  migrate: migrateCommand,
  doctor: doctorCommand,
};
