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
import { Account } from '../accounts/account.entity.js';
import { Organisation } from '../accounts/organisation.entity.js';
import { PublicBody } from '../public-bodies/public-body.entity.js';
import { RecommendationLimb } from '../recommendations/recommendation-limb.entity.js';
import { Recommendation } from '../recommendations/recommendation.entity.js';
import { enumCheck } from '../shared/enum-check.js';

/** `public`: everybody signed in may know that the body has it, not who in the body nor what was noted. */
export const assignmentVisibilities = ['public', 'organisation'] as const;

/**
 * Who is to deal with a recommendation, or with a limb of one. It belongs to the organisation that gave it: a ministry
 * gives to public bodies and their people, any other organisation to its own people, which nobody else ever sees.
 */
@Entity()
@Check('assignment_visibility_check', enumCheck('visibility', assignmentVisibilities))
@Check('assignment_published_check', `visibility = 'organisation' OR public_body_id IS NOT NULL`)
@Check('assignment_ended_check', 'done_on IS NULL OR taken_back_at IS NULL')
@Index('assignment_open_once_idx', ['recommendationId', 'limbId', 'organisationId', 'publicBodyId', 'accountId'], {
  unique: true,
  where: 'done_on IS NULL AND taken_back_at IS NULL',
})
export class Assignment {
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
  /** Null for the whole recommendation. */
  @Index()
  @Column('int', { nullable: true })
  limbId: number | null;
  @ManyToOne(() => Organisation, { nullable: false })
  @JoinColumn({ name: 'organisation_id' })
  organisation: Relation<Organisation>;
  /** Which organisation gave it. */
  @Index()
  @Column('int')
  organisationId: number;
  @ManyToOne(() => PublicBody)
  @JoinColumn({ name: 'public_body_id' })
  publicBody: Relation<PublicBody> | null;
  /** Null when the organisation keeps it to itself. */
  @Index()
  @Column('int', { nullable: true })
  publicBodyId: number | null;
  @ManyToOne(() => Account)
  @JoinColumn({ name: 'account_id' })
  account: Relation<Account> | null;
  /** Null while nobody in the body or organisation has taken it. */
  @Index()
  @Column('int', { nullable: true })
  accountId: number | null;
  @Column('text', { default: 'organisation' }) visibility: (typeof assignmentVisibilities)[number];
  /** Last day to act, `YYYY-MM-DD`. */
  @Column('date', { nullable: true }) dueOn: string | null;
  /** What the giver asks for. */
  @Column('text', { nullable: true }) note: string | null;
  /** What was said last on handing it back or finishing it. */
  @Column('text', { nullable: true }) remark: string | null;
  @ManyToOne(() => Account)
  @JoinColumn({ name: 'given_by' })
  giver: Relation<Account> | null;
  @Index()
  @Column('int', { nullable: true })
  givenBy: number | null;
  @CreateDateColumn({ type: 'timestamptz' }) givenAt: Date;
  @Column('date', { nullable: true }) doneOn: string | null;
  @Column('timestamptz', { nullable: true }) takenBackAt: Date | null;
  /** Counts the changes, so that two people's edits do not overwrite each other. */
  @Column('int', { default: 1 }) version: number;
}
