/** The benchmarks: `npm run bench -- [--size N] [--case NAME] [--json]`. Started by `run.mjs`. */
import { parseArgs } from 'node:util';
import { draftDocx, draftPdf } from './drafts.js';
import type { BenchCase, Measurement } from './measurement.js';
import { duplicateProposals } from './duplicate-proposals.js';
import { proposals } from './proposals.js';

const cases: Record<string, BenchCase> = {
  proposals,
  'duplicate-proposals': duplicateProposals,
  'draft-docx': draftDocx,
  'draft-pdf': draftPdf,
};

async function main(): Promise<number> {
  const options = readOptions();
  if (!options) return 2;
  const measured: Measurement[] = [];
  for (const [name, run] of Object.entries(cases)) {
    if (options.case && options.case !== name) continue;
    onProgress(name);
    measured.push(...(await run({ size: options.size, onProgress })));
  }
  const report = { size: options.size, node: process.version, postgres: null, cases: measured };
  process.stdout.write(`${options.json ? JSON.stringify(report) : measured.map(lineOf).join('\n')}\n`);
  return 0;
}

function readOptions() {
  try {
    const { values } = parseArgs({
      options: { size: { type: 'string' }, case: { type: 'string' }, json: { type: 'boolean', default: false } },
    });
    if (values.case !== undefined && !(values.case in cases))
      throw new Error(`There is no case "${values.case}"; there are ${Object.keys(cases).join(', ')}.`);
    if (values.size !== undefined && !/^[1-9]\d*$/.test(values.size))
      throw new Error(`--size is "${values.size}"; it must be a whole number from 1.`);
    return { ...values, size: values.size === undefined ? null : Number(values.size) };
  } catch (error) {
    process.stderr.write(`${(error as Error).message} Usage: npm run bench -- [--size N] [--case NAME] [--json]\n`);
    return null;
  }
}

const onProgress = (what: string) => void (process.stderr.isTTY && process.stderr.write(`${what}\n`));

function lineOf({ name, unit, ours, floor, ratio, target, note }: Measurement): string {
  const parts = [
    name.padEnd(42),
    `${ours.median} ${unit === 'ratio' ? '' : unit}`.trim().padStart(10),
    floor ? `floor ${floor.median} ${unit}, ratio ${ratio}` : '',
    target === null ? '' : `target ${target}`,
    note,
  ];
  return parts.filter(Boolean).join('  ');
}

process.exitCode = await main();
