import type { INestApplicationContext } from '@nestjs/common';
import type { ParseArgsConfig } from 'node:util';
import type { Config } from '../config.js';

/** What was typed behind the command: `--name value` by name, and the rest in its order. */
export interface Arguments {
  options: Record<string, string | boolean | undefined>;
  positionals: string[];
}

/** What a command may ask for; nothing is started before it does. */
export interface CommandContext {
  config: Config;
  /** The application on its database: the one of `DATABASE_URL`, of a running `npm start`, or started for this command. */
  app(): Promise<INestApplicationContext>;
  /** Writes the result, and nothing else, to standard output: an object with `--json`, otherwise `text`. */
  print(result: object, text: () => string): void;
}

/** A command of `article40`. */
export interface Command {
  /** One line, as `article40 help` shows it. */
  usage: string;
  options: NonNullable<ParseArgsConfig['options']>;
  run(args: Arguments, context: CommandContext): Promise<void>;
}

/** The command was typed wrongly: exit status 2. */
export class WrongUsage extends Error {}

/** The option `name` as text. @throws WrongUsage when it is missing. */
export function required({ options }: Arguments, name: string): string {
  const value = options[name];
  if (typeof value !== 'string' || value === '') throw new WrongUsage(`--${name} is missing.`);
  return value;
}

/** The option `name` as text, or undefined. */
export function optional({ options }: Arguments, name: string): string | undefined {
  const value = options[name];
  return typeof value === 'string' && value !== '' ? value : undefined;
}
