import {
  Check,
  Column,
  Entity,
  Index,
  JoinColumn,
  ManyToOne,
  PrimaryGeneratedColumn,
  type Relation,
  Unique,
} from 'typeorm';
import { partialDateCheck, type PartialDate } from '../shared/partial-date.js';
import { Grade } from '../treaty-bodies/grade-scale.entity.js';
import { RecommendationLimb } from './recommendation-limb.entity.js';
import { Recommendation } from './recommendation.entity.js';

/** The mark that the body itself gave in its follow-up procedure: its raw code, its scale, its document. */
@Entity()
@Unique(['recommendationId', 'limbId', 'symbol'])
@Check('committee_grade_assessed_on_check', partialDateCheck('assessed_on'))
export class CommitteeGrade {
  @PrimaryGeneratedColumn('identity') id: number;
  @ManyToOne(() => Recommendation, { nullable: false, onDelete: 'CASCADE' })
  @JoinColumn({ name: 'recommendation_id' })
  recommendation: Relation<Recommendation>;
  @Column('int') recommendationId: number;
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
}
