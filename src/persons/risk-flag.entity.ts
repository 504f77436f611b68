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
import { enumCheck } from '../shared/enum-check.js';
import { riskKinds, type RiskKind } from './disclosure.js';
import { Person } from './person.entity.js';

/** Why naming a person may do harm, and who says so. */
@Entity({ schema: 'person_file' })
@Check('risk_flag_kind_check', enumCheck('kind', riskKinds))
@Check('risk_flag_confirmed_check', '(confirmed_by IS NULL) = (confirmed_at IS NULL)')
export class RiskFlag {
  @PrimaryGeneratedColumn('identity') id: number;
  @ManyToOne(() => Person, ({ risks }) => risks, { nullable: false, onDelete: 'CASCADE' })
  @JoinColumn({ name: 'person_id' })
  person: Relation<Person>;
  @Index()
  @Column('int')
  personId: number;
  @Column('text') kind: RiskKind;
  @Column('text', { nullable: true }) note: string | null;
  @ManyToOne(() => Account, { nullable: false })
  @JoinColumn({ name: 'set_by' })
  setter: Relation<Account>;
  @Index()
  @Column('int')
  setBy: number;
  @CreateDateColumn({ type: 'timestamptz' }) setAt: Date;
  @ManyToOne(() => Account)
  @JoinColumn({ name: 'confirmed_by' })
  confirmer: Relation<Account> | null;
  /** The editor who let what was consented to stand in spite of the risk. */
  @Index()
  @Column('int', { nullable: true })
  confirmedBy: number | null;
  @Column('timestamptz', { nullable: true }) confirmedAt: Date | null;
  /** When the risk had passed. */
  @Column('timestamptz', { nullable: true }) liftedAt: Date | null;
}
