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
import { linkDecisions, linkOrigins, type LinkDecision, type LinkOrigin } from '../links/link.js';
import { enumCheck } from '../shared/enum-check.js';
import { StateResponse } from '../state-responses/state-response.entity.js';
import { CounterFinding } from './counter-finding.entity.js';

/** How a finding stands to one response of the State. */
export const stances = ['contradicts', 'qualifies', 'confirms'] as const;
export type Stance = (typeof stances)[number];

/** That a finding answers a response of the State. It is seen by those who see the finding. */
@Entity()
@Unique(['counterFindingId', 'stateResponseId'])
@Check('finding_reply_stance_check', enumCheck('stance', stances))
@Check('finding_reply_origin_check', enumCheck('origin', linkOrigins))
@Check('finding_reply_decision_check', enumCheck('decision', linkDecisions))
export class FindingReply {
  @PrimaryGeneratedColumn('identity') id: number;
  @ManyToOne(() => CounterFinding, { nullable: false, onDelete: 'CASCADE' })
  @JoinColumn({ name: 'counter_finding_id' })
  counterFinding: Relation<CounterFinding>;
  @Column('int') counterFindingId: number;
  @ManyToOne(() => StateResponse, { nullable: false, onDelete: 'CASCADE' })
  @JoinColumn({ name: 'state_response_id' })
  stateResponse: Relation<StateResponse>;
  @Index()
  @Column('int')
  stateResponseId: number;
  @Column('text') stance: Stance;
  @Column('text', { nullable: true }) note: string | null;
  @Column('text') origin: LinkOrigin;
  @Column('text', { default: 'proposed' }) decision: LinkDecision;
  /** 0–1, for proposals of the machine. */
  @Column('real', { nullable: true }) score: number | null;
  /** The words that suggested it. */
  @Column('text', { nullable: true }) reason: string | null;
  @ManyToOne(() => Account)
  @JoinColumn({ name: 'decided_by' })
  decider: Relation<Account> | null;
  @Index()
  @Column('int', { nullable: true })
  decidedBy: number | null;
  @Column('timestamptz', { nullable: true }) decidedAt: Date | null;
  @CreateDateColumn({ type: 'timestamptz' }) recordedAt: Date;
}
