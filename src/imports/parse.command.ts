import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { optional, WrongUsage, type Command } from '../shared/command.js';
import { Refusal } from '../shared/refusal.js';
import { parseFile } from './parse-file.js';
import type { DocumentFormat } from './parsed-document.js';
import { readers } from './readers/readers.js';

/** Reads a file into a parsed document; touches no database. */
export const parseCommand: Command = {
  usage: 'parse FILE [--as FORMAT] [--json]',
  options: { as: { type: 'string' } },
  async run(args, { print }) {
    const [path] = args.positionals;
    if (!path) throw new WrongUsage('Name the file.');
    const parsed = await parseFile(await readInput(path), basename(path), formatOf(optional(args, 'as')));
    print(parsed, () => {
      const lists = Object.entries(parsed).filter((entry): entry is [string, unknown[]] => Array.isArray(entry[1]));
      return [
        `${basename(path)}: ${parsed.format}`,
        ...lists.map(([name, items]) => `  ${name}: ${items.length}`),
        ...parsed.warnings.map(({ line, message }) => `  line ${line}: ${message}`),
      ].join('\n');
    });
  },
};

/** @throws WrongUsage for a format that is not known. */
export function formatOf(name: string | undefined): DocumentFormat | undefined {
  if (name === undefined) return undefined;
  if (!(name in readers)) throw new WrongUsage(`--as is one of: ${Object.keys(readers).join(', ')}.`);
  return name as DocumentFormat;
}

/** The bytes of `path`. @throws Refusal when it cannot be read. */
export function readInput(path: string): Promise<Buffer> {
  return readFile(path).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') throw new Refusal(`There is no file ${path}.`);
    if (error.code === 'EISDIR') throw new Refusal(`${path} is a folder. Name a file in it.`);
    throw new Refusal(`${path} cannot be read (${error.code}).`);
  });
}
