import { Column, Entity, JoinColumn, ManyToOne, PrimaryColumn, type Relation } from 'typeorm';
import { Account } from './account.entity.js';

/** A one-time key that lets its account choose a password: the first administrator's, and every reset. */
@Entity()
export class SignInToken {
  /** Lower-case hex SHA-256 of the key. */
  @PrimaryColumn('char', { length: 64 }) keyHash: string;
  @ManyToOne(() => Account, { nullable: false, onDelete: 'CASCADE' })
  @JoinColumn({ name: 'account_id' })
  account: Relation<Account>;
  @Column('int') accountId: number;
  @Column('timestamptz') expiresAt: Date;
}
