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
import { languageCheck, type Language } from '../shared/languages.js';
import { Organisation } from '../accounts/organisation.entity.js';
import { enumCheck } from '../shared/enum-check.js';
import { partialDateCheck, type PartialDate } from '../shared/partial-date.js';
import { visibilities, type Visibility } from '../shared/visibility.js';
import { State } from '../treaties/state.entity.js';

/** Whom a case is about: one or more persons, a media outlet, an organisation, or a mass event. */
export const caseKinds = ['person', 'outlet', 'organisation', 'event'] as const;

/**
 * What happened to people, as one organisation documents it. Its texts name nobody: `[[2]]` stands for person 2. Rows
 * are seen through the database function `may_see_case`.
 */
@Entity()
@Check('case_record_title_check', `position('[[' in title) = 0`)
@Check('case_record_kind_check', enumCheck('kind', caseKinds))
@Check('case_record_language_check', languageCheck('language'))
@Check('case_record_began_on_check', partialDateCheck('began_on'))
@Check('case_record_ended_on_check', partialDateCheck('ended_on'))
@Check('case_record_visibility_check', enumCheck('visibility', visibilities))
@Check('case_record_withdrawn_check', '(withdrawn_at IS NULL) = (withdrawal_reason IS NULL)')
export class CaseRecord {
  @PrimaryGeneratedColumn('identity') id: number;
  @ManyToOne(() => State, { nullable: false })
  @JoinColumn({ name: 'state_code' })
  state: Relation<State>;
  @Index()
  @Column('char', { length: 3 })
  stateCode: string;
  /** Without names, and without persons: it stands in lists. */
  @Column('text') title: string;
  @Column('text') kind: (typeof caseKinds)[number];
  /** Of the title and the events. */
  @Column('text') language: Language;
  @Column('text', { nullable: true }) place: string | null;
  @Column('text', { nullable: true }) beganOn: PartialDate | null;
  /** Null while it goes on, or when it is not known. */
  @Column('text', { nullable: true }) endedOn: PartialDate | null;
  @Column('text') source: string;
  @ManyToOne(() => Organisation, { nullable: false })
  @JoinColumn({ name: 'organisation_id' })
  organisation: Relation<Organisation>;
  /** Who documents it, and alone may change it. */
  @Index()
  @Column('int')
  organisationId: number;
  @Column('text', { default: 'organisation' }) visibility: Visibility;
  /** Counts changes, so that two people do not overwrite each other. */
  @Column('int', { default: 1 }) version: number;
  @CreateDateColumn({ type: 'timestamptz' }) recordedAt: Date;
  /** When it was taken out of use, with the reason; it can be brought back. */
  @Column('timestamptz', { nullable: true }) withdrawnAt: Date | null;
  @Column('text', { nullable: true }) withdrawalReason: string | null;
}
