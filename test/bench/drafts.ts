import { execFile } from 'node:child_process';
import { access, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import type { DraftFormat } from '../../src/drafts/draft-format.js';
import { renderInChild, type RenderedFile } from '../../src/drafts/writers/render-in-child.js';
import { aLargeSnapshot } from '../drafts/large-snapshot.js';
import { ratioOf, spreadOf, type BenchOptions, type Measurement, type Spread } from './measurement.js';

const run = promisify(execFile);
const rounds = 3;
const words = 60_000;

/** A report of the size that coalitions hand in, as Word; against pandoc on the same text where that is installed. */
export const draftDocx = (options: BenchOptions) =>
  measure('docx', 1, options, async (folder) => {
    const [source, target] = [await render('md', folder), join(folder, 'floor.docx')];
    return () => make(target, 'pandoc', ['--from', 'markdown', '--to', 'docx', '--output', target, source]);
  });

/** The same as PDF; against LibreOffice on the same text where that is installed. */
export const draftPdf = (options: BenchOptions) =>
  measure('pdf', 0.5, options, async (folder) => {
    const source = await render('docx', folder);
    const profile = `-env:UserInstallation=${pathToFileURL(join(folder, 'profile')).href}`;
    const args = [profile, '--headless', '--convert-to', 'pdf', '--outdir', join(folder, 'floor'), source];
    return () => make(join(folder, 'floor', 'source.pdf'), 'soffice', args);
  });

/** Runs a program that makes `target`: LibreOffice ends well even when it made nothing. */
async function make(target: string, program: string, args: string[]): Promise<void> {
  await rm(target, { force: true });
  await run(program, args);
  await access(target);
}

const programs = { docx: 'pandoc', pdf: 'soffice' };

/**
 * Renders `rounds` times: the time from data to file, the start of a process included as it is for the floor, and the
 * most memory held.
 */
async function measure(
  format: keyof typeof programs,
  target: number,
  { onProgress }: BenchOptions,
  prepareFloor: (folder: string) => Promise<() => Promise<unknown>>,
): Promise<Measurement[]> {
  const folder = await mkdtemp(join(tmpdir(), 'article40-draft-'));
  try {
    const snapshot = aLargeSnapshot(words);
    const rendered: RenderedFile[] = [];
    const times: number[] = [];
    for (let round = 1; round <= rounds; round++) {
      onProgress(`  ${format} ${round} of ${rounds}`);
      const start = performance.now();
      rendered.push(await renderInChild(snapshot, format, join(folder, `ours.${format}`)));
      times.push(Math.round(performance.now() - start));
    }
    const ours = spreadOf(times);
    const floor = (await isInstalled(programs[format])) ? await timeOf(await prepareFloor(folder), onProgress) : null;
    const { words: counted, notes, pages } = rendered[0]!;
    const size = [`${counted} words`, `${notes} notes`, ...(pages === null ? [] : [`${pages} pages`])].join(', ');
    return [
      {
        name: `draft-${format}`,
        unit: 'ms',
        ours,
        floor,
        ratio: ratioOf(ours, floor),
        target,
        note: floor ? `${size}; floor: ${programs[format]}` : `${size}; ${programs[format]} is not installed`,
      },
      {
        name: `draft-${format}-memory`,
        unit: 'MB',
        ours: spreadOf(rendered.map(({ peakBytes }) => Math.round(peakBytes / 1024 / 1024))),
        floor: null,
        ratio: null,
        target: null,
        note: 'most that the process held at once',
      },
    ];
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

async function render(format: DraftFormat, folder: string): Promise<string> {
  const file = join(folder, `source.${format}`);
  await renderInChild(aLargeSnapshot(words), format, file);
  return file;
}

/** The first run is not counted: the programs set themselves up in it. */
async function timeOf(work: () => Promise<unknown>, onProgress: (what: string) => void): Promise<Spread> {
  const times: number[] = [];
  for (let round = 0; round <= rounds; round++) {
    onProgress(`  floor ${round} of ${rounds}`);
    const start = performance.now();
    await work();
    if (round > 0) times.push(Math.round(performance.now() - start));
  }
  return spreadOf(times);
}

const isInstalled = (program: string) =>
  run(program, ['--version']).then(
    () => true,
    () => false,
  );
