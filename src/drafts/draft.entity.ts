import {
  Check,
  Column,
  CreateDateColumn,
  Entity,
  Index,
  JoinColumn,
  ManyToOne,
  OneToMany,
  PrimaryGeneratedColumn,
  type Relation,
} from 'typeorm';
import { Account } from '../accounts/account.entity.js';
import { Organisation } from '../accounts/organisation.entity.js';
import { ReportingCycle } from '../cycles/reporting-cycle.entity.js';
import { enumCheck } from '../shared/enum-check.js';
import { visibilities, type Visibility } from '../shared/visibility.js';
import { Workspace } from '../workspaces/workspace.entity.js';
import { RenderRun } from './render-run.entity.js';

/** A submission in the making: a template, a scope and a day. */
@Entity()
@Check('draft_visibility_check', enumCheck('visibility', visibilities))
export class Draft {
  @PrimaryGeneratedColumn('identity') id: number;
  /** Name of the template, such as `ccpr-alternative-report`. */
  @Column('text') template: string;
  @Column('text') title: string;
  @ManyToOne(() => ReportingCycle, { nullable: false })
  @JoinColumn({ name: 'cycle_id' })
  cycle: Relation<ReportingCycle>;
  @Index()
  @Column('int')
  cycleId: number;
  /** Articles that Part II is kept to; empty for all. */
  @Column('int', { array: true, default: () => "'{}'" }) articles: number[];
  /** BCP 47 language of the template's own words. */
  @Column('text') language: string;
  /** The record as it described this day, `YYYY-MM-DD`. */
  @Column('date') asOf: string;
  /** As the record was known then; null for as it is known when it is rendered. */
  @Column('timestamptz', { nullable: true }) knownAt: Date | null;
  /** What its author types: addressee, place, introduction, disclaimers, optional parts. */
  @Column('jsonb', { default: () => "'{}'" }) settings: DraftSettings;
  @ManyToOne(() => Organisation)
  @JoinColumn({ name: 'organisation_id' })
  organisation: Relation<Organisation> | null;
  @Index()
  @Column('int', { nullable: true })
  organisationId: number | null;
  @Column('text', { default: 'organisation' }) visibility: Visibility;
  /** Where it is written together; then the members see it, and it holds only what all of them may see. */
  @ManyToOne(() => Workspace)
  @JoinColumn({ name: 'workspace_id' })
  workspace: Relation<Workspace> | null;
  @Index()
  @Column('int', { nullable: true })
  workspaceId: number | null;
  @ManyToOne(() => Account)
  @JoinColumn({ name: 'author_id' })
  author: Relation<Account> | null;
  @Column('int', { nullable: true }) authorId: number | null;
  @CreateDateColumn({ type: 'timestamptz' }) createdAt: Date;
  @OneToMany(() => RenderRun, (run) => run.draft)
  runs: Relation<RenderRun>[];
}

export interface DraftSettings {
  /** The document whose recommendations Part I goes through; the cycle decides when it is left out. */
  recommendationsOf?: number;
  addressee?: string;
  place?: string;
  /** Shown on the cover, as typed. */
  date?: string;
  organisations?: string[];
  funderDisclaimers?: string[];
  introduction?: string;
  /** Parts left out: `consolidated`, `abbreviations` … */
  without?: string[];
}
