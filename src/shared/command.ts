import type { INestApplicationContext } from '@nestjs/common';
import type { ParseArgsConfig } from 'node:util';
import type { Config } from '../config.js';
import { isPartialDate } from './partial-date.js';
import { utcTime } from './utc-time.js';

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

/** The option `name` as a day, `YYYY-MM-DD`, or undefined. @throws WrongUsage when it is none. */
export function optionalDay(args: Arguments, name: string): string | undefined {
  const day = optional(args, name);
  if (day !== undefined && (day.length !== 10 || !isPartialDate(day)))
    throw new WrongUsage(`--${name} is "${day}", not a day such as 2022-06-24.`);
  return day;
}

/** The option `name` as a time, `2022-06-24T12:00:00.000Z`, or undefined. @throws WrongUsage when it is none. */
export function optionalTime(args: Arguments, name: string): string | undefined {
  const text = optional(args, name);
  if (text === undefined) return undefined;
  const time = utcTime(text);
  if (time === null) throw new WrongUsage(`--${name} is "${text}", not a time such as 2022-06-24T12:00Z.`);
  return time;
}
