import { Column, CreateDateColumn, Entity, Index, JoinColumn, ManyToOne, PrimaryColumn, type Relation } from 'typeorm';
import { Account } from './account.entity.js';

/** A signed-in browser. The cookie holds a random key; only its SHA-256 is kept here. */
@Entity()
export class Session {
  /** Lower-case hex SHA-256 of the cookie's key. */
  @PrimaryColumn('char', { length: 64 }) keyHash: string;
  @ManyToOne(() => Account, { nullable: false, onDelete: 'CASCADE' })
  @JoinColumn({ name: 'account_id' })
  account: Relation<Account>;
  @Index()
  @Column('int')
  accountId: number;
  @CreateDateColumn({ type: 'timestamptz' }) createdAt: Date;
  @Column('timestamptz') seenAt: Date;
  @Column('timestamptz') expiresAt: Date;
}
