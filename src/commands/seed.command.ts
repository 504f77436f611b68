import { DataSource } from 'typeorm';
import { seedDemo } from '../demo/seed-demo.js';
import { WrongUsage, type Command } from '../shared/command.js';

/** Loads reference data, which comes with the migrations, or the demonstration State. */
export const seedCommand: Command = {
  usage: 'seed (reference|demo) [--json]',
  options: {},
  async run({ positionals: [what] }, context) {
    if (what !== 'reference' && what !== 'demo') throw new WrongUsage('Say what to load: reference or demo.');
    const source = (await context.app()).get(DataSource);
    const counts = what === 'demo' ? await seedDemo(source) : await countReference(source);
    context.print(counts, () =>
      Object.entries(counts)
        .map(([name, count]) => `${name}: ${count}`)
        .join('\n'),
    );
  },
};

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
