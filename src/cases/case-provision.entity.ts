import { Column, Entity, Index, JoinColumn, ManyToOne, PrimaryGeneratedColumn, type Relation, Unique } from 'typeorm';
import { Provision } from '../treaties/provision.entity.js';
import { CaseRecord } from './case-record.entity.js';

/** That a case concerns an article, as people of its organisation say. */
@Entity()
@Unique(['caseId', 'provisionId'])
export class CaseProvision {
  @PrimaryGeneratedColumn('identity') id: number;
  @ManyToOne(() => CaseRecord, { nullable: false, onDelete: 'CASCADE' })
  @JoinColumn({ name: 'case_id' })
  case: Relation<CaseRecord>;
  @Column('int') caseId: number;
  @ManyToOne(() => Provision, { nullable: false })
  @JoinColumn({ name: 'provision_id' })
  provision: Relation<Provision>;
  @Index()
  @Column('int')
  provisionId: number;
}
