import { Check, Column, Entity, JoinColumn, ManyToOne, PrimaryGeneratedColumn, type Relation, Unique } from 'typeorm';
import { languageCheck, type Language } from '../shared/languages.js';
import { CaseRecord } from './case-record.entity.js';

/** How long an account of a case is: so that one case serves a list, a section and an annex. */
export const summaryLengths = ['oneLine', 'paragraph', 'fullAccount'] as const;
export type SummaryLength = (typeof summaryLengths)[number];

/** The account of a case in one language; `[[2]]` stands for person 2. At least one length is there. */
@Entity()
@Unique(['caseId', 'language'])
@Check('case_summary_language_check', languageCheck('language'))
@Check('case_summary_said_check', 'num_nonnulls(one_line, paragraph, full_account) > 0')
export class CaseSummary {
  @PrimaryGeneratedColumn('identity') id: number;
  @ManyToOne(() => CaseRecord, { nullable: false, onDelete: 'CASCADE' })
  @JoinColumn({ name: 'case_id' })
  case: Relation<CaseRecord>;
  @Column('int') caseId: number;
  @Column('text') language: Language;
  @Column('text', { nullable: true }) oneLine: string | null;
  @Column('text', { nullable: true }) paragraph: string | null;
  @Column('text', { nullable: true }) fullAccount: string | null;
  @Column('int', { default: 1 }) version: number;
}
