import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { DataSource } from 'typeorm';
import { groupBy } from '../shared/group-by.js';
import type { State } from '../treaties/state.entity.js';
import type { CycleFacts } from './cycle-facts.js';
import { DeadlineRule } from './deadline-rule.entity.js';
import { deadlinesOf, type Deadline } from './deadline.js';

/** A cycle with its events, in the order of their recording, and its deadlines. */
export interface CycleDeadlines extends CycleFacts {
  id: number;
  /** `CCPR/KAZ/2`. */
  label: string;
  state: Pick<State, 'code' | 'name' | 'nameRu' | 'nameKk'>;
  treatyCode: string;
  /** Whether the State has no later cycle under the treaty. */
  latest: boolean;
  deadlines: Deadline[];
}

/** Which cycles are asked for; all when nothing is said. */
export interface CycleScope {
  stateCodes?: string[];
  treatyCode?: string;
}

@Injectable()
export class DeadlinesService {
  constructor(@InjectDataSource() private readonly source: DataSource) {}

  /** Cycles with their deadlines as they stand on `day` (`YYYY-MM-DD`): by State, treaty, the latest first. */
  async find({ stateCodes, treatyCode }: CycleScope, day: string): Promise<CycleDeadlines[]> {
    const [rows, rules] = await Promise.all([
      this.source.query<Omit<CycleDeadlines, 'latest' | 'deadlines'>[]>(
        `SELECT c.id, c.label, c.ordinal, c.procedure, c.treaty_code AS "treatyCode", t.mechanism_code AS "mechanismCode",
           json_build_object('code', s.code, 'name', s.name, 'nameRu', s.name_ru, 'nameKk', s.name_kk) AS state,
           (SELECT min(a.on_date) FROM treaty_action a
            WHERE a.state_code = c.state_code AND a.treaty_code = c.treaty_code AND a.kind = 'entry_into_force')
             AS "entryIntoForce",
           coalesce((SELECT json_agg(json_build_object('id', e.id, 'kind', e.kind, 'onDate', e.on_date,
               'untilDate', e.until_date, 'symbol', e.symbol, 'note', e.note, 'source', e.source) ORDER BY e.id)
             FROM cycle_event e WHERE e.cycle_id = c.id), '[]') AS events
         FROM reporting_cycle c JOIN state s ON s.code = c.state_code JOIN treaty t ON t.code = c.treaty_code
         WHERE ($1::text[] IS NULL OR c.state_code = ANY ($1)) AND ($2::text IS NULL OR c.treaty_code = $2)
         ORDER BY s.name, s.code, c.treaty_code, c.ordinal DESC, c.id`,
        [stateCodes ?? null, treatyCode ?? null],
      ),
      this.source.manager.find(DeadlineRule, { order: { id: 'ASC' } }),
    ]);
    const rounds = groupBy(rows, ({ state, treatyCode: treaty }) => `${state.code} ${treaty}`);
    return [...rounds.values()].flatMap((cycles) =>
      cycles.map((cycle, index) => {
        const later = cycles.slice(0, index);
        return { ...cycle, latest: later.length === 0, deadlines: deadlinesOf(cycle, later, rules, day) };
      }),
    );
  }
}
