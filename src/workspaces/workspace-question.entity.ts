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
import { Organisation } from '../accounts/organisation.entity.js';
import { Workspace } from './workspace.entity.js';

/** Something that the members have to settle among themselves; open until it is answered. */
@Entity()
@Check('workspace_question_answer_check', 'num_nonnulls(answer, answered_for_id, answered_at) IN (0, 3)')
export class WorkspaceQuestion {
  @PrimaryGeneratedColumn('identity') id: number;
  @ManyToOne(() => Workspace, { nullable: false, onDelete: 'CASCADE' })
  @JoinColumn({ name: 'workspace_id' })
  workspace: Relation<Workspace>;
  @Index()
  @Column('int')
  workspaceId: number;
  @Column('text') text: string;
  /** Who asks. */
  @ManyToOne(() => Organisation, { nullable: false })
  @JoinColumn({ name: 'organisation_id' })
  organisation: Relation<Organisation>;
  @Index()
  @Column('int')
  organisationId: number;
  @CreateDateColumn({ type: 'timestamptz' }) askedAt: Date;
  @Column('text', { nullable: true }) answer: string | null;
  /** The organisation that answered. */
  @ManyToOne(() => Organisation)
  @JoinColumn({ name: 'answered_for_id' })
  answeredFor: Relation<Organisation> | null;
  @Index()
  @Column('int', { nullable: true })
  answeredForId: number | null;
  @Column('timestamptz', { nullable: true }) answeredAt: Date | null;
}
