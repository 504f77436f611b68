import {
  Check,
  Column,
  CreateDateColumn,
  Entity,
  Index,
  JoinColumn,
  ManyToOne,
  OneToMany,
  PrimaryGeneratedColumn,
  type Relation,
} from 'typeorm';
import { Organisation } from '../accounts/organisation.entity.js';
import { Document } from '../documents/document.entity.js';
import { Passage } from '../documents/passage.entity.js';
import { enumCheck } from '../shared/enum-check.js';
import { partialDateCheck, type PartialDate } from '../shared/partial-date.js';
import { State } from '../treaties/state.entity.js';
import { Mention } from './mention.entity.js';

export const responseKinds = [
  'legislative',
  'institutional',
  'policy',
  'budgetary',
  'practice',
  'statistic',
  'planned',
  'assertion',
  'reply',
] as const;
/** How far the State says the measure has come. */
export const responseStages = [
  'announced',
  'planned',
  'draft',
  'in_parliament',
  'adopted',
  'in_force',
  'ongoing',
  'completed',
  'reported',
] as const;

/** What the State says it did, does or will do: a claim, kept in its words. Always public once its document is. */
@Entity()
@Check('state_response_kind_check', enumCheck('kind', responseKinds))
@Check('state_response_stage_check', enumCheck('stage', responseStages))
@Check('state_response_said_on_check', partialDateCheck('said_on'))
@Check('state_response_happened_on_check', partialDateCheck('happened_on'))
@Check('state_response_target_on_check', partialDateCheck('target_on'))
@Check('state_response_source_check', 'passage_id IS NOT NULL OR source IS NOT NULL')
export class StateResponse {
  @PrimaryGeneratedColumn('identity') id: number;
  @ManyToOne(() => State, { nullable: false })
  @JoinColumn({ name: 'state_code' })
  state: Relation<State>;
  @Index()
  @Column('char', { length: 3 })
  stateCode: string;
  @ManyToOne(() => Document)
  @JoinColumn({ name: 'document_id' })
  document: Relation<Document> | null;
  @Index()
  @Column('int', { nullable: true })
  documentId: number | null;
  @ManyToOne(() => Passage)
  @JoinColumn({ name: 'passage_id' })
  passage: Relation<Passage> | null;
  @Index()
  @Column('int', { nullable: true })
  passageId: number | null;
  /** How a person would cite it, for a response recorded by hand. */
  @Column('text', { nullable: true }) source: string | null;
  @Column('text') text: string;
  @Column('text') kind: (typeof responseKinds)[number];
  /** Null when the State names none. */
  @Column('text', { nullable: true }) stage: (typeof responseStages)[number] | null;
  /** When the State said it; null when its document has no date. */
  @Column('text', { nullable: true }) saidOn: PartialDate | null;
  /** The date that the State gives for the measure. */
  @Column('text', { nullable: true }) happenedOn: PartialDate | null;
  /** The day by which the State promises it. */
  @Column('text', { nullable: true }) targetOn: PartialDate | null;
  @ManyToOne(() => Organisation)
  @JoinColumn({ name: 'organisation_id' })
  organisation: Relation<Organisation> | null;
  /** The organisation that recorded it. */
  @Column('int', { nullable: true }) organisationId: number | null;
  @CreateDateColumn({ type: 'timestamptz' }) recordedAt: Date;
  @OneToMany(() => Mention, (mention) => mention.stateResponse)
  mentions: Relation<Mention>[];
}
