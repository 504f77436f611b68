import { Check, Column, Entity, Index, JoinColumn, ManyToOne, PrimaryGeneratedColumn, type Relation } from 'typeorm';
import { enumCheck } from '../shared/enum-check.js';
import { Communication } from './communication.entity.js';

/** What bodies ask for in their Views: for the author, and so that it does not happen again. */
export const remedyKinds = [
  'compensation',
  'review',
  'release',
  'investigation',
  'rehabilitation',
  'non_repetition',
  'publication',
  'other',
] as const;

/** One thing that a body asked the State to do. */
@Entity()
@Check('remedy_kind_check', enumCheck('kind', remedyKinds))
export class Remedy {
  @PrimaryGeneratedColumn('identity') id: number;
  @ManyToOne(() => Communication, { nullable: false, onDelete: 'CASCADE' })
  @JoinColumn({ name: 'communication_id' })
  communication: Relation<Communication>;
  @Index()
  @Column('int')
  communicationId: number;
  @Column('text') kind: (typeof remedyKinds)[number];
  @Column('text') text: string;
}
