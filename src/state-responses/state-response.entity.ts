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
import { StateResponseEvent } from './state-response-event.entity.js';

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
/** What the State says it did, does or will do: a claim, kept in its words. Always public once its document is. */
@Entity()
@Check('state_response_kind_check', enumCheck('kind', responseKinds))
@Check('state_response_said_on_check', partialDateCheck('said_on'))
@Check('state_response_source_check', 'passage_id IS NOT NULL OR source IS NOT NULL OR whole_document')
@Check('state_response_whole_check', 'NOT whole_document OR (document_id IS NOT NULL AND passage_id IS NULL)')
@Check('state_response_repeats_check', 'repeats_id <> id')
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
  /** The document as a whole is the answer; it names no passage then. */
  @Column('boolean', { default: false }) wholeDocument: boolean;
  /** When the State said it; null when its document has no date. */
  @Column('text', { nullable: true }) saidOn: PartialDate | null;
  @ManyToOne(() => Organisation)
  @JoinColumn({ name: 'organisation_id' })
  organisation: Relation<Organisation> | null;
  /** The organisation that recorded it. */
  @Index()
  @Column('int', { nullable: true })
  organisationId: number | null;
  @CreateDateColumn({ type: 'timestamptz' }) recordedAt: Date;
  @OneToMany(() => Mention, (mention) => mention.stateResponse)
  mentions: Relation<Mention>[];
  @OneToMany(() => StateResponseEvent, (event) => event.stateResponse, { cascade: ['insert'] })
  events: Relation<StateResponseEvent>[];
  @ManyToOne(() => StateResponse)
  @JoinColumn({ name: 'repeats_id' })
  repeats: Relation<StateResponse> | null;
  /** The claim that this one says again; it counts as a mention of it, until undone. Never one that repeats another. */
  @Index()
  @Column('int', { nullable: true })
  repeatsId: number | null;
}
