import { Check, Column, Entity, Index, JoinColumn, ManyToOne, PrimaryGeneratedColumn, type Relation } from 'typeorm';
import { Account } from '../accounts/account.entity.js';
import { Organisation } from '../accounts/organisation.entity.js';

/** An address of one of our lists, filters and all, that somebody keeps under a name. */
@Entity()
@Index('saved_view_account_id_name_idx', ['accountId', 'name'], { unique: true, where: 'removed_at IS NULL' })
@Index(['organisationId', 'path'])
@Check('saved_view_name_check', `name <> ''`)
@Check('saved_view_path_check', `path ~ '^/[a-z]+(/[A-Za-z0-9-]+)*$'`)
@Check('saved_view_query_check', String.raw`query = '' OR query ~ '^\?[^#\s]+$'`)
export class SavedView {
  @PrimaryGeneratedColumn('identity') id: number;
  @ManyToOne(() => Account, { nullable: false })
  @JoinColumn({ name: 'account_id' })
  account: Relation<Account>;
  @Column('int') accountId: number;
  @ManyToOne(() => Organisation, { nullable: false })
  @JoinColumn({ name: 'organisation_id' })
  organisation: Relation<Organisation>;
  /** Whose people see it when it is shared. */
  @Column('int') organisationId: number;
  @Column('text') name: string;
  @Column('text') path: string;
  /** With its question mark; empty when nothing narrows the list. */
  @Column('text', { default: '' }) query: string;
  @Column('boolean', { default: false }) shared: boolean;
  /** It can be brought back. */
  @Column('timestamptz', { nullable: true }) removedAt: Date | null;
  /** Counts the changes, for those who change it at once. */
  @Column('int', { default: 1 }) version: number;
}
