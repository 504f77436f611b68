import {
  Check,
  Column,
  Entity,
  Index,
  JoinColumn,
  ManyToOne,
  PrimaryGeneratedColumn,
  type Relation,
  Unique,
} from 'typeorm';
import { Account } from '../accounts/account.entity.js';
import { cycleEventKinds, type CycleEventKind } from '../cycles/cycle-event.entity.js';
import { ReportingCycle } from '../cycles/reporting-cycle.entity.js';
import { enumCheck } from '../shared/enum-check.js';

/**
 * What an account wants to be reminded of, for its own eyes: an event or deadline of a cycle, whose day it follows when
 * that changes, or words of its own for a day.
 */
@Entity()
@Unique(['accountId', 'cycleId', 'kind'])
@Check('reminder_kind_check', enumCheck('kind', cycleEventKinds))
@Check('reminder_days_before_check', 'days_before BETWEEN 0 AND 366')
@Check(
  'reminder_subject_check',
  `num_nonnulls(cycle_id, kind) = 2 AND num_nonnulls(text, on_day) = 0
    OR num_nonnulls(cycle_id, kind) = 0 AND num_nonnulls(text, on_day) = 2`,
)
export class Reminder {
  @PrimaryGeneratedColumn('identity') id: number;
  @ManyToOne(() => Account, { nullable: false })
  @JoinColumn({ name: 'account_id' })
  account: Relation<Account>;
  @Column('int') accountId: number;
  @ManyToOne(() => ReportingCycle, { onDelete: 'CASCADE' })
  @JoinColumn({ name: 'cycle_id' })
  cycle: Relation<ReportingCycle> | null;
  @Index()
  @Column('int', { nullable: true })
  cycleId: number | null;
  @Column('text', { nullable: true }) kind: CycleEventKind | null;
  @Column('text', { nullable: true }) text: string | null;
  /** `YYYY-MM-DD`. */
  @Column('date', { nullable: true }) onDay: string | null;
  /** How many days before its day it shows, 0–366. */
  @Column('int', { default: 30 }) daysBefore: number;
  /** It rests until this day, `YYYY-MM-DD`. */
  @Column('date', { nullable: true }) snoozedUntil: string | null;
  @Column('timestamptz', { nullable: true }) dismissedAt: Date | null;
}
