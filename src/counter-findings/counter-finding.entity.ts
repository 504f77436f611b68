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
import { Organisation } from '../accounts/organisation.entity.js';
import { Document } from '../documents/document.entity.js';
import { Passage } from '../documents/passage.entity.js';
import { enumCheck } from '../shared/enum-check.js';
import { partialDateCheck, type PartialDate } from '../shared/partial-date.js';
import { visibilities, type Visibility } from '../shared/visibility.js';
import { State } from '../treaties/state.entity.js';

/** How a finding stands to what the State claims; `not_stated` when its author does not say. */
export const verdicts = ['contradicts', 'qualifies', 'confirms', 'no_information', 'not_stated'] as const;

/** What a finding speaks of: progress, a failing, both, or neither. */
export const polarities = ['positive', 'negative', 'mixed', 'neutral', 'not_stated'] as const;

/** What civil society found, in its words, with its source. */
@Entity()
@Check('counter_finding_verdict_check', enumCheck('verdict', verdicts))
@Check('counter_finding_polarity_check', enumCheck('polarity', polarities))
@Check('counter_finding_predecessor_check', 'predecessor_id < id')
@Check('counter_finding_visibility_check', enumCheck('visibility', visibilities))
@Check('counter_finding_found_on_check', partialDateCheck('found_on'))
@Check('counter_finding_source_check', 'passage_id IS NOT NULL OR source IS NOT NULL')
export class CounterFinding {
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
  /** How a person would cite it, for a finding recorded by hand. */
  @Column('text', { nullable: true }) source: string | null;
  @Column('text') text: string;
  @Column('text', { default: 'not_stated' }) verdict: (typeof verdicts)[number];
  @Column('text', { default: 'not_stated' }) polarity: (typeof polarities)[number];
  /** Who wrote it, as printed; null when its document says it for all. */
  @Column('text', { nullable: true }) authors: string | null;
  /** When it was found, or when its document was written. */
  @Column('text', { nullable: true }) foundOn: PartialDate | null;
  @ManyToOne(() => Organisation)
  @JoinColumn({ name: 'organisation_id' })
  organisation: Relation<Organisation> | null;
  /** Whose finding it is; null for a published report of organisations that keep no account here. */
  @Index()
  @Column('int', { nullable: true })
  organisationId: number | null;
  @Column('text', { default: 'organisation' }) visibility: Visibility;
  /** The finding of an earlier submission that this one continues. */
  @ManyToOne(() => CounterFinding, { onDelete: 'SET NULL' })
  @JoinColumn({ name: 'predecessor_id' })
  predecessor: Relation<CounterFinding> | null;
  @Index()
  @Column('int', { nullable: true })
  predecessorId: number | null;
  /** Counts its changes from 1, so that two people do not overwrite each other. */
  @Column('int', { default: 1 }) version: number;
  @CreateDateColumn({ type: 'timestamptz' }) recordedAt: Date;
}
