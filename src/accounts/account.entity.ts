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
import { enumCheck } from '../shared/enum-check.js';
import { languageCheck, type Language } from '../shared/languages.js';
import { Organisation } from './organisation.entity.js';

export const roles = ['viewer', 'monitor', 'officer', 'author', 'editor', 'admin'] as const;
export type Role = (typeof roles)[number];

/** A person who signs in, with one role in one organisation. */
@Entity()
@Check('account_role_check', enumCheck('role', roles))
@Check('account_language_check', languageCheck('language'))
export class Account {
  @PrimaryGeneratedColumn('identity') id: number;
  /** What the person types to sign in: lower case, need not be an e-mail address. */
  @Column('text', { unique: true }) username: string;
  @Column('text') name: string;
  /** Argon2id; null until the person has chosen a password. */
  @Column('text', { nullable: true, select: false }) passwordHash: string | null;
  @Column('text') role: Role;
  @ManyToOne(() => Organisation, { nullable: false })
  @JoinColumn({ name: 'organisation_id' })
  organisation: Relation<Organisation>;
  @Index()
  @Column('int')
  organisationId: number;
  @Column('text', { default: 'en' }) language: Language;
  /** Failed attempts since the last good one, and until when new ones are refused. */
  @Column('int', { default: 0 }) failedAttempts: number;
  @Column('timestamptz', { nullable: true }) lockedUntil: Date | null;
  /** Set when the account may no longer sign in. */
  @Column('timestamptz', { nullable: true }) closedAt: Date | null;
  @CreateDateColumn({ type: 'timestamptz' }) createdAt: Date;
}
