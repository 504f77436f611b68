import {
  Check,
  Column,
  CreateDateColumn,
  Entity,
  Index,
  JoinColumn,
  ManyToOne,
  PrimaryGeneratedColumn,
  type Relation,
} from 'typeorm';
import { Account } from '../accounts/account.entity.js';
import { enumCheck } from '../shared/enum-check.js';
import { runStages, type RunStage } from '../shared/run-stage.js';
import { State } from '../treaties/state.entity.js';

/** A look through all recommendations to a State for demands made before; one at a time for each State. */
@Entity()
@Index('repeat_search_open_key', ['stateCode'], { unique: true, where: `stage IN ('queued', 'running')` })
@Check('repeat_search_stage_check', enumCheck('stage', runStages))
@Check('repeat_search_proposed_check', `(proposed IS NOT NULL) = (stage = 'done')`)
export class RepeatSearch {
  @PrimaryGeneratedColumn('identity') id: number;
  @ManyToOne(() => State, { nullable: false })
  @JoinColumn({ name: 'state_code' })
  state: Relation<State>;
  @Index()
  @Column('char', { length: 3 })
  stateCode: string;
  @ManyToOne(() => Account)
  @JoinColumn({ name: 'account_id' })
  account: Relation<Account> | null;
  /** Who asked for it, and whom the audit names for what it proposes. */
  @Index()
  @Column('int', { nullable: true })
  accountId: number | null;
  @Column('text', { default: 'queued' }) stage: RunStage;
  /** Recommendations compared, and to compare. */
  @Column('int', { default: 0 }) done: number;
  @Column('int', { default: 0 }) total: number;
  /** Links that were not known before; null until it is done. */
  @Column('int', { nullable: true }) proposed: number | null;
  /** A sentence for the page; null unless failed. */
  @Column('text', { nullable: true }) failure: string | null;
  @CreateDateColumn({ type: 'timestamptz' }) queuedAt: Date;
  @Column('timestamptz', { nullable: true }) startedAt: Date | null;
  @Column('timestamptz', { nullable: true }) finishedAt: Date | null;
}
