import { Column, Entity, Index, JoinColumn, ManyToOne, PrimaryGeneratedColumn, type Relation, Unique } from 'typeorm';
import { Account } from '../accounts/account.entity.js';
import { State } from '../treaties/state.entity.js';

/** A State that an account follows: its calendar is what "my States" means. */
@Entity()
@Unique(['accountId', 'stateCode'])
export class FollowedState {
  @PrimaryGeneratedColumn('identity') id: number;
  @ManyToOne(() => Account, { nullable: false })
  @JoinColumn({ name: 'account_id' })
  account: Relation<Account>;
  @Column('int') accountId: number;
  @ManyToOne(() => State, { nullable: false })
  @JoinColumn({ name: 'state_code' })
  state: Relation<State>;
  @Index()
  @Column('char', { length: 3 })
  stateCode: string;
}
