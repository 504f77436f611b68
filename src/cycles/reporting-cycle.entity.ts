import {
  Check,
  Column,
  Entity,
  JoinColumn,
  ManyToOne,
  OneToMany,
  PrimaryGeneratedColumn,
  type Relation,
  Unique,
} from 'typeorm';
import { enumCheck } from '../shared/enum-check.js';
import { State } from '../treaties/state.entity.js';
import { Treaty } from '../treaties/treaty.entity.js';
import { CycleEvent } from './cycle-event.entity.js';

export const procedures = ['standard', 'simplified'] as const;
export type Procedure = (typeof procedures)[number];

/** One round of reporting by a State under a treaty, from its report to the follow-up of the concluding observations. */
@Entity()
@Unique(['stateCode', 'treatyCode', 'ordinal'])
@Check('reporting_cycle_procedure_check', enumCheck('procedure', procedures))
export class ReportingCycle {
  @PrimaryGeneratedColumn('identity') id: number;
  @ManyToOne(() => State, { nullable: false })
  @JoinColumn({ name: 'state_code' })
  state: Relation<State>;
  @Column('char', { length: 3 }) stateCode: string;
  @ManyToOne(() => Treaty, { nullable: false })
  @JoinColumn({ name: 'treaty_code' })
  treaty: Relation<Treaty>;
  @Column('text') treatyCode: string;
  /** The number of the State's report, as in CCPR/C/KAZ/2. */
  @Column('int') ordinal: number;
  /** How people and the command line name it: `CCPR/KAZ/2`. */
  @Column('text', { unique: true }) label: string;
  @Column('text', { nullable: true }) procedure: Procedure | null;
  /** Rises with every change, so that an edit of an older reading is refused. */
  @Column('int', { default: 1 }) version: number;
  @OneToMany(() => CycleEvent, (event) => event.cycle)
  events: Relation<CycleEvent>[];
}
