import {
  Check,
  Column,
  Entity,
  Index,
  JoinColumn,
  ManyToOne,
  PrimaryGeneratedColumn,
  Unique,
  type Relation,
} from 'typeorm';
import { Organisation } from '../accounts/organisation.entity.js';
import { Recommendation } from '../recommendations/recommendation.entity.js';
import { enumCheck } from '../shared/enum-check.js';
import { Provision } from '../treaties/provision.entity.js';
import { WorkspaceMember } from './workspace-member.entity.js';
import { Workspace } from './workspace.entity.js';

/** How far the writing has come. */
export const partStages = ['open', 'writing', 'review', 'ready'] as const;
export type PartStage = (typeof partStages)[number];

/** Who writes on an article or on a recommendation; exactly one of the two is set. */
@Entity()
@Unique(['workspaceId', 'provisionId'])
@Unique(['workspaceId', 'subjectId'])
@Check('workspace_part_one_check', 'num_nonnulls(provision_id, subject_id) = 1')
@Check('workspace_part_stage_check', enumCheck('stage', partStages))
export class WorkspacePart {
  @PrimaryGeneratedColumn('identity') id: number;
  @ManyToOne(() => Workspace, { nullable: false, onDelete: 'CASCADE' })
  @JoinColumn({ name: 'workspace_id' })
  workspace: Relation<Workspace>;
  @Column('int') workspaceId: number;
  @ManyToOne(() => Organisation, { nullable: false })
  @JoinColumn({ name: 'organisation_id' })
  organisation: Relation<Organisation>;
  @Index()
  @Column('int')
  organisationId: number;
  /** The member that writes it. */
  @ManyToOne(() => WorkspaceMember, { nullable: false })
  @JoinColumn([
    { name: 'workspace_id', referencedColumnName: 'workspaceId' },
    { name: 'organisation_id', referencedColumnName: 'organisationId' },
  ])
  member: Relation<WorkspaceMember>;
  @ManyToOne(() => Provision)
  @JoinColumn({ name: 'provision_id' })
  provision: Relation<Provision> | null;
  @Index()
  @Column('int', { nullable: true })
  provisionId: number | null;
  @ManyToOne(() => Recommendation, { onDelete: 'CASCADE' })
  @JoinColumn({ name: 'subject_id' })
  subject: Relation<Recommendation> | null;
  @Index()
  @Column('int', { nullable: true })
  subjectId: number | null;
  @Column('text', { default: 'open' }) stage: PartStage;
  @Column('text', { nullable: true }) note: string | null;
}
