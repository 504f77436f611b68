import { Check, Column, Entity, Index, JoinColumn, ManyToOne, PrimaryGeneratedColumn, type Relation } from 'typeorm';
import { Organisation } from '../accounts/organisation.entity.js';
import { Document } from '../documents/document.entity.js';
import { Passage } from '../documents/passage.entity.js';
import { enumCheck } from '../shared/enum-check.js';
import { visibilities, type Visibility } from '../shared/visibility.js';
import { State } from '../treaties/state.entity.js';

/** What organisations of civil society themselves ask of the State. */
@Entity()
@Check('ngo_recommendation_visibility_check', enumCheck('visibility', visibilities))
export class NgoRecommendation {
  @PrimaryGeneratedColumn('identity') id: number;
  @ManyToOne(() => State, { nullable: false })
  @JoinColumn({ name: 'state_code' })
  state: Relation<State>;
  @Index()
  @Column('char', { length: 3 })
  stateCode: string;
  @ManyToOne(() => Document, { nullable: false })
  @JoinColumn({ name: 'document_id' })
  document: Relation<Document>;
  @Index()
  @Column('int')
  documentId: number;
  @ManyToOne(() => Passage)
  @JoinColumn({ name: 'passage_id' })
  passage: Relation<Passage> | null;
  @Index()
  @Column('int', { nullable: true })
  passageId: number | null;
  @Column('text') text: string;
  /** Place among those of its document, from 1. */
  @Column('int') position: number;
  @ManyToOne(() => Organisation)
  @JoinColumn({ name: 'organisation_id' })
  organisation: Relation<Organisation> | null;
  @Column('int', { nullable: true }) organisationId: number | null;
  @Column('text', { default: 'organisation' }) visibility: Visibility;
}
