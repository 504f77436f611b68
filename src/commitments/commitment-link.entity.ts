import {
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
import { Recommendation } from '../recommendations/recommendation.entity.js';
import { Commitment } from './commitment.entity.js';

/** A recommendation that an item of a plan is to carry out, and who said so. */
@Entity()
@Unique(['commitmentId', 'recommendationId'])
export class CommitmentLink {
  @PrimaryGeneratedColumn('identity') id: number;
  @ManyToOne(() => Commitment, { nullable: false })
  @JoinColumn({ name: 'commitment_id' })
  commitment: Relation<Commitment>;
  @Column('int') commitmentId: number;
  @ManyToOne(() => Recommendation, { nullable: false })
  @JoinColumn({ name: 'recommendation_id' })
  recommendation: Relation<Recommendation>;
  @Index()
  @Column('int')
  recommendationId: number;
  @ManyToOne(() => Account)
  @JoinColumn({ name: 'linked_by' })
  linker: Relation<Account> | null;
  @Index()
  @Column('int', { nullable: true })
  linkedBy: number | null;
  @CreateDateColumn({ type: 'timestamptz' }) linkedAt: Date;
}
