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
import { CounterFinding } from '../counter-findings/counter-finding.entity.js';
import { NgoRecommendation } from '../ngo-recommendations/ngo-recommendation.entity.js';
import { enumCheck } from '../shared/enum-check.js';
import { CarryOver } from './carry-over.entity.js';

/** Still holds as it is, holds in other words, is settled, or is left out of the next submission. */
export const carryDecisions = ['holds', 'changed', 'resolved', 'dropped'] as const;
export type CarryDecision = (typeof carryDecisions)[number];

/** The decision on one finding or demand of an earlier submission, and what was made of it. */
@Entity()
@Unique('carried_item_once_key', ['carryOverId', 'counterFindingId', 'ngoRecommendationId'])
@Check('carried_item_one_check', 'num_nonnulls(counter_finding_id, ngo_recommendation_id) = 1')
@Check('carried_item_decision_check', enumCheck('decision', carryDecisions))
@Check('carried_item_text_check', `(decision = 'changed') = (text IS NOT NULL)`)
export class CarriedItem {
  @PrimaryGeneratedColumn('identity') id: number;
  @ManyToOne(() => CarryOver, { nullable: false, onDelete: 'CASCADE' })
  @JoinColumn({ name: 'carry_over_id' })
  carryOver: Relation<CarryOver>;
  @Column('int') carryOverId: number;
  @ManyToOne(() => CounterFinding, { onDelete: 'CASCADE' })
  @JoinColumn({ name: 'counter_finding_id' })
  counterFinding: Relation<CounterFinding> | null;
  @Index()
  @Column('int', { nullable: true })
  counterFindingId: number | null;
  @ManyToOne(() => NgoRecommendation, { onDelete: 'CASCADE' })
  @JoinColumn({ name: 'ngo_recommendation_id' })
  ngoRecommendation: Relation<NgoRecommendation> | null;
  @Index()
  @Column('int', { nullable: true })
  ngoRecommendationId: number | null;
  @Column('text') decision: CarryDecision;
  /** The new wording; set for `changed` and for nothing else. */
  @Column('text', { nullable: true }) text: string | null;
  @Column('text', { nullable: true }) note: string | null;
  @ManyToOne(() => CounterFinding, { onDelete: 'SET NULL' })
  @JoinColumn({ name: 'new_finding_id' })
  newFinding: Relation<CounterFinding> | null;
  @Column('int', { nullable: true, unique: true }) newFindingId: number | null;
  @ManyToOne(() => NgoRecommendation, { onDelete: 'SET NULL' })
  @JoinColumn({ name: 'new_recommendation_id' })
  newRecommendation: Relation<NgoRecommendation> | null;
  @Column('int', { nullable: true, unique: true }) newRecommendationId: number | null;
}
