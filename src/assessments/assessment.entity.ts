import {
  Check,
  Column,
  CreateDateColumn,
  Entity,
  Index,
  JoinColumn,
  ManyToOne,
  OneToMany,
  PrimaryGeneratedColumn,
  type Relation,
  Unique,
} from 'typeorm';
import { Account } from '../accounts/account.entity.js';
import { Organisation } from '../accounts/organisation.entity.js';
import { sides, type Side } from '../accounts/side.js';
import { RecommendationLimb } from '../recommendations/recommendation-limb.entity.js';
import { Recommendation } from '../recommendations/recommendation.entity.js';
import { enumCheck } from '../shared/enum-check.js';
import { partialDateCheck, type PartialDate } from '../shared/partial-date.js';
import { visibilities, type Visibility } from '../shared/visibility.js';
import { AssessmentEvidence } from './assessment-evidence.entity.js';

/** From best to worst; `unable_to_assess` is an answer, not a gap. */
export const levels = [
  'implemented',
  'largely',
  'partially',
  'not_implemented',
  'regressed',
  'unable_to_assess',
] as const;
export type Level = (typeof levels)[number];
/** A norm adopted is not yet a practice: both can be assessed apart. */
export const axes = ['law', 'practice', 'overall'] as const;
export type Axis = (typeof axes)[number];
export const directions = ['improved', 'unchanged', 'deteriorated'] as const;
export type Direction = (typeof directions)[number];
/** How sure its assessor is. */
export const confidences = ['high', 'medium', 'low'] as const;
export type Confidence = (typeof confidences)[number];

/**
 * How far a recommendation, or a limb of it, was implemented on a day, in the view of one side. Append-only: a
 * correction is a new assessment that names the one it supersedes; the old one stays readable.
 */
@Entity()
@Unique(['supersedesId'])
@Index(['recommendationId', 'side', 'asOf'])
@Check('assessment_level_check', enumCheck('level', levels))
@Check('assessment_axis_check', enumCheck('axis', axes))
@Check('assessment_direction_check', enumCheck('direction', directions))
@Check('assessment_confidence_check', enumCheck('confidence', confidences))
@Check('assessment_law_on_check', partialDateCheck('law_on'))
@Check('assessment_side_check', enumCheck('side', sides))
@Check('assessment_visibility_check', enumCheck('visibility', visibilities))
@Check('assessment_reason_check', 'supersedes_id IS NULL OR reason IS NOT NULL')
export class Assessment {
  @PrimaryGeneratedColumn('identity') id: number;
  @ManyToOne(() => Recommendation, { nullable: false })
  @JoinColumn({ name: 'recommendation_id' })
  recommendation: Relation<Recommendation>;
  @Column('int') recommendationId: number;
  @ManyToOne(() => RecommendationLimb)
  @JoinColumn({ name: 'limb_id' })
  limb: Relation<RecommendationLimb> | null;
  /** Null for the recommendation as a whole. */
  @Index()
  @Column('int', { nullable: true })
  limbId: number | null;
  @Column('text') side: Side;
  /** The day it describes, `YYYY-MM-DD`. */
  @Column('date') asOf: string;
  /** When it became known to the record. */
  @CreateDateColumn({ type: 'timestamptz' }) recordedAt: Date;
  @Column('text') level: Level;
  @Column('text', { default: 'overall' }) axis: Axis;
  /** Null when not stated. */
  @Column('text', { nullable: true }) direction: Direction | null;
  @Column('text') rationale: string;
  /** Null when not stated. */
  @Column('text', { nullable: true }) confidence: Confidence | null;
  /** What it rests on; none where it is `withoutSource`. */
  @OneToMany(() => AssessmentEvidence, (evidence) => evidence.assessment, { cascade: ['insert'] })
  evidence: Relation<AssessmentEvidence>[];
  /** Marks an assertion without source. */
  @Column('boolean', { default: false }) withoutSource: boolean;
  /** Date of the law that it relies on; null when it relies on none, or its date is not stated. */
  @Column('text', { nullable: true }) lawOn: PartialDate | null;
  /** Why a law that is older than the recommendation counts as progress on it. */
  @Column('text', { nullable: true }) reasonOlderLaw: string | null;
  @ManyToOne(() => Assessment)
  @JoinColumn({ name: 'supersedes_id' })
  supersedes: Relation<Assessment> | null;
  @Column('int', { nullable: true }) supersedesId: number | null;
  /** Why it replaces the earlier one. */
  @Column('text', { nullable: true }) reason: string | null;
  @ManyToOne(() => Account)
  @JoinColumn({ name: 'assessor_id' })
  assessor: Relation<Account> | null;
  @Column('int', { nullable: true }) assessorId: number | null;
  @ManyToOne(() => Organisation)
  @JoinColumn({ name: 'organisation_id' })
  organisation: Relation<Organisation> | null;
  @Index()
  @Column('int', { nullable: true })
  organisationId: number | null;
  @Column('text', { default: 'public' }) visibility: Visibility;
}
