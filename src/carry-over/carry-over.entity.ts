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
import { Account } from '../accounts/account.entity.js';
import { Organisation } from '../accounts/organisation.entity.js';
import { Document } from '../documents/document.entity.js';

/** What one organisation decides of an earlier submission before it writes the next; seen by that organisation alone. */
@Entity()
@Unique(['documentId', 'organisationId'])
@Check('carry_over_carried_check', '(carried_at IS NULL) = (carried_by IS NULL)')
export class CarryOver {
  @PrimaryGeneratedColumn('identity') id: number;
  @ManyToOne(() => Document, { nullable: false, onDelete: 'CASCADE' })
  @JoinColumn({ name: 'document_id' })
  document: Relation<Document>;
  @Column('int') documentId: number;
  @ManyToOne(() => Organisation, { nullable: false })
  @JoinColumn({ name: 'organisation_id' })
  organisation: Relation<Organisation>;
  @Index()
  @Column('int')
  organisationId: number;
  /** When the decisions were carried out; null while they are made. */
  @Column('timestamptz', { nullable: true }) carriedAt: Date | null;
  @ManyToOne(() => Account)
  @JoinColumn({ name: 'carried_by' })
  carrier: Relation<Account> | null;
  @Index()
  @Column('int', { nullable: true })
  carriedBy: number | null;
  @CreateDateColumn({ type: 'timestamptz' }) recordedAt: Date;
}
