import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { projectRoot } from '../../src/shared/paths.js';
import { corpusIsPresent } from '../corpus-files.js';
import type { Measurement } from './measurement.js';
import { spreadOf } from './measurement.js';

const bench = (...args: string[]) =>
  promisify(execFile)(process.execPath, [join(projectRoot, 'test', 'bench', 'run.mjs'), ...args]);

describe('the benchmarks', () => {
  it('run one case by its name, and print nothing but one JSON object', async () => {
    const { stdout } = await bench('--case', 'proposals', '--json');
    const { size, node, cases } = JSON.parse(stdout) as { size: null; node: string; cases: Measurement[] };
    expect({ size, node }).toEqual({ size: null, node: process.version });
    expect(cases.length > 0).toBe(corpusIsPresent);
    for (const { unit, ours, floor } of cases) {
      expect({ unit, floor }).toEqual({ unit: 'ratio', floor: null });
      expect(ours.median).toBeGreaterThan(0);
      expect(ours.median).toBeLessThanOrEqual(1);
    }
  });

  it.each([[['--case', 'nothing']], [['--size', 'much']], [['--fast']]])('refuse %j as wrong usage', async (args) => {
    await expect(bench(...args)).rejects.toMatchObject({ code: 2, stdout: '' });
  });

  it.each([
    [[3], { median: 3, min: 3, max: 3, p99: 3 }],
    [[5, 1, 3], { median: 3, min: 1, max: 5, p99: 5 }],
    [Array.from({ length: 200 }, (_, at) => at + 1), { median: 100, min: 1, max: 200, p99: 198 }],
  ])('say how far the values of several runs lie apart', (values, spread) => {
    expect(spreadOf(values)).toEqual(spread);
  });
});
