import { Check, Column, Entity, Index, JoinColumn, ManyToOne, PrimaryGeneratedColumn, type Relation } from 'typeorm';
import { enumCheck } from '../shared/enum-check.js';
import { partialDateCheck, type PartialDate } from '../shared/partial-date.js';
import { ReportingCycle } from './reporting-cycle.entity.js';

/** In the order in which they come. */
export const cycleEventKinds = [
  'report_due',
  'list_of_issues',
  'report_received',
  'report_issued',
  'replies_due',
  'replies',
  'ngo_input_due',
  'ngo_submission',
  'session',
  'dialogue',
  'observations_adopted',
  'observations_issued',
  'follow_up_due',
  'follow_up_received',
  'ngo_follow_up',
  'follow_up_assessed',
  'next_list_of_issues',
  'next_report_due',
  'next_dialogue',
] as const;
export type CycleEventKind = (typeof cycleEventKinds)[number];

/** Something that happened, or falls due, in a reporting cycle. */
@Entity()
@Check('cycle_event_kind_check', enumCheck('kind', cycleEventKinds))
@Check('cycle_event_on_date_check', partialDateCheck('on_date'))
@Check('cycle_event_until_date_check', partialDateCheck('until_date'))
@Check('cycle_event_days_check', 'until_date IS NULL OR on_date <= until_date')
export class CycleEvent {
  @PrimaryGeneratedColumn('identity') id: number;
  @ManyToOne(() => ReportingCycle, (cycle) => cycle.events, { nullable: false })
  @JoinColumn({ name: 'cycle_id' })
  cycle: Relation<ReportingCycle>;
  @Index()
  @Column('int')
  cycleId: number;
  @Column('text') kind: CycleEventKind;
  /** Null when the date is not known. */
  @Column('text', { nullable: true }) onDate: PartialDate | null;
  /** Last day of an event of several days. */
  @Column('text', { nullable: true }) untilDate: PartialDate | null;
  /** UN symbol of the document that the event produced. */
  @Column('text', { nullable: true }) symbol: string | null;
  @Column('text', { nullable: true }) note: string | null;
  @Column('text') source: string;
  /** Rises with every change, so that an edit of an older reading is refused. */
  @Column('int', { default: 1 }) version: number;
}
