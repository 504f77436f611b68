import { Check, Column, Entity, Index, PrimaryGeneratedColumn } from 'typeorm';

/**
 * One changed row: who, when, before and after. Written by database triggers (see the migrations), so that no code
 * path can forget it; never updated or deleted.
 */
@Entity()
@Index(['tableName', 'rowId'])
@Check('audit_entry_operation_check', `operation IN ('insert', 'update', 'delete')`)
export class AuditEntry {
  @PrimaryGeneratedColumn('identity', { type: 'bigint' }) id: string;
  @Column('timestamptz', { default: () => 'clock_timestamp()' }) at: Date;
  /** Null for the machine itself: migrations, the command line. */
  @Column('int', { nullable: true }) accountId: number | null;
  @Column('text') tableName: string;
  @Column('text') rowId: string;
  @Column('text') operation: 'insert' | 'update' | 'delete';
  /** The recommendation that the row belongs to, for its history. */
  @Index()
  @Column('int', { nullable: true })
  recommendationId: number | null;
  /** The columns that changed, with their old and new values; the whole row for an insert or delete. */
  @Column('jsonb', { nullable: true }) before: Record<string, unknown> | null;
  @Column('jsonb', { nullable: true }) after: Record<string, unknown> | null;
}
