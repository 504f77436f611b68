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

/** Whom it is put to. */
export const addresseeKinds = ['government', 'parliament', 'judiciary', 'committee', 'other', 'not_stated'] as const;
export type AddresseeKind = (typeof addresseeKinds)[number];

/** What organisations of civil society themselves ask for. */
@Entity()
@Check('ngo_recommendation_source_check', 'document_id IS NOT NULL OR source IS NOT NULL')
@Check('ngo_recommendation_asked_on_check', partialDateCheck('asked_on'))
@Check('ngo_recommendation_addressee_kind_check', enumCheck('addressee_kind', addresseeKinds))
@Check('ngo_recommendation_predecessor_check', 'predecessor_id < id')
@Check('ngo_recommendation_visibility_check', enumCheck('visibility', visibilities))
export class NgoRecommendation {
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
  /** How a person would cite it, for one recorded by hand. */
  @Column('text', { nullable: true }) source: string | null;
  @Column('text') text: string;
  /** Place among those of its document, from 1; null for one recorded by hand. */
  @Column('int', { nullable: true }) position: number | null;
  /** When it was asked, or when its document was written. */
  @Column('text', { nullable: true }) askedOn: PartialDate | null;
  @Column('text', { default: 'not_stated' }) addresseeKind: AddresseeKind;
  /** The addressee as printed. */
  @Column('text', { nullable: true }) addressee: string | null;
  /** The law, plan or other act that should change, as named. */
  @Column('text', { nullable: true }) instrument: string | null;
  /** Those for whose sake it is asked. */
  @Column('text', { nullable: true }) affectedGroup: string | null;
  @ManyToOne(() => Organisation)
  @JoinColumn({ name: 'organisation_id' })
  organisation: Relation<Organisation> | null;
  @Index()
  @Column('int', { nullable: true })
  organisationId: number | null;
  @Column('text', { default: 'organisation' }) visibility: Visibility;
  /** The earlier one that this repeats. */
  @ManyToOne(() => NgoRecommendation, { onDelete: 'SET NULL' })
  @JoinColumn({ name: 'predecessor_id' })
  predecessor: Relation<NgoRecommendation> | null;
  @Index()
  @Column('int', { nullable: true })
  predecessorId: number | null;
  /** Counts its changes from 1, so that two people do not overwrite each other. */
  @Column('int', { default: 1 }) version: number;
  @CreateDateColumn({ type: 'timestamptz' }) recordedAt: Date;
}
