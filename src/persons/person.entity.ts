import {
  Check,
  Column,
  Entity,
  JoinColumn,
  ManyToOne,
  OneToMany,
  PrimaryGeneratedColumn,
  type Relation,
  Unique,
} from 'typeorm';
import { CaseRecord } from '../cases/case-record.entity.js';
import { enumCheck } from '../shared/enum-check.js';
import { Consent } from './consent.entity.js';
import { disclosureLevels, type DisclosureLevel, type Use } from './disclosure.js';
import { RiskFlag } from './risk-flag.entity.js';

/** What somebody is in a case. */
export const personRoles = ['victim', 'witness', 'relative', 'defender', 'lawyer', 'official', 'other'] as const;

/** What the organisation wants to print of a person, use by use; `disclosedAs` says what it may. */
export class DisclosureWishes implements Record<Use, DisclosureLevel> {
  @Column('text', { default: 'none' }) internal: DisclosureLevel;
  @Column('text', { default: 'none' }) confidential: DisclosureLevel;
  @Column('text', { default: 'none' }) submission: DisclosureLevel;
  @Column('text', { default: 'none' }) portal: DisclosureLevel;
  @Column('text', { default: 'none' }) press: DisclosureLevel;
}

/** Somebody in a case. Only the organisation's own monitors and editors see who it is, and each look is kept. */
@Entity({ schema: 'person_file' })
@Unique(['caseId', 'number'])
@Check('person_number_check', 'number > 0')
@Check('person_role_check', enumCheck('role', personRoles))
@Check('person_disclosure_internal_check', enumCheck('disclosure_internal', disclosureLevels))
@Check('person_disclosure_confidential_check', enumCheck('disclosure_confidential', disclosureLevels))
@Check('person_disclosure_submission_check', enumCheck('disclosure_submission', disclosureLevels))
@Check('person_disclosure_portal_check', enumCheck('disclosure_portal', disclosureLevels))
@Check('person_disclosure_press_check', enumCheck('disclosure_press', disclosureLevels))
export class Person {
  @PrimaryGeneratedColumn('identity') id: number;
  @ManyToOne(() => CaseRecord, { nullable: false, onDelete: 'CASCADE' })
  @JoinColumn({ name: 'case_id' })
  case: Relation<CaseRecord>;
  @Column('int') caseId: number;
  /** By which the texts of the case mean this person, `[[2]]`; 1-based. */
  @Column('int') number: number;
  @Column('text') role: (typeof personRoles)[number];
  /** What tells nobody who it is: "a man, 34". */
  @Column('text', { nullable: true }) description: string | null;
  @Column('text', { nullable: true }) pseudonym: string | null;
  @Column('text', { nullable: true }) initials: string | null;
  @Column('text', { nullable: true }) fullName: string | null;
  @Column(() => DisclosureWishes) disclosure: DisclosureWishes;
  @OneToMany(() => Consent, ({ person }) => person) consents: Relation<Consent>[];
  @OneToMany(() => RiskFlag, ({ person }) => person) risks: Relation<RiskFlag>[];
  @Column('int', { default: 1 }) version: number;
}
