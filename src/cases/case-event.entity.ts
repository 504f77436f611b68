import { Check, Column, Entity, Index, JoinColumn, ManyToOne, PrimaryGeneratedColumn, type Relation } from 'typeorm';
import { enumCheck } from '../shared/enum-check.js';
import { partialDateCheck, type PartialDate } from '../shared/partial-date.js';
import { CaseRecord } from './case-record.entity.js';

/** The usual stations of a case. */
export const caseEventKinds = [
  'arrest',
  'charge',
  'trial',
  'verdict',
  'complaint',
  'decision',
  'release',
  'death',
  'reprisal',
  'other',
] as const;

/** Whether an event is over, or something is still awaited and wants a look before a submission. */
export const eventStandings = ['concluded', 'pending'] as const;

/** What happened in a case on a day; `[[2]]` in the text stands for person 2. */
@Entity()
@Check('case_event_kind_check', enumCheck('kind', caseEventKinds))
@Check('case_event_on_date_check', partialDateCheck('on_date'))
@Check('case_event_standing_check', enumCheck('standing', eventStandings))
export class CaseEvent {
  @PrimaryGeneratedColumn('identity') id: number;
  @ManyToOne(() => CaseRecord, { nullable: false, onDelete: 'CASCADE' })
  @JoinColumn({ name: 'case_id' })
  case: Relation<CaseRecord>;
  @Index()
  @Column('int')
  caseId: number;
  @Column('text') kind: (typeof caseEventKinds)[number];
  /** Null when it is not known. */
  @Column('text', { nullable: true }) onDate: PartialDate | null;
  @Column('text') text: string;
  /** Null when it is that of the case. */
  @Column('text', { nullable: true }) source: string | null;
  @Column('text', { default: 'concluded' }) standing: (typeof eventStandings)[number];
  @Column('int', { default: 1 }) version: number;
  /** When it was taken out; it can be brought back. */
  @Column('timestamptz', { nullable: true }) withdrawnAt: Date | null;
}
