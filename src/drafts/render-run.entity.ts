import {
  Check,
  Column,
  CreateDateColumn,
  Entity,
  Index,
  JoinColumn,
  ManyToOne,
  OneToMany,
  PrimaryColumn,
  PrimaryGeneratedColumn,
  type Relation,
} from 'typeorm';
import { StoredFile } from '../documents/stored-file.entity.js';
import { enumCheck } from '../shared/enum-check.js';
import { runStages, type RunStage } from '../shared/run-stage.js';
import { draftFormats, type DraftFormat } from './draft-format.js';
import { Draft } from './draft.entity.js';
import type { DraftSnapshot } from './snapshot.js';

/** One rendering of a draft to all its formats. Pages read this row; queue events are never relied on. */
@Entity()
@Check('render_run_stage_check', enumCheck('stage', runStages))
export class RenderRun {
  @PrimaryGeneratedColumn('identity') id: number;
  @ManyToOne(() => Draft, (draft) => draft.runs, { nullable: false, onDelete: 'CASCADE' })
  @JoinColumn({ name: 'draft_id' })
  draft: Relation<Draft>;
  @Index()
  @Column('int')
  draftId: number;
  @Column('text', { default: 'queued' }) stage: RunStage;
  /** The record as it was read for this rendering; frozen. */
  @Column('jsonb', { nullable: true, select: false }) snapshot: DraftSnapshot | null;
  /** Formats finished, and to finish. */
  @Column('int', { default: 0 }) done: number;
  @Column('int', { default: 0 }) total: number;
  /** A sentence for the page; null unless failed. */
  @Column('text', { nullable: true }) failure: string | null;
  @Column('int', { nullable: true }) words: number | null;
  @Column('int', { nullable: true }) notes: number | null;
  @Column('int', { nullable: true }) pages: number | null;
  @CreateDateColumn({ type: 'timestamptz' }) queuedAt: Date;
  @Column('timestamptz', { nullable: true }) startedAt: Date | null;
  @Column('timestamptz', { nullable: true }) finishedAt: Date | null;
  @OneToMany(() => RenderedFile, (file) => file.run)
  files: Relation<RenderedFile>[];
}

/** One format of a rendering. */
@Entity()
@Check('rendered_file_format_check', enumCheck('format', draftFormats))
export class RenderedFile {
  @ManyToOne(() => RenderRun, (run) => run.files, { nullable: false, onDelete: 'CASCADE' })
  @JoinColumn({ name: 'run_id' })
  run: Relation<RenderRun>;
  @PrimaryColumn('int') runId: number;
  @PrimaryColumn('text') format: DraftFormat;
  @ManyToOne(() => StoredFile, { nullable: false })
  @JoinColumn({ name: 'file_sha256' })
  file: Relation<StoredFile>;
  @Column('char', { length: 64 }) fileSha256: string;
  @Column('int') milliseconds: number;
  /** Memory of the rendering process at its peak, in bytes. */
  @Column('bigint') peakBytes: string;
}
