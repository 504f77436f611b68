import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { DataSource } from 'typeorm';
import { keyHash, newKey } from './one-time-key.js';
import type { Viewer } from './viewer.js';

/** Sessions end after this long without a request, and in any case after the second. */
const idle = '30 minutes';
const longest = '12 hours';

/** Signed-in browsers, kept in PostgreSQL so that each can be listed and ended at once. */
@Injectable()
export class SessionsService {
  constructor(@InjectDataSource() private readonly source: DataSource) {}

  /** Opens a session for `accountId` and returns the key for its cookie. */
  async open(accountId: number): Promise<string> {
    const key = newKey();
    await this.source.query(`DELETE FROM session WHERE expires_at < now() OR seen_at < now() - $1::interval`, [idle]);
    await this.source.query(
      `INSERT INTO session (key_hash, account_id, seen_at, expires_at) VALUES ($1, $2, now(), now() + $3::interval)`,
      [keyHash(key), accountId, longest],
    );
    return key;
  }

  /** The account behind `key`; null when the session has ended or its account was closed. */
  async find(key: string): Promise<Viewer | null> {
    const [viewer] = await this.source.query<(Viewer & { stale: boolean })[]>(
      `SELECT a.id AS "accountId", a.name, a.role, a.language, a.organisation_id AS "organisationId",
              o.name AS "organisationName", o.kind AS "organisationKind", (
                SELECT count(*)::integer FROM work_of(a.id, a.organisation_id) w
                WHERE w.done_on IS NULL AND w.taken_back_at IS NULL
              ) AS "openWork", s.seen_at < now() - interval '1 minute' AS stale
       FROM session s JOIN account a ON a.id = s.account_id JOIN organisation o ON o.id = a.organisation_id
       WHERE s.key_hash = $1 AND s.expires_at > now() AND s.seen_at > now() - $2::interval AND a.closed_at IS NULL`,
      [keyHash(key), idle],
    );
    if (!viewer) return null;
    const { stale, ...rest } = viewer;
    if (stale) await this.source.query(`UPDATE session SET seen_at = now() WHERE key_hash = $1`, [keyHash(key)]);
    return rest;
  }

  async close(key: string): Promise<void> {
    await this.source.query(`DELETE FROM session WHERE key_hash = $1`, [keyHash(key)]);
  }

  /** Ends every session of an account: it was closed, or its password was reset. */
  async closeAll(accountId: number): Promise<void> {
    await this.source.query(`DELETE FROM session WHERE account_id = $1`, [accountId]);
  }
}
