import { DataSource } from 'typeorm';
import { seedBench, usualBenchSize } from '../bench-data/seed-bench.js';
import { seedDemo } from '../demo/seed-demo.js';
import { optional, WrongUsage, type Arguments, type Command } from '../shared/command.js';
import { progressBar } from '../shared/progress-bar.js';

/** Loads reference data, which comes with the migrations, the demonstration State, or the benchmark's invented record. */
export const seedCommand: Command = {
  usage: 'seed (reference|demo|bench) [--size N] [--force] [--json]',
  options: { size: { type: 'string' }, force: { type: 'boolean' } },
  async run(args, context) {
    const [what] = args.positionals;
    const load = what === undefined ? undefined : loaders(args)[what];
    if (!load) throw new WrongUsage('Say what to load: reference, demo or bench.');
    const counts = await load((await context.app()).get(DataSource));
    context.print(counts, () =>
      Object.entries(counts)
        .map(([name, count]) => `${name}: ${count}`)
        .join('\n'),
    );
  },
};

/** What can be loaded, by name; the options are those of the benchmark. */
function loaders(args: Arguments): Record<string, (source: DataSource) => Promise<object>> {
  const size = readSize(args);
  return {
    reference: countReference,
    demo: seedDemo,
    bench: (source) =>
      seedBench(source, { size, force: args.options.force === true, onProgress: progressBar('recommendations') }),
  };
}

function readSize(args: Arguments): number {
  const size = optional(args, 'size') ?? String(usualBenchSize);
  if (!/^[1-9]\d{0,6}$/.test(size)) throw new WrongUsage(`--size is "${size}", not a whole number from 1 to 9999999.`);
  return Number(size);
}

async function countReference(source: DataSource): Promise<Record<string, number>> {
  const [counts] = await source.query<Record<string, number>[]>(
    `SELECT (SELECT count(*)::integer FROM state) AS states, (SELECT count(*)::integer FROM mechanism) AS mechanisms,
       (SELECT count(*)::integer FROM treaty) AS treaties, (SELECT count(*)::integer FROM provision) AS provisions,
       (SELECT count(*)::integer FROM general_comment) AS "generalComments",
       (SELECT count(*)::integer FROM reporting_cycle) AS cycles,
       (SELECT count(*)::integer FROM committee_grade) AS "committeeGrades"`,
  );
  return counts!;
}
