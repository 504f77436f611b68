import {
  Check,
  Column,
  Entity,
  Index,
  JoinColumn,
  ManyToOne,
  PrimaryGeneratedColumn,
  type Relation,
  Unique,
} from 'typeorm';
import { enumCheck } from '../shared/enum-check.js';
import { partialDateCheck, type PartialDate } from '../shared/partial-date.js';
import { State } from './state.entity.js';
import { Treaty } from './treaty.entity.js';

export const treatyActionKinds = [
  'signature',
  'ratification',
  'accession',
  'entry_into_force',
  'declaration',
  'reservation',
  'withdrawal',
] as const;

/** What a State did about a treaty, one row per act: signature and ratification are two dates. */
@Entity()
@Unique(['stateCode', 'treatyCode', 'kind', 'onDate'])
@Check('treaty_action_on_date_check', partialDateCheck('on_date'))
@Check('treaty_action_kind_check', enumCheck('kind', treatyActionKinds))
export class TreatyAction {
  @PrimaryGeneratedColumn('identity') id: number;
  @ManyToOne(() => State, { nullable: false })
  @JoinColumn({ name: 'state_code' })
  state: Relation<State>;
  @Column('char', { length: 3 }) stateCode: string;
  @ManyToOne(() => Treaty, { nullable: false })
  @JoinColumn({ name: 'treaty_code' })
  treaty: Relation<Treaty>;
  @Index()
  @Column('text')
  treatyCode: string;
  @Column('text') kind: (typeof treatyActionKinds)[number];
  @Column('text') onDate: PartialDate;
  @Column('text', { nullable: true }) note: string | null;
  @Column('text') source: string;
}
