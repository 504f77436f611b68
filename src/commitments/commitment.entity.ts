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
  Unique,
} from 'typeorm';
import { Organisation } from '../accounts/organisation.entity.js';
import { enumCheck } from '../shared/enum-check.js';
import { partialDateCheck, type PartialDate } from '../shared/partial-date.js';
import { Plan } from './plan.entity.js';

/** What became of a commitment in the end. */
export const commitmentOutcomes = ['fulfilled', 'withdrawn'] as const;
export type CommitmentOutcome = (typeof commitmentOutcomes)[number];

/** How a commitment stands on a day: the database function `commitment_on` holds the rule. */
export const commitmentStandings = ['overdue', 'open', 'undated', 'fulfilled_late', 'fulfilled', 'withdrawn'] as const;
export type CommitmentStanding = (typeof commitmentStandings)[number];

/** One item of a plan: what the State commits itself to, as printed. */
@Entity()
@Unique(['planId', 'position'])
@Check('commitment_due_on_check', partialDateCheck('due_on'))
@Check('commitment_settled_on_check', partialDateCheck('settled_on'))
@Check('commitment_outcome_check', enumCheck('outcome', commitmentOutcomes))
@Check(
  'commitment_settled_check',
  '(outcome IS NULL) = (settled_source IS NULL) AND (outcome IS NULL) = (settled_on IS NULL)',
)
export class Commitment {
  @PrimaryGeneratedColumn('identity') id: number;
  @ManyToOne(() => Plan, { nullable: false })
  @JoinColumn({ name: 'plan_id' })
  plan: Relation<Plan>;
  @Column('int') planId: number;
  /** Its place in the plan, from 1. */
  @Column('int') position: number;
  /** As printed; null when the plan numbers nothing. */
  @Column('text', { nullable: true }) number: string | null;
  @Column('text') text: string;
  /** Who is to act, as printed; null when the plan names nobody. */
  @Column('text', { nullable: true }) body: string | null;
  /** Null when the plan names no day. */
  @Column('text', { nullable: true }) dueOn: PartialDate | null;
  @Column('text', { nullable: true }) indicator: string | null;
  @Column('text', { nullable: true }) outcome: CommitmentOutcome | null;
  /** The day it was fulfilled or withdrawn. */
  @Column('text', { nullable: true }) settledOn: PartialDate | null;
  /** What says so, as a person would cite it. */
  @Column('text', { nullable: true }) settledSource: string | null;
  @ManyToOne(() => Organisation)
  @JoinColumn({ name: 'organisation_id' })
  organisation: Relation<Organisation> | null;
  /** The organisation that recorded it. */
  @Index()
  @Column('int', { nullable: true })
  organisationId: number | null;
  @CreateDateColumn({ type: 'timestamptz' }) recordedAt: Date;
  /** Grows with each edit, so that two people's edits do not overwrite each other. */
  @Column('int', { default: 1 }) version: number;
}
