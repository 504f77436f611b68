import { Injectable, NotFoundException } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { DataSource, IsNull } from 'typeorm';
import { UnitOfWork } from '../database/unit-of-work.js';
import { ApiToken } from './api-token.entity.js';
import type { ApiTokenInput } from './api-token.input.js';
import { inDays } from './first-sign-in.js';
import { keyHash, newKey } from './one-time-key.js';
import type { TokenScope } from './scope.decorator.js';
import type { Viewer } from './viewer.js';

/** What every key begins with, so that one that leaked is known for what it is. */
const prefix = 'a40_';

/** Who speaks through a token, and what it may be used for. */
export interface TokenBearer {
  viewer: Viewer;
  scopes: TokenScope[];
}

/** Tokens of programs that speak for an account; seen and ended by its owner alone. */
@Injectable()
export class ApiTokensService {
  constructor(
    @InjectDataSource() private readonly source: DataSource,
    private readonly unitOfWork: UnitOfWork,
  ) {}

  /** The account's tokens, the newest first; revoked and expired ones too. */
  find(accountId: number): Promise<ApiToken[]> {
    return this.source.manager.find(ApiToken, { where: { accountId }, order: { id: 'DESC' } });
  }

  /** Makes a token and returns its key, which is not kept and cannot be shown again. */
  async create(accountId: number, { name, scopes, days }: ApiTokenInput): Promise<string> {
    const key = prefix + newKey();
    const token = { accountId, name, scopes, keyHash: keyHash(key), expiresAt: inDays(days) };
    await this.unitOfWork.run(accountId, (manager) => manager.insert(ApiToken, token));
    return key;
  }

  /** Ends a token for good. @throws NotFoundException when the account has none of that id. */
  async revoke(accountId: number, id: number): Promise<void> {
    await this.unitOfWork.run(accountId, async (manager) => {
      const own = { id, accountId };
      if (!(await manager.existsBy(ApiToken, own))) throw new NotFoundException(`You have no token ${id}.`);
      await manager.update(ApiToken, { ...own, revokedAt: IsNull() }, { revokedAt: new Date() });
    });
  }

  /** Who holds `key`; null when it is unknown, revoked or expired, or its account is closed. */
  async findBearer(key: string): Promise<TokenBearer | null> {
    const hash = keyHash(key);
    const [row] = await this.source.query<(Viewer & { scopes: TokenScope[]; unusedToday: boolean })[]>(
      `SELECT a.id AS "accountId", a.name, a.role, a.language, a.organisation_id AS "organisationId",
              o.name AS "organisationName", o.kind AS "organisationKind", t.scopes,
              t.last_used_on IS DISTINCT FROM current_date AS "unusedToday"
       FROM api_token t JOIN account a ON a.id = t.account_id JOIN organisation o ON o.id = a.organisation_id
       WHERE t.key_hash = $1 AND t.revoked_at IS NULL AND t.expires_at > now() AND a.closed_at IS NULL`,
      [hash],
    );
    if (!row) return null;
    const { scopes, unusedToday, ...viewer } = row;
    if (unusedToday)
      await this.source.query(`UPDATE api_token SET last_used_on = current_date WHERE key_hash = $1`, [hash]);
    return { viewer, scopes };
  }
}
