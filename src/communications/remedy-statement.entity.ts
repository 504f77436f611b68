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
import { enumCheck } from '../shared/enum-check.js';
import { partialDateCheck, type PartialDate } from '../shared/partial-date.js';
import { visibilities, type Visibility } from '../shared/visibility.js';
import { Remedy } from './remedy.entity.js';

/** Who speaks of a remedy. */
export const remedyVoices = ['committee', 'state', 'ngo'] as const;
export type RemedyVoice = (typeof remedyVoices)[number];

/** Whether a remedy was given, as a voice has it. */
export const remedyStandings = ['done', 'partly', 'not_done', 'not_stated'] as const;

/** What a voice says of a remedy, with its day and source; never changed, the latest of each voice stands. */
@Entity()
@Check('remedy_statement_voice_check', enumCheck('voice', remedyVoices))
@Check('remedy_statement_said_on_check', partialDateCheck('said_on'))
@Check('remedy_statement_standing_check', enumCheck('standing', remedyStandings))
@Check('remedy_statement_grade_check', `grade IS NULL OR voice = 'committee'`)
@Check('remedy_statement_visibility_check', enumCheck('visibility', visibilities))
@Check('remedy_statement_public_check', `voice = 'ngo' OR visibility = 'public'`)
export class RemedyStatement {
  @PrimaryGeneratedColumn('identity') id: number;
  @ManyToOne(() => Remedy, { nullable: false })
  @JoinColumn({ name: 'remedy_id' })
  remedy: Relation<Remedy>;
  @Index()
  @Column('int')
  remedyId: number;
  @Column('text') voice: RemedyVoice;
  @Column('text') saidOn: PartialDate;
  @Column('text') standing: (typeof remedyStandings)[number];
  /** The body's own letter, as printed in its follow-up report. */
  @Column('text', { nullable: true }) grade: string | null;
  @Column('text') text: string;
  @Column('text') source: string;
  @ManyToOne(() => Organisation)
  @JoinColumn({ name: 'organisation_id' })
  organisation: Relation<Organisation> | null;
  /** Who recorded it; null for published sources that came with the reference data. */
  @Index()
  @Column('int', { nullable: true })
  organisationId: number | null;
  /** What is not civil society's is public. */
  @Column('text', { default: 'public' }) visibility: Visibility;
  @CreateDateColumn({ type: 'timestamptz' }) recordedAt: Date;
}
