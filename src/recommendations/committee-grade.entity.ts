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
import { partialDateCheck, type PartialDate } from '../shared/partial-date.js';
import { Grade } from '../treaty-bodies/grade-scale.entity.js';
import { RecommendationLimb } from './recommendation-limb.entity.js';
import { Recommendation } from './recommendation.entity.js';

/**
 * The mark that the body itself gave in its follow-up procedure: its raw code, its scale, its document. One that was
 * recorded wrongly is withdrawn and stays readable; a document grades a part once.
 */
@Entity()
@Index('committee_grade_once_idx', ['recommendationId', 'limbId', 'symbol'], {
  unique: true,
  where: 'withdrawn_at IS NULL',
})
@Check('committee_grade_withdrawal_reason_check', '(withdrawn_at IS NULL) = (withdrawal_reason IS NULL)')
@Check('committee_grade_assessed_on_check', partialDateCheck('assessed_on'))
export class CommitteeGrade {
  @PrimaryGeneratedColumn('identity') id: number;
  @ManyToOne(() => Recommendation, { nullable: false, onDelete: 'CASCADE' })
  @JoinColumn({ name: 'recommendation_id' })
  recommendation: Relation<Recommendation>;
  @Index()
  @Column('int')
  recommendationId: number;
  @ManyToOne(() => RecommendationLimb, { onDelete: 'CASCADE' })
  @JoinColumn({ name: 'limb_id' })
  limb: Relation<RecommendationLimb> | null;
  /** Null when the whole paragraph was graded. */
  @Index()
  @Column('int', { nullable: true })
  limbId: number | null;
  @ManyToOne(() => Grade, { nullable: false })
  @JoinColumn([
    { name: 'scale_code', referencedColumnName: 'scaleCode' },
    { name: 'grade_code', referencedColumnName: 'code' },
  ])
  grade: Relation<Grade>;
  @Column('text') scaleCode: string;
  @Column('text') gradeCode: string;
  /** UN symbol of the evaluation. */
  @Column('text') symbol: string;
  @Column('text') assessedOn: PartialDate;
  /** What the body went by, in our own words or as printed when its document was imported. */
  @Column('text', { nullable: true }) note: string | null;
  @Column('text') source: string;
  /** When it became known to the record; what the reference data bring counts from the day it was given. */
  @CreateDateColumn({ type: 'timestamptz' }) recordedAt: Date;
  /** When it was found to be recorded wrongly; null while it stands. */
  @Column('timestamptz', { nullable: true }) withdrawnAt: Date | null;
  @Column('text', { nullable: true }) withdrawalReason: string | null;
}
