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
  Unique,
} from 'typeorm';
import { Account } from '../accounts/account.entity.js';
import { Organisation } from '../accounts/organisation.entity.js';
import { enumCheck } from '../shared/enum-check.js';
import { subjectKinds, type SubjectKind } from './comment-subject.js';

/** A note of an organisation to itself on a row of the record; nobody else ever sees it. */
@Entity()
@Index(['subjectKind', 'subjectId'])
@Check('comment_subject_kind_check', enumCheck('subject_kind', subjectKinds))
@Check('comment_text_check', `text <> ''`)
export class Comment {
  @PrimaryGeneratedColumn('identity') id: number;
  @Column('text') subjectKind: SubjectKind;
  @Column('int') subjectId: number;
  @Column('text') text: string;
  @ManyToOne(() => Account, { nullable: false })
  @JoinColumn({ name: 'account_id' })
  account: Relation<Account>;
  @Index()
  @Column('int')
  accountId: number;
  @ManyToOne(() => Organisation, { nullable: false })
  @JoinColumn({ name: 'organisation_id' })
  organisation: Relation<Organisation>;
  @Index()
  @Column('int')
  organisationId: number;
  @CreateDateColumn({ type: 'timestamptz' }) writtenAt: Date;
  @Column('timestamptz', { nullable: true }) editedAt: Date | null;
  /** Its text is then shown to its author alone, who may bring it back. */
  @Column('timestamptz', { nullable: true }) withdrawnAt: Date | null;
  /** Counts the changes, for those who change it at once. */
  @Column('int', { default: 1 }) version: number;
}

/** A colleague whom a comment names. */
@Entity()
@Unique(['commentId', 'accountId'])
export class CommentMention {
  @PrimaryGeneratedColumn('identity') id: number;
  @ManyToOne(() => Comment, { nullable: false, onDelete: 'CASCADE' })
  @JoinColumn({ name: 'comment_id' })
  comment: Relation<Comment>;
  @Column('int') commentId: number;
  @ManyToOne(() => Account, { nullable: false })
  @JoinColumn({ name: 'account_id' })
  account: Relation<Account>;
  @Index()
  @Column('int')
  accountId: number;
  /** When they set it aside. */
  @Column('timestamptz', { nullable: true }) readAt: Date | null;
}
