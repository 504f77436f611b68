import {
  Check,
  Column,
  CreateDateColumn,
  Entity,
  Index,
  JoinColumn,
  ManyToOne,
  PrimaryGeneratedColumn,
  Unique,
  type Relation,
} from 'typeorm';
import { Organisation } from '../accounts/organisation.entity.js';
import { enumCheck } from '../shared/enum-check.js';
import { Workspace } from './workspace.entity.js';

/** Leads invite and divide the work, contributors write, endorsers read and sign. */
export const memberRoles = ['lead', 'contributor', 'endorser'] as const;
export type MemberRole = (typeof memberRoles)[number];

export const memberStandings = ['invited', 'accepted', 'declined', 'left'] as const;
export type MemberStanding = (typeof memberStandings)[number];

/** An organisation in a workspace. A trigger keeps it to NGOs and national institutions. */
@Entity()
@Unique(['workspaceId', 'organisationId'])
@Check('workspace_member_role_check', enumCheck('role', memberRoles))
@Check('workspace_member_standing_check', enumCheck('standing', memberStandings))
@Check('workspace_member_answered_check', `(standing = 'invited') = (answered_at IS NULL)`)
export class WorkspaceMember {
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
  @Column('text') role: MemberRole;
  @Column('text', { default: 'invited' }) standing: MemberStanding;
  @CreateDateColumn({ type: 'timestamptz' }) invitedAt: Date;
  /** When it accepted, declined or left; null while it is invited. */
  @Column('timestamptz', { nullable: true }) answeredAt: Date | null;
}
