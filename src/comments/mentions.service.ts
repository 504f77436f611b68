import { Injectable, NotFoundException } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { DataSource } from 'typeorm';
import type { Viewer } from '../accounts/viewer.js';
import { UnitOfWork } from '../database/unit-of-work.js';
import { subjectPath, type SubjectKind } from './comment-subject.js';
import { CommentMention } from './comment.entity.js';

/** A comment that names the viewer. */
export interface MentionRow {
  id: number;
  author: string;
  text: string;
  writtenAt: Date;
  subjectKind: SubjectKind;
  /** What the row that it is on says, or is called. */
  subjectName: string | null;
  /** The comment on the page of that row. */
  path: string;
  readAt: Date | null;
}

/** Where colleagues ask for one's attention. */
@Injectable()
export class MentionsService {
  constructor(
    @InjectDataSource() private readonly source: DataSource,
    private readonly unitOfWork: UnitOfWork,
  ) {}

  /** What the viewer has not read yet, and what they read in the last ten minutes; the latest first, at most a hundred. */
  async find(viewer: Viewer): Promise<MentionRow[]> {
    const rows = await this.source.query<(Omit<MentionRow, 'path'> & { commentId: number; subjectId: number })[]>(
      `SELECT m.id, c.id AS "commentId", a.name AS author, c.text, c.written_at AS "writtenAt",
         c.subject_kind AS "subjectKind", c.subject_id AS "subjectId", s.name AS "subjectName", m.read_at AS "readAt"
       FROM comment_mention m
       JOIN comment c ON c.id = m.comment_id
       JOIN account a ON a.id = c.account_id
       JOIN comment_subject s ON s.kind = c.subject_kind AND s.id = c.subject_id
       WHERE m.account_id = $1 AND (m.read_at IS NULL OR m.read_at > now() - interval '10 minutes')
         AND c.withdrawn_at IS NULL AND c.organisation_id = $2 AND may_see(s.visibility, s.organisation_id, $2, $3, $4)
       ORDER BY m.read_at NULLS FIRST, c.id DESC LIMIT 100`,
      [viewer.accountId, viewer.organisationId, viewer.organisationKind, viewer.role],
    );
    return rows.map(({ commentId, subjectId, ...row }) => ({
      ...row,
      path: `${subjectPath({ kind: row.subjectKind, id: subjectId })}#comment-${commentId}`,
    }));
  }

  /** Sets a mention aside, or with `read` false back. @throws NotFoundException for one that is not of the viewer. */
  async setRead(id: number, read: boolean, { accountId }: Viewer): Promise<void> {
    await this.unitOfWork.run(accountId, async (manager) => {
      const { affected } = await manager.update(
        CommentMention,
        { id, accountId: accountId! },
        { readAt: read ? new Date() : null },
      );
      if (!affected) throw new NotFoundException(`There is no mention ${id}.`);
    });
  }
}
