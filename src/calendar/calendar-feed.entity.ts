import { Column, CreateDateColumn, Entity, JoinColumn, OneToOne, PrimaryGeneratedColumn, type Relation } from 'typeorm';
import { Account } from '../accounts/account.entity.js';

/** The secret address at which a calendar program reads what an account may see; an account has at most one. */
@Entity()
export class CalendarFeed {
  @PrimaryGeneratedColumn('identity') id: number;
  @OneToOne(() => Account, { nullable: false })
  @JoinColumn({ name: 'account_id' })
  account: Relation<Account>;
  @Column('int') accountId: number;
  /** Lower-case hex SHA-256 of the secret in the address. */
  @Column('char', { length: 64, unique: true }) secretHash: string;
  @CreateDateColumn({ type: 'timestamptz' }) createdAt: Date;
}
