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
import { Recommendation } from '../recommendations/recommendation.entity.js';
import { enumCheck } from '../shared/enum-check.js';
import { linkDecisions, linkOrigins, type LinkDecision, type LinkOrigin } from './link.js';

/** How a recommendation takes up an earlier one: the same demand, another on the same subject, or one in its place. */
export const linkRelations = ['repeats', 'same_subject', 'supersedes'] as const;
export type LinkRelation = (typeof linkRelations)[number];

/**
 * That a recommendation takes up an earlier one to the same State. Two recommendations have one link at most (the index
 * `recommendation_link_pair_key`); confirmed links make the lineage of a demand.
 */
@Entity()
@Index('recommendation_link_pair_key', { synchronize: false })
@Index('recommendation_link_proposed_idx', ['score', 'id'], { where: `decision = 'proposed'` })
@Index('recommendation_link_decided_idx', ['decidedBy', 'decidedAt'], { where: 'decided_by IS NOT NULL' })
@Check('recommendation_link_self_check', 'recommendation_id <> earlier_id')
@Check('recommendation_link_relation_check', enumCheck('relation', linkRelations))
@Check('recommendation_link_origin_check', enumCheck('origin', linkOrigins))
@Check('recommendation_link_decision_check', enumCheck('decision', linkDecisions))
@Check('recommendation_link_score_check', 'score BETWEEN 0 AND 1')
export class RecommendationLink {
  @PrimaryGeneratedColumn('identity') id: number;
  /** The later of the two, which takes up the other. */
  @ManyToOne(() => Recommendation, { nullable: false, onDelete: 'CASCADE' })
  @JoinColumn({ name: 'recommendation_id' })
  recommendation: Relation<Recommendation>;
  @Index()
  @Column('int')
  recommendationId: number;
  @ManyToOne(() => Recommendation, { nullable: false, onDelete: 'CASCADE' })
  @JoinColumn({ name: 'earlier_id' })
  earlier: Relation<Recommendation>;
  @Index()
  @Column('int')
  earlierId: number;
  @Column('text') relation: LinkRelation;
  @Column('text') origin: LinkOrigin;
  @Column('text', { default: 'proposed' }) decision: LinkDecision;
  /** 0–1, for proposals of the machine. */
  @Column('real', { nullable: true }) score: number | null;
  /** The words that suggested it. */
  @Column('text', { nullable: true }) reason: string | null;
  @ManyToOne(() => Account)
  @JoinColumn({ name: 'decided_by' })
  decider: Relation<Account> | null;
  /** Null when nobody decided, or the text itself confirms it. */
  @Column('int', { nullable: true }) decidedBy: number | null;
  @Column('timestamptz', { nullable: true }) decidedAt: Date | null;
  @CreateDateColumn({ type: 'timestamptz' }) recordedAt: Date;
}
