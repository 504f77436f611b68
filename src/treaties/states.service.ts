import { Injectable, NotFoundException } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { DataSource } from 'typeorm';
import { State } from './state.entity.js';

/** A State that the record knows something about. */
export interface StateRow extends Pick<State, 'code' | 'name' | 'nameRu' | 'nameKk'> {
  cycles: number;
  recommendations: number;
  /** Those whose full text is in the record. */
  withText: number;
}

@Injectable()
export class StatesService {
  constructor(@InjectDataSource() private readonly source: DataSource) {}

  /** States with a reporting cycle or a recommendation, by name in English. */
  find(): Promise<StateRow[]> {
    return this.source.query<StateRow[]>(
      `WITH cycle AS (SELECT state_code AS code, count(*)::integer AS n FROM reporting_cycle GROUP BY 1),
         made AS (
           SELECT state_code AS code, count(*)::integer AS n, count(text)::integer AS texts
           FROM recommendation GROUP BY 1
         )
       SELECT s.code, s.name, s.name_ru AS "nameRu", s.name_kk AS "nameKk", coalesce(cycle.n, 0) AS cycles,
         coalesce(made.n, 0) AS recommendations, coalesce(made.texts, 0) AS "withText"
       FROM state s LEFT JOIN cycle USING (code) LEFT JOIN made USING (code)
       WHERE cycle.n > 0 OR made.n > 0
       ORDER BY s.name, s.code`,
    );
  }

  /** States of which the record knows nothing yet, by name in English. */
  findOthers(): Promise<Pick<State, 'code' | 'name' | 'nameRu' | 'nameKk'>[]> {
    return this.source.query(
      `SELECT s.code, s.name, s.name_ru AS "nameRu", s.name_kk AS "nameKk" FROM state s
       WHERE NOT EXISTS (SELECT FROM reporting_cycle c WHERE c.state_code = s.code)
         AND NOT EXISTS (SELECT FROM recommendation r WHERE r.state_code = s.code)
       ORDER BY s.name, s.code`,
    );
  }

  /** @throws NotFoundException for a code that no State has. */
  async findOne(code: string): Promise<State> {
    const state = await this.source.manager.findOneBy(State, { code });
    if (!state) throw new NotFoundException(`There is no State ${code}.`);
    return state;
  }
}
