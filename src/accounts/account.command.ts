import { plainToInstance } from 'class-transformer';
import { validate } from 'class-validator';
import { WrongUsage, required, optional, type Command } from '../shared/command.js';
import { roles, type Role } from './account.entity.js';
import { AccountInput } from './account.input.js';
import { AccountsService } from './accounts.service.js';

/** Opens accounts, changes their roles and gives new one-time links, without the pages. */
export const accountCommand: Command = {
  usage:
    'account create USERNAME --name NAME --role ROLE --organisation NAME [--kind ngo|ministry|nhri|other] | account role USERNAME ROLE | account reset USERNAME',
  options: {
    name: { type: 'string' },
    role: { type: 'string' },
    organisation: { type: 'string' },
    kind: { type: 'string' },
    language: { type: 'string' },
  },
  async run(args, context) {
    const [action, username, role] = args.positionals;
    if (!username) throw new WrongUsage('Say what to do, and with which user name.');
    if (action === 'create') {
      const input = plainToInstance(AccountInput, {
        username,
        name: required(args, 'name'),
        role: required(args, 'role'),
        newOrganisation: required(args, 'organisation'),
        newOrganisationKind: optional(args, 'kind'),
        language: optional(args, 'language'),
      });
      const [problem] = await validate(input);
      if (problem) throw new WrongUsage(`${problem.property}: ${Object.values(problem.constraints ?? {}).join(', ')}.`);
      const accounts = (await context.app()).get(AccountsService);
      const path = await accounts.open(null, input);
      return context.print({ username, path }, () => `${username} signs in once at ${path} and chooses a password.`);
    }
    if (action === 'role') {
      if (!roles.some((one) => one === role)) throw new WrongUsage(`The role is one of ${roles.join(', ')}.`);
      const accounts = (await context.app()).get(AccountsService);
      await accounts.changeRole(null, (await accounts.findByUsername(username)).id, role as Role);
      return context.print({ username, role }, () => `${username} is now ${role}.`);
    }
    if (action === 'reset') {
      const accounts = (await context.app()).get(AccountsService);
      const path = await accounts.reset(null, (await accounts.findByUsername(username)).id);
      return context.print({ username, path }, () => `${username} signs in once at ${path} and chooses a password.`);
    }
    throw new WrongUsage(`There is no "account ${action}".`);
  },
};
