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
import { Account } from './account.entity.js';
import { tokenScopes, type TokenScope } from './scope.decorator.js';

/** Lets a program speak for an account. The program holds a random key; only its SHA-256 is kept here. */
@Entity()
@Check(
  'api_token_scopes_check',
  `scopes <@ ARRAY[${tokenScopes.map((scope) => `'${scope}'`).join(', ')}] AND cardinality(scopes) > 0`,
)
export class ApiToken {
  @PrimaryGeneratedColumn('identity') id: number;
  /** Lower-case hex SHA-256 of the key. */
  @Column('char', { length: 64, unique: true, select: false }) keyHash: string;
  @ManyToOne(() => Account, { nullable: false, onDelete: 'CASCADE' })
  @JoinColumn({ name: 'account_id' })
  account: Relation<Account>;
  @Index()
  @Column('int')
  accountId: number;
  /** What its owner calls it, to know it again. */
  @Column('text') name: string;
  @Column('text', { array: true }) scopes: TokenScope[];
  @CreateDateColumn({ type: 'timestamptz' }) createdAt: Date;
  @Column('timestamptz') expiresAt: Date;
  /** `YYYY-MM-DD`; null until it is used. */
  @Column('date', { nullable: true }) lastUsedOn: string | null;
  @Column('timestamptz', { nullable: true }) revokedAt: Date | null;
}
