import type { DataSource } from 'typeorm';
import { Refusal } from '../shared/refusal.js';
import { deskRows } from './desk-rows.js';
import { recordRows } from './record-rows.js';
import { sharesOf, type Share } from './shares.js';
import { ngoCount, ngoName, voiceRows } from './voice-rows.js';

/** Recommendations where no other number is asked for. */
export const usualBenchSize = 250_000;

export interface BenchOptions {
  /** How many recommendations; four assessments, a response, a finding and a passage come with each. */
  size: number;
  /** Among how many States they are shared; all when left out. */
  states?: number;
  /** Adds them even to a record in which somebody has worked. */
  force?: boolean;
  /** Told after each State how many of all recommendations are there. */
  onProgress?(done: number, total: number): void;
}

/** Rows of the whole record, and how long making them took. */
export interface BenchCounts {
  recommendations: number;
  assessments: number;
  stateResponses: number;
  counterFindings: number;
  links: number;
  assignments: number;
  seconds: number;
}

/**
 * Fills the record with an invented one to measure on: the same for the same size, whatever the day, uneven among the
 * States, of which the first by code gets most. Audit and search are kept as for any other row. One transaction per State, so
 * that an interrupted one is taken up where it stopped, and a second changes nothing.
 *
 * @throws Refusal where people have recorded or imported something, unless forced: invented rows could not be told apart
 */
export async function seedBench(source: DataSource, options: BenchOptions): Promise<BenchCounts> {
  const { size, states, force = false, onProgress } = options;
  const began = performance.now();
  if (!force && (await isInUse(source)))
    throw new Refusal(
      'People have worked in this record, and invented rows would mix with theirs. Name an empty folder with DATA_DIR, or insist with --force.',
    );
  await source.query(
    `INSERT INTO organisation (name, kind) SELECT ${ngoName('n')}, 'ngo' FROM generate_series(1, ${ngoCount}) n ON CONFLICT DO NOTHING`,
  );
  const codes = await source.query<{ code: string }[]>('SELECT code FROM state ORDER BY code LIMIT $1', [
    states ?? null,
  ]);
  const shares = sharesOf(
    size,
    codes.map(({ code }) => code),
  );
  let [done, analysed] = [0, 0];
  // The smallest first: the plans of triggers rest on what is known of the tables, which is refreshed as they double.
  for (const share of shares.toReversed()) {
    if (share.count === 0) continue;
    const added = await fill(source, share);
    done += share.count;
    if (added && done > 2 * analysed) {
      await source.query('ANALYZE');
      analysed = done;
    }
    onProgress?.(done, size);
  }
  // What was written in bulk is read by wrong plans, and through a long list of pending words, until this.
  await source.query('VACUUM (ANALYZE)');
  const [counts] = await source.query<Omit<BenchCounts, 'seconds'>[]>(
    `SELECT (SELECT count(*)::integer FROM recommendation) AS recommendations,
       (SELECT count(*)::integer FROM assessment) AS assessments,
       (SELECT count(*)::integer FROM state_response) AS "stateResponses",
       (SELECT count(*)::integer FROM counter_finding) AS "counterFindings",
       (SELECT count(*)::integer FROM subject_link) AS links, (SELECT count(*)::integer FROM assignment) AS assignments`,
  );
  return { ...counts!, seconds: Math.round((performance.now() - began) / 100) / 10 };
}

async function isInUse(source: DataSource): Promise<boolean> {
  const [used] = await source.query<{ yes: boolean }[]>(
    `SELECT EXISTS (SELECT FROM import_run) OR EXISTS (
       SELECT FROM audit_entry WHERE account_id IS NOT NULL AND table_name IN ('assessment', 'state_response', 'counter_finding')
     ) AS yes`,
  );
  return used!.yes;
}

/** Adds all of one State and says so, unless it is there. */
function fill(source: DataSource, { stateCode, first, count }: Share): Promise<boolean> {
  return source.transaction(async (manager) => {
    const government = `Invented government ${stateCode}`;
    const made = await manager.query<object[]>(
      `INSERT INTO organisation (name, kind) VALUES ($1, 'ministry') ON CONFLICT DO NOTHING RETURNING id`,
      [government],
    );
    if (made.length === 0) return false;
    await manager.query(
      'CREATE TEMPORARY TABLE bench_share (state_code char(3), first integer, count integer) ON COMMIT DROP',
    );
    await manager.query('INSERT INTO bench_share VALUES ($1, $2, $3)', [stateCode, first, count]);
    for (const statement of [...recordRows, ...voiceRows, ...deskRows]) await manager.query(statement);
    return true;
  });
}
