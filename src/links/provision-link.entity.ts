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
import { CounterFinding } from '../counter-findings/counter-finding.entity.js';
import { NgoRecommendation } from '../ngo-recommendations/ngo-recommendation.entity.js';
import { Recommendation } from '../recommendations/recommendation.entity.js';
import { enumCheck } from '../shared/enum-check.js';
import { StateResponse } from '../state-responses/state-response.entity.js';
import { Provision } from '../treaties/provision.entity.js';
import { linkDecisions, linkOrigins, type LinkDecision, type LinkOrigin } from './link.js';

/** That a recommendation, response, finding or demand concerns an article; exactly one of the four is set. */
@Entity()
@Index('provision_link_proposed_idx', ['score', 'id'], { where: `decision = 'proposed'` })
@Index('provision_link_decided_idx', ['decidedBy', 'decidedAt'], { where: 'decided_by IS NOT NULL' })
@Unique(['recommendationId', 'provisionId'])
@Unique(['stateResponseId', 'provisionId'])
@Unique(['counterFindingId', 'provisionId'])
@Unique(['ngoRecommendationId', 'provisionId'])
@Check(
  'provision_link_one_check',
  'num_nonnulls(recommendation_id, state_response_id, counter_finding_id, ngo_recommendation_id) = 1',
)
@Check('provision_link_origin_check', enumCheck('origin', linkOrigins))
@Check('provision_link_decision_check', enumCheck('decision', linkDecisions))
export class ProvisionLink {
  @PrimaryGeneratedColumn('identity') id: number;
  @ManyToOne(() => Provision, { nullable: false })
  @JoinColumn({ name: 'provision_id' })
  provision: Relation<Provision>;
  @Index()
  @Column('int')
  provisionId: number;
  @ManyToOne(() => Recommendation, { onDelete: 'CASCADE' })
  @JoinColumn({ name: 'recommendation_id' })
  recommendation: Relation<Recommendation> | null;
  @Column('int', { nullable: true }) recommendationId: number | null;
  @ManyToOne(() => StateResponse, { onDelete: 'CASCADE' })
  @JoinColumn({ name: 'state_response_id' })
  stateResponse: Relation<StateResponse> | null;
  @Column('int', { nullable: true }) stateResponseId: number | null;
  @ManyToOne(() => CounterFinding, { onDelete: 'CASCADE' })
  @JoinColumn({ name: 'counter_finding_id' })
  counterFinding: Relation<CounterFinding> | null;
  @Column('int', { nullable: true }) counterFindingId: number | null;
  @ManyToOne(() => NgoRecommendation, { onDelete: 'CASCADE' })
  @JoinColumn({ name: 'ngo_recommendation_id' })
  ngoRecommendation: Relation<NgoRecommendation> | null;
  @Column('int', { nullable: true }) ngoRecommendationId: number | null;
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
