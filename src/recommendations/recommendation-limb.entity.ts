import { Column, Entity, JoinColumn, ManyToOne, PrimaryGeneratedColumn, type Relation, Unique } from 'typeorm';
import { Recommendation } from './recommendation.entity.js';

/** A lettered part of a recommendation, which can be graded and assessed apart. */
@Entity()
@Unique(['recommendationId', 'label'])
export class RecommendationLimb {
  @PrimaryGeneratedColumn('identity') id: number;
  @ManyToOne(() => Recommendation, (recommendation) => recommendation.limbs, { nullable: false, onDelete: 'CASCADE' })
  @JoinColumn({ name: 'recommendation_id' })
  recommendation: Relation<Recommendation>;
  @Column('int') recommendationId: number;
  /** As printed: `(a)`. */
  @Column('text') label: string;
  /** From 1. */
  @Column('int') position: number;
  /** Null while only the letter is known. */
  @Column('text', { nullable: true }) text: string | null;
}
