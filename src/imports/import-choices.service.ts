import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { DataSource } from 'typeorm';
import { ReportingCycle } from '../cycles/reporting-cycle.entity.js';
import { Document } from '../documents/document.entity.js';
import { State } from '../treaties/state.entity.js';

/** What the forms of an import offer. */
export interface ImportChoices {
  states: State[];
  /** Labels such as `CCPR/KAZ/2`; of one State when one is known. */
  cycles: string[];
  /** Of the State; documents that recommendations may be taken from. */
  observations: Pick<Document, 'id' | 'symbol' | 'title' | 'publishedOn'>[];
}

@Injectable()
export class ImportChoicesService {
  constructor(@InjectDataSource() private readonly source: DataSource) {}

  /** Every State is offered: also those that have no reporting cycle here yet. */
  async find(stateCode: string | null): Promise<ImportChoices> {
    const { manager } = this.source;
    const ofState = stateCode ? { stateCode } : {};
    const states = await manager.find(State, { order: { name: 'ASC' } });
    const cycles = await manager.find(ReportingCycle, { where: ofState, order: { label: 'ASC' } });
    const observations = stateCode
      ? await manager.find(Document, {
          where: { stateCode, kind: 'concluding_observations' },
          order: { publishedOn: 'DESC', id: 'DESC' },
        })
      : [];
    return { states, cycles: cycles.map(({ label }) => label), observations };
  }
}
