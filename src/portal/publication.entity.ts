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
import { voices, type Voice } from '../documents/document.entity.js';
import { enumCheck } from '../shared/enum-check.js';
import { State } from '../treaties/state.entity.js';

/** Under what terms others may use what is published, as SPDX identifiers. */
export const licences = ['CC-BY-4.0', 'CC-BY-SA-4.0', 'CC-BY-NC-4.0', 'CC0-1.0'] as const;
export type Licence = (typeof licences)[number];

/**
 * That the record of a State was opened to the public, as far as its rows are public. One publication of a State stands
 * at a time; another replaces it, a withdrawal ends it, and both leave it readable to those who publish.
 */
@Entity()
@Index('publication_standing_idx', ['stateCode'], { unique: true, where: 'withdrawn_at IS NULL' })
@Check('publication_as_of_check', `as_of <= (published_at AT TIME ZONE 'UTC')::date`)
@Check(
  'publication_voices_check',
  `voices <@ ARRAY[${voices.map((voice) => `'${voice}'`).join(', ')}] AND 'committee' = ANY (voices)`,
)
@Check('publication_licence_check', enumCheck('licence', licences))
@Check(
  'publication_withdrawn_check',
  '(withdrawn_at IS NULL) = (withdrawn_by IS NULL) AND withdrawn_at >= published_at',
)
export class Publication {
  @PrimaryGeneratedColumn('identity') id: number;
  @ManyToOne(() => State, { nullable: false })
  @JoinColumn({ name: 'state_code' })
  state: Relation<State>;
  @Index()
  @Column('char', { length: 3 })
  stateCode: string;
  /** `YYYY-MM-DD`: frozen as of this day and as known when it was published. Null: live. */
  @Column('date', { nullable: true }) asOf: string | null;
  /** The voices that the public hears; the Committee's is always among them. */
  @Column('text', { array: true }) voices: Voice[];
  @Column('text') licence: Licence;
  @ManyToOne(() => Account, { nullable: false })
  @JoinColumn({ name: 'published_by' })
  publisher: Relation<Account>;
  @Index()
  @Column('int')
  publishedBy: number;
  /** In whose name; null for an account without organisation. */
  @ManyToOne(() => Organisation)
  @JoinColumn({ name: 'organisation_id' })
  organisation: Relation<Organisation> | null;
  @Index()
  @Column('int', { nullable: true })
  organisationId: number | null;
  @CreateDateColumn({ type: 'timestamptz' }) publishedAt: Date;
  @ManyToOne(() => Account)
  @JoinColumn({ name: 'withdrawn_by' })
  withdrawer: Relation<Account> | null;
  @Index()
  @Column('int', { nullable: true })
  withdrawnBy: number | null;
  @Column('timestamptz', { nullable: true }) withdrawnAt: Date | null;
}
