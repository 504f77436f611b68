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
import { Passage } from '../documents/passage.entity.js';
import { enumCheck } from '../shared/enum-check.js';
import { partialDateCheck, type PartialDate } from '../shared/partial-date.js';
import { StateResponse } from './state-response.entity.js';

/** How far the State says a measure has come; `staged` enters into force in stages. */
export const responseStages = [
  'announced',
  'planned',
  'concept',
  'draft',
  'in_parliament',
  'adopted',
  'signed',
  'staged',
  'in_force',
  'ongoing',
  'completed',
  'reported',
  'repealed',
  'withdrawn',
] as const;
export type ResponseStage = (typeof responseStages)[number];

/**
 * One step of a measure in the State's own account: a stage reached, or, with a target day, a promise to reach it.
 * Append-only: a correction is a new row that names the one it supersedes; one that says nothing takes it back.
 */
@Entity()
@Unique(['supersedesId'])
@Index('state_response_event_target_on_idx', ['targetOn'], { where: 'target_on IS NOT NULL' })
@Check('state_response_event_stage_check', enumCheck('stage', responseStages))
@Check('state_response_event_happened_on_check', partialDateCheck('happened_on'))
@Check('state_response_event_target_on_check', partialDateCheck('target_on'))
@Check('state_response_event_said_on_check', partialDateCheck('said_on'))
@Check('state_response_event_promise_check', 'target_on IS NULL OR happened_on IS NULL')
@Check(
  'state_response_event_said_check',
  'num_nonnulls(stage, happened_on, target_on) > 0 OR supersedes_id IS NOT NULL',
)
@Check('state_response_event_note_check', 'supersedes_id IS NULL OR note IS NOT NULL')
@Check('state_response_event_source_check', 'passage_id IS NOT NULL OR source IS NOT NULL')
export class StateResponseEvent {
  @PrimaryGeneratedColumn('identity') id: number;
  @ManyToOne(() => StateResponse, (response) => response.events, { nullable: false })
  @JoinColumn({ name: 'state_response_id' })
  stateResponse: Relation<StateResponse>;
  @Index()
  @Column('int')
  stateResponseId: number;
  /** Null when the State names none: of a promise, what is promised then stands in the words of the claim. */
  @Column('text', { nullable: true }) stage: ResponseStage | null;
  /** When the stage was reached; null when the State does not say. */
  @Column('text', { nullable: true }) happenedOn: PartialDate | null;
  /** The day by which the State promises the stage. */
  @Column('text', { nullable: true }) targetOn: PartialDate | null;
  /** When the State said so; null when its document has no date. */
  @Column('text', { nullable: true }) saidOn: PartialDate | null;
  /** Of a correction, why it was made. */
  @Column('text', { nullable: true }) note: string | null;
  @ManyToOne(() => Passage)
  @JoinColumn({ name: 'passage_id' })
  passage: Relation<Passage> | null;
  /** The passage of the claim, for what its own document says. */
  @Index()
  @Column('int', { nullable: true })
  passageId: number | null;
  /** How a person would cite it, for a step recorded by hand. */
  @Column('text', { nullable: true }) source: string | null;
  @ManyToOne(() => Organisation)
  @JoinColumn({ name: 'organisation_id' })
  organisation: Relation<Organisation> | null;
  /** The organisation that recorded it. */
  @Index()
  @Column('int', { nullable: true })
  organisationId: number | null;
  @CreateDateColumn({ type: 'timestamptz' }) recordedAt: Date;
  @ManyToOne(() => StateResponseEvent)
  @JoinColumn({ name: 'supersedes_id' })
  supersedes: Relation<StateResponseEvent> | null;
  @Column('int', { nullable: true }) supersedesId: number | null;
}
