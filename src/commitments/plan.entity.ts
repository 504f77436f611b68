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
import { partialDateCheck, type PartialDate } from '../shared/partial-date.js';
import { State } from '../treaties/state.entity.js';

/** A plan, strategy or road map of the State. Public, as what the State says always is. */
@Entity()
@Check('plan_adopted_on_check', partialDateCheck('adopted_on'))
@Check('plan_period_from_check', partialDateCheck('period_from'))
@Check('plan_period_until_check', partialDateCheck('period_until'))
@Check('plan_period_check', 'left(period_from, length(period_until)) <= period_until')
@Check('plan_items_stated_check', 'items_stated > 0')
export class Plan {
  @PrimaryGeneratedColumn('identity') id: number;
  @ManyToOne(() => State, { nullable: false })
  @JoinColumn({ name: 'state_code' })
  state: Relation<State>;
  @Index()
  @Column('char', { length: 3 })
  stateCode: string;
  @Column('text') title: string;
  /** Who adopted it, as printed. */
  @Column('text', { nullable: true }) body: string | null;
  @Column('text', { nullable: true }) adoptedOn: PartialDate | null;
  @Column('text', { nullable: true }) periodFrom: PartialDate | null;
  @Column('text', { nullable: true }) periodUntil: PartialDate | null;
  /** How many items the State says it has; often all that is known of them. */
  @Column('int', { nullable: true }) itemsStated: number | null;
  @ManyToOne(() => Document)
  @JoinColumn({ name: 'document_id' })
  document: Relation<Document> | null;
  @Index()
  @Column('int', { nullable: true })
  documentId: number | null;
  /** How a person would cite it. */
  @Column('text') source: string;
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
