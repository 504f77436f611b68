import {
  Column,
  CreateDateColumn,
  Entity,
  Index,
  JoinColumn,
  ManyToOne,
  PrimaryGeneratedColumn,
  type Relation,
} from 'typeorm';
import { Organisation } from '../accounts/organisation.entity.js';
import { ReportingCycle } from '../cycles/reporting-cycle.entity.js';
import { State } from '../treaties/state.entity.js';

/** Where organisations of civil society write one submission together. Only its members know that it exists. */
@Entity()
export class Workspace {
  @PrimaryGeneratedColumn('identity') id: number;
  @Column('text') name: string;
  @Column('text', { nullable: true }) purpose: string | null;
  @ManyToOne(() => State, { nullable: false })
  @JoinColumn({ name: 'state_code' })
  state: Relation<State>;
  @Index()
  @Column('char', { length: 3 })
  stateCode: string;
  @ManyToOne(() => ReportingCycle, { nullable: false })
  @JoinColumn({ name: 'cycle_id' })
  cycle: Relation<ReportingCycle>;
  @Index()
  @Column('int')
  cycleId: number;
  /** Who opened it. */
  @ManyToOne(() => Organisation, { nullable: false })
  @JoinColumn({ name: 'organisation_id' })
  organisation: Relation<Organisation>;
  @Index()
  @Column('int')
  organisationId: number;
  /** Last day of the common work, `YYYY-MM-DD`. */
  @Column('date', { nullable: true }) closesOn: string | null;
  @CreateDateColumn({ type: 'timestamptz' }) recordedAt: Date;
}
