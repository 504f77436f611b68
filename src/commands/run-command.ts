import { parseArgs } from 'node:util';
import { HttpException, type INestApplicationContext } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { loadConfig } from '../config.js';
import { openDatabase, type Database } from '../database/embedded/open-database.js';
import { migrate } from '../database/migrate.js';
import { Refusal } from '../shared/refusal.js';
import { WrongUsage, type Arguments, type CommandContext } from '../shared/command.js';
import { CommandModule } from './command.module.js';
import { commands } from './commands.js';

/**
 * Runs one command line and returns its exit status: 0 done, 1 refused or failed with one line on standard error (an
 * object with `--json`), 2 wrong usage.
 */
export async function runCommand(argv: string[]): Promise<0 | 1 | 2> {
  const name = argv[0] ?? 'help';
  const wantsJson = argv.includes('--json');
  const complain = (message: string) => console.error(wantsJson ? JSON.stringify({ error: message }) : message);
  const resources = new Resources(wantsJson);
  try {
    const command = commands[name];
    if (!command) throw new WrongUsage(`There is no command "${name}". article40 help lists them.`);
    await command.run(readArguments(argv.slice(1), command.options), resources);
    return 0;
  } catch (error) {
    if (error instanceof WrongUsage) {
      complain(`${error.message}${commands[name] ? ` Usage: article40 ${commands[name].usage}` : ''}`);
      return 2;
    }
    complain(
      error instanceof Refusal || error instanceof HttpException ? error.message : `A fault of ours: ${String(error)}`,
    );
    return 1;
  } finally {
    await resources.close();
  }
}

function readArguments(argv: string[], options: (typeof commands)[string]['options']): Arguments {
  try {
    const { values, positionals } = parseArgs({
      args: argv,
      options: { ...options, json: { type: 'boolean' } },
      allowPositionals: true,
    });
    return { options: values as Arguments['options'], positionals };
  } catch (error) {
    throw new WrongUsage((error as Error).message);
  }
}

/** What a command has started, to be stopped with it. */
class Resources implements CommandContext {
  readonly config = loadConfig();
  private database: Database | null = null;
  private context: INestApplicationContext | null = null;

  constructor(private readonly wantsJson: boolean) {}

  readonly app = async (): Promise<INestApplicationContext> => {
    if (this.context) return this.context;
    this.database = await openDatabase(this.config);
    await migrate(this.database.url);
    const config = { ...this.config, databaseUrl: this.database.url };
    this.context = await NestFactory.createApplicationContext(CommandModule.on(config), {
      logger: ['error'],
      abortOnError: false,
    });
    return this.context;
  };

  readonly print = (result: object, text: () => string): void => {
    process.stdout.write(`${this.wantsJson ? JSON.stringify(result) : text()}\n`);
  };

  async close(): Promise<void> {
    await this.context?.close();
    await this.database?.close();
  }
}
