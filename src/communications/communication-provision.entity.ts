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
import { enumCheck } from '../shared/enum-check.js';
import { Provision } from '../treaties/provision.entity.js';
import { Communication } from './communication.entity.js';

/** What a body found of an article. */
export const provisionFindings = ['violated', 'not_violated'] as const;

/** That a body found an article violated, or not, in a communication. */
@Entity()
@Unique(['communicationId', 'provisionId'])
@Check('communication_provision_finding_check', enumCheck('finding', provisionFindings))
export class CommunicationProvision {
  @PrimaryGeneratedColumn('identity') id: number;
  @ManyToOne(() => Communication, { nullable: false, onDelete: 'CASCADE' })
  @JoinColumn({ name: 'communication_id' })
  communication: Relation<Communication>;
  @Column('int') communicationId: number;
  @ManyToOne(() => Provision, { nullable: false })
  @JoinColumn({ name: 'provision_id' })
  provision: Relation<Provision>;
  @Index()
  @Column('int')
  provisionId: number;
  @Column('text') finding: (typeof provisionFindings)[number];
}
