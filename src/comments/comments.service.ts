import { Injectable, NotFoundException } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { DataSource, IsNull, type EntityManager } from 'typeorm';
import { Account } from '../accounts/account.entity.js';
import type { Viewer } from '../accounts/viewer.js';
import { UnitOfWork } from '../database/unit-of-work.js';
import { saveVersion } from '../shared/save-version.js';
import { subjectPath, type Subject } from './comment-subject.js';
import { Comment, CommentMention } from './comment.entity.js';
import type { CommentChange, CommentInput } from './comment.input.js';
import { mentionedIn, partsOf, type CommentPart } from './mentions-in-text.js';

/** A comment as a page shows it. */
export interface CommentRow {
  id: number;
  author: string;
  /** Whether the viewer wrote it. */
  own: boolean;
  /** Empty for what another has withdrawn. */
  parts: CommentPart[];
  writtenAt: Date;
  editedAt: Date | null;
  withdrawnAt: Date | null;
}

/** What stands under a row of the record, and who can be mentioned there. */
export interface CommentSection extends Subject {
  rows: CommentRow[];
  colleagues: Pick<Account, 'id' | 'username' | 'name'>[];
}

const seen = 'may_see(s.visibility, s.organisation_id, $3, $4, $5)';

/** Notes of an organisation to itself on what it sees of the record. */
@Injectable()
export class CommentsService {
  constructor(
    @InjectDataSource() private readonly source: DataSource,
    private readonly unitOfWork: UnitOfWork,
  ) {}

  /** What the viewer's organisation noted on a row, as it was written; null when the viewer sees no such row. */
  async find(subject: Subject, viewer: Viewer): Promise<CommentSection | null> {
    if (!(await this.sees(subject, viewer, this.source.manager))) return null;
    const { kind: subjectKind, id: subjectId } = subject;
    const [comments, colleagues] = await Promise.all([
      this.source.manager.find(Comment, {
        where: { subjectKind, subjectId, organisationId: viewer.organisationId! },
        relations: { account: true },
        order: { id: 'ASC' },
      }),
      findColleagues(viewer, this.source.manager),
    ]);
    const usernames = new Set(colleagues.map(({ username }) => username));
    const rows = comments.map(({ id, text, account, accountId, writtenAt, editedAt, withdrawnAt }) => {
      const own = accountId === viewer.accountId;
      const parts = withdrawnAt && !own ? [] : partsOf(text, usernames);
      return { id, author: account.name, own, parts, writtenAt, editedAt, withdrawnAt };
    });
    return { ...subject, rows, colleagues: colleagues.filter(({ id }) => id !== viewer.accountId) };
  }

  /** A comment of the viewer's own. @throws NotFoundException for any other, and where its subject is not to be seen. */
  findOwn(id: number, viewer: Viewer): Promise<Comment> {
    return this.own(id, viewer, this.source.manager);
  }

  /** Writes a comment for the viewer's organisation. @throws NotFoundException when the viewer sees no such row. */
  write({ subjectKind, subjectId, text }: CommentInput, viewer: Viewer): Promise<Comment> {
    return this.unitOfWork.run(viewer.accountId, async (manager) => {
      if (!(await this.sees({ kind: subjectKind, id: subjectId }, viewer, manager)))
        throw new NotFoundException('There is nothing here to comment on.');
      const author = { accountId: viewer.accountId!, organisationId: viewer.organisationId! };
      const comment = await manager.save(manager.create(Comment, { subjectKind, subjectId, text, ...author }));
      await writeMentions(comment, viewer, manager);
      return comment;
    });
  }

  /** @throws NotFoundException as {@link findOwn}; StaleEdit when it was changed since `version`. */
  change(id: number, { text, version }: CommentChange, viewer: Viewer): Promise<Comment> {
    return this.unitOfWork.run(viewer.accountId, async (manager) => {
      const comment = await this.own(id, viewer, manager);
      await saveVersion(manager, Comment, { id, version }, { text, editedAt: new Date() });
      await writeMentions({ ...comment, text }, viewer, manager);
      return comment;
    });
  }

  /** Hides a comment's text from everybody but its author. @throws NotFoundException as {@link findOwn}. */
  withdraw(id: number, viewer: Viewer): Promise<Comment> {
    return this.setWithdrawn(id, new Date(), viewer);
  }

  /** @throws NotFoundException as {@link findOwn}. */
  bringBack(id: number, viewer: Viewer): Promise<Comment> {
    return this.setWithdrawn(id, null, viewer);
  }

  private setWithdrawn(id: number, withdrawnAt: Date | null, viewer: Viewer): Promise<Comment> {
    return this.unitOfWork.run(viewer.accountId, async (manager) => {
      const comment = await this.own(id, viewer, manager);
      await manager.update(Comment, id, { withdrawnAt });
      return comment;
    });
  }

  private async own(id: number, viewer: Viewer, manager: EntityManager): Promise<Comment> {
    const { accountId, organisationId } = viewer;
    const comment = await manager.findOneBy(Comment, {
      id,
      accountId: accountId!,
      organisationId: organisationId!,
    });
    if (!comment || !(await this.sees({ kind: comment.subjectKind, id: comment.subjectId }, viewer, manager)))
      throw new NotFoundException(`There is no comment ${id}.`);
    return comment;
  }

  private async sees({ kind, id }: Subject, viewer: Viewer, manager: EntityManager): Promise<boolean> {
    const rows = await manager.query<unknown[]>(
      `SELECT FROM comment_subject s WHERE s.kind = $1 AND s.id = $2 AND ${seen}`,
      [kind, id, viewer.organisationId, viewer.organisationKind, viewer.role],
    );
    return rows.length > 0;
  }
}

/** Where on the page of its subject a comment stands. */
export const commentPath = ({ id, subjectKind, subjectId }: Comment) =>
  `${subjectPath({ kind: subjectKind, id: subjectId })}#comment-${id}`;

/** Everybody who works in the viewer's organisation, the viewer included, by name. */
const findColleagues = ({ organisationId }: Viewer, manager: EntityManager) =>
  manager.find(Account, {
    select: { id: true, username: true, name: true },
    where: { organisationId: organisationId!, closedAt: IsNull() },
    order: { name: 'ASC', id: 'ASC' },
  });

/** Keeps the mentions of a comment to those that its text makes; one that stays keeps whether it was read. */
async function writeMentions({ id, text }: Comment, viewer: Viewer, manager: EntityManager): Promise<void> {
  const colleagues = (await findColleagues(viewer, manager)).filter((one) => one.id !== viewer.accountId);
  const names = mentionedIn(text, new Set(colleagues.map(({ username }) => username)));
  const ids = colleagues.filter(({ username }) => names.includes(username)).map((one) => one.id);
  await manager.query(`DELETE FROM comment_mention WHERE comment_id = $1 AND account_id <> ALL ($2::integer[])`, [
    id,
    ids,
  ]);
  await manager
    .createQueryBuilder()
    .insert()
    .into(CommentMention)
    .values(ids.map((accountId) => ({ commentId: id, accountId })))
    .orIgnore()
    .execute();
}
