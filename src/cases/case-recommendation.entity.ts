import { Column, Entity, Index, JoinColumn, ManyToOne, PrimaryGeneratedColumn, type Relation, Unique } from 'typeorm';
import { RecommendationLimb } from '../recommendations/recommendation-limb.entity.js';
import { Recommendation } from '../recommendations/recommendation.entity.js';
import { CaseRecord } from './case-record.entity.js';

/** That a case is evidence on a recommendation, or on one limb of it, as people of its organisation say. */
@Entity()
@Unique('case_recommendation_once_key', ['caseId', 'recommendationId', 'limbId'])
export class CaseRecommendation {
  @PrimaryGeneratedColumn('identity') id: number;
  @ManyToOne(() => CaseRecord, { nullable: false, onDelete: 'CASCADE' })
  @JoinColumn({ name: 'case_id' })
  case: Relation<CaseRecord>;
  @Column('int') caseId: number;
  @ManyToOne(() => Recommendation, { nullable: false, onDelete: 'CASCADE' })
  @JoinColumn({ name: 'recommendation_id' })
  recommendation: Relation<Recommendation>;
  @Index()
  @Column('int')
  recommendationId: number;
  @ManyToOne(() => RecommendationLimb, { onDelete: 'CASCADE' })
  @JoinColumn({ name: 'limb_id' })
  limb: Relation<RecommendationLimb> | null;
  /** Null for the whole recommendation. */
  @Index()
  @Column('int', { nullable: true })
  limbId: number | null;
}
