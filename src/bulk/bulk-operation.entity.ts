import {
  Check,
  Column,
  CreateDateColumn,
  Entity,
  Index,
  JoinColumn,
  ManyToOne,
  PrimaryColumn,
  PrimaryGeneratedColumn,
  type Relation,
} from 'typeorm';
import { Account } from '../accounts/account.entity.js';
import { Organisation } from '../accounts/organisation.entity.js';
import { enumCheck } from '../shared/enum-check.js';
import { State } from '../treaties/state.entity.js';
import { bulkKinds, type BulkKind } from './bulk-kinds.js';

/** What somebody did to many rows at once. Its organisation alone knows of it. */
@Entity()
@Check('bulk_operation_kind_check', enumCheck('kind', Object.keys(bulkKinds)))
export class BulkOperation {
  @PrimaryGeneratedColumn('identity') id: number;
  @Column('text') kind: BulkKind;
  @ManyToOne(() => State)
  @JoinColumn({ name: 'state_code' })
  state: Relation<State> | null;
  /** Null when it was about rows of several States. */
  @Index()
  @Column('char', { length: 3, nullable: true })
  stateCode: string | null;
  @ManyToOne(() => Account)
  @JoinColumn({ name: 'account_id' })
  account: Relation<Account> | null;
  @Index()
  @Column('int', { nullable: true })
  accountId: number | null;
  @ManyToOne(() => Organisation, { nullable: false })
  @JoinColumn({ name: 'organisation_id' })
  organisation: Relation<Organisation>;
  @Index()
  @Column('int')
  organisationId: number;
  @CreateDateColumn({ type: 'timestamptz' }) at: Date;
  @Column('timestamptz', { nullable: true }) undoneAt: Date | null;
}

/** One row that an operation added (`before` is null) or changed. */
@Entity()
export class BulkChange {
  @ManyToOne(() => BulkOperation, { nullable: false, onDelete: 'CASCADE' })
  @JoinColumn({ name: 'operation_id' })
  operation: Relation<BulkOperation>;
  @PrimaryColumn('int') operationId: number;
  /** Id in the table of the operation's kind. */
  @PrimaryColumn('int') rowId: number;
  /** The columns that were changed, as they were. */
  @Column('jsonb', { nullable: true }) before: Record<string, unknown> | null;
  /** The whole row as the operation left it. */
  @Column('jsonb') after: Record<string, unknown>;
  @Column('boolean', { default: false }) undone: boolean;
}
