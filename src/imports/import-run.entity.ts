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
import { Account } from '../accounts/account.entity.js';
import { Organisation } from '../accounts/organisation.entity.js';
import { ReportingCycle } from '../cycles/reporting-cycle.entity.js';
import { Document } from '../documents/document.entity.js';
import { StoredFile } from '../documents/stored-file.entity.js';
import { enumCheck } from '../shared/enum-check.js';
import { partialDateCheck, type PartialDate } from '../shared/partial-date.js';
import { visibilities, type Visibility } from '../shared/visibility.js';
import { State } from '../treaties/state.entity.js';
import type { ImportCounts } from './import-counts.js';
import type { DocumentFormat, ParsedDocument } from './parsed-document.js';
import type { MatchChoices } from './plan/match-recommendations.js';

export const importStages = ['previewed', 'imported', 'cancelled'] as const;

/** One file on its way in: read and shown first, then taken into the record in one transaction. */
@Entity()
@Check('import_run_stage_check', enumCheck('stage', importStages))
@Check('import_run_visibility_check', enumCheck('visibility', visibilities))
@Check('import_run_published_on_check', partialDateCheck('published_on'))
export class ImportRun {
  @PrimaryGeneratedColumn('identity') id: number;
  @Column('text', { default: 'previewed' }) stage: (typeof importStages)[number];
  @Column('text') format: DocumentFormat;
  @Column('text') fileName: string;
  @ManyToOne(() => StoredFile, { nullable: false })
  @JoinColumn({ name: 'file_sha256' })
  file: Relation<StoredFile>;
  @Column('char', { length: 64 }) fileSha256: string;
  @ManyToOne(() => State, { nullable: false })
  @JoinColumn({ name: 'state_code' })
  state: Relation<State>;
  @Column('char', { length: 3 }) stateCode: string;
  @ManyToOne(() => ReportingCycle)
  @JoinColumn({ name: 'cycle_id' })
  cycle: Relation<ReportingCycle> | null;
  @Column('int', { nullable: true }) cycleId: number | null;
  /** The cycle chosen for it, `CCPR/KAZ/2`, to be added if there is none; null leaves it to the document. */
  @Column('text', { nullable: true }) cycleLabel: string | null;
  /** The date given for a document that bears none; null leaves it to the document. */
  @Column('text', { nullable: true }) publishedOn: PartialDate | null;
  @ManyToOne(() => Document, { onDelete: 'SET NULL' })
  @JoinColumn({ name: 'comments_on_id' })
  commentsOn: Relation<Document> | null;
  /** The concluding observations that an alternative report comments on; null takes the latest before it. */
  @Column('int', { nullable: true }) commentsOnId: number | null;
  /** Which recommendation of the record each one of the file is, by its position; null for none. */
  @Column('jsonb', { default: {} }) matches: MatchChoices;
  /** Who may see what it brings in; treaty bodies' and States' documents are public. */
  @Column('text') visibility: Visibility;
  /** The text as read, and what the reader found in it. */
  @Column('text', { select: false }) text: string;
  @Column('jsonb', { select: false }) parsed: ParsedDocument;
  /** Per entity, what was new, changed, equal and doubtful; null until it is imported. */
  @Column('jsonb', { nullable: true }) counts: ImportCounts | null;
  @ManyToOne(() => Document, { onDelete: 'SET NULL' })
  @JoinColumn({ name: 'document_id' })
  document: Relation<Document> | null;
  /** The document it became. */
  @Index()
  @Column('int', { nullable: true })
  documentId: number | null;
  @ManyToOne(() => Account)
  @JoinColumn({ name: 'account_id' })
  account: Relation<Account> | null;
  @Column('int', { nullable: true }) accountId: number | null;
  @ManyToOne(() => Organisation)
  @JoinColumn({ name: 'organisation_id' })
  organisation: Relation<Organisation> | null;
  @Column('int', { nullable: true }) organisationId: number | null;
  @CreateDateColumn({ type: 'timestamptz' }) createdAt: Date;
  @Column('timestamptz', { nullable: true }) importedAt: Date | null;
}
