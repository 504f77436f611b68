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
import { enumCheck } from '../shared/enum-check.js';
import { partialDateCheck, type PartialDate } from '../shared/partial-date.js';
import { State } from '../treaties/state.entity.js';
import { Mechanism } from '../treaty-bodies/mechanism.entity.js';

/** How a body closed a communication, or that it has not. */
export const outcomes = ['pending', 'violation', 'no_violation', 'inadmissible', 'discontinued'] as const;

/** The complaint of an individual to a treaty body. Views are public, and so is the row. */
@Entity()
@Unique(['mechanismCode', 'number'])
@Check('communication_number_check', `number ~ '^\\d{1,5}/\\d{4}$'`)
@Check('communication_outcome_check', enumCheck('outcome', outcomes))
@Check('communication_registered_on_check', partialDateCheck('registered_on'))
@Check('communication_decided_on_check', partialDateCheck('decided_on'))
@Check('communication_pending_check', `outcome <> 'pending' OR num_nonnulls(symbol, decided_on) = 0`)
@Check('communication_reply_due_on_check', 'reply_due_on > transmitted_on')
export class Communication {
  @PrimaryGeneratedColumn('identity') id: number;
  @ManyToOne(() => State, { nullable: false })
  @JoinColumn({ name: 'state_code' })
  state: Relation<State>;
  @Index()
  @Column('char', { length: 3 })
  stateCode: string;
  @ManyToOne(() => Mechanism, { nullable: false })
  @JoinColumn({ name: 'mechanism_code' })
  mechanism: Relation<Mechanism>;
  @Column('text') mechanismCode: string;
  /** `2137/2012`; the first of those that were joined. */
  @Column('text') number: string;
  /** As the body has it: `Toregozhina v. Kazakhstan`, or initials. */
  @Column('text') title: string;
  /** Of the Views or decision: `CCPR/C/112/D/2137/2012`. */
  @Column('text', { nullable: true, unique: true }) symbol: string | null;
  @Column('text', { default: 'pending' }) outcome: (typeof outcomes)[number];
  @Column('text', { nullable: true }) registeredOn: PartialDate | null;
  /** When the Views or decision were adopted. */
  @Column('text', { nullable: true }) decidedOn: PartialDate | null;
  /** When they were sent to the State, `YYYY-MM-DD`. */
  @Column('date', { nullable: true }) transmittedOn: string | null;
  /** Until when the State shall say what it did, `YYYY-MM-DD`; null where it is not known. */
  @Column('date', { nullable: true }) replyDueOn: string | null;
  @Column('text', { nullable: true }) summary: string | null;
  @Column('text') source: string;
  @Column('int', { default: 1 }) version: number;
}
