import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Document } from '../src/documents/document.entity.js';
import { importCommand } from '../src/imports/import.command.js';
import { ImportRun } from '../src/imports/import-run.entity.js';
import { configOn } from './database.js';
import { testApp } from './app.js';
import { observations } from './import-documents.js';

describe('article40 import', () => {
  const app = testApp();
  const folder = mkdtempSync(join(tmpdir(), 'article40-import-'));
  const file = join(folder, 'observations.txt');
  writeFileSync(file, observations());
  afterAll(() => rmSync(folder, { recursive: true }));

  /** What the command prints with `--json`. */
  const run = async (options: Record<string, string | boolean> = {}, path = file) => {
    let printed: object = {};
    await importCommand.run(
      { positionals: [path], options },
      {
        config: configOn({ name: 'unused', url: 'postgres://unused', drop: () => Promise.resolve() }),
        app: () => Promise.resolve(app.nest),
        print: (result) => void (printed = result),
      },
    );
    return printed;
  };

  it('says what it would do and stores nothing with --dry-run', async () => {
    expect(await run({ 'dry-run': true })).toMatchObject({ run: null, counts: { recommendations: { new: 3 } } });
    expect(await app.database.manager.count(ImportRun)).toBe(0);
    expect(await app.database.manager.existsBy(Document, { symbol: 'CCPR/C/TUV/CO/1' })).toBe(false);
  });

  it('imports once, and finds only equal rows the second time', async () => {
    expect(await run()).toEqual({
      run: expect.any(Number),
      format: 'concluding-observations',
      counts: expect.objectContaining({ recommendations: { new: 3, changed: 0, equal: 0, doubtful: 0 } }),
      warnings: [],
    });
    const again = (await run()) as { counts: Record<string, { equal: number }> };
    for (const counts of Object.values(again.counts)) {
      expect(counts).toEqual({ new: 0, changed: 0, equal: counts.equal, doubtful: 0 });
    }
  });

  it('refuses what it cannot read, and a cycle or State that is none', async () => {
    await expect(run({}, join(folder, 'missing.txt'))).rejects.toThrow('There is no file');
    await expect(run({ cycle: 'second' })).rejects.toThrow('--cycle');
    await expect(run({ state: 'XXX' })).rejects.toThrow('State');
    await expect(run({ as: 'poem' })).rejects.toThrow('--as is one of');
    await expect(run({ organisation: 'Nobody' })).rejects.toThrow('There is no organisation');
  });
});
