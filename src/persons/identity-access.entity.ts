import {
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
import { Person } from './person.entity.js';

/** That somebody looked at who a person is; never changed or removed. */
@Entity({ schema: 'person_file' })
export class IdentityAccess {
  @PrimaryGeneratedColumn('identity') id: number;
  @ManyToOne(() => Person, { nullable: false })
  @JoinColumn({ name: 'person_id' })
  person: Relation<Person>;
  @Index()
  @Column('int')
  personId: number;
  @ManyToOne(() => Account, { nullable: false })
  @JoinColumn({ name: 'account_id' })
  account: Relation<Account>;
  @Index()
  @Column('int')
  accountId: number;
  @CreateDateColumn({ type: 'timestamptz' }) at: Date;
}
