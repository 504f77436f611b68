import { Injectable, NotFoundException } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { DataSource } from 'typeorm';
import { UnitOfWork } from '../database/unit-of-work.js';
import { Account } from './account.entity.js';
import { keyHash } from './one-time-key.js';
import { Organisation } from './organisation.entity.js';
import { hashPassword, passwordFits } from './passwords.js';
import type { FirstAdministratorInput, SignInInput } from './sign-in.input.js';
import { SignInToken } from './sign-in-token.entity.js';

/** After this many failures in a row each further one doubles the wait, from one minute to one hour. */
const freeAttempts = 5;

@Injectable()
export class SignInService {
  constructor(
    @InjectDataSource() private readonly source: DataSource,
    private readonly unitOfWork: UnitOfWork,
  ) {}

  /** The id of the account whose name and password these are; otherwise which rule of `forms` is broken. */
  async check({
    username,
    password,
  }: SignInInput): Promise<{ accountId: number } | { refused: 'signInWait' | 'signIn' }> {
    const [account] = await this.source.query<{ id: number; hash: string | null; locked: boolean }[]>(
      `SELECT id, password_hash AS hash, coalesce(locked_until > now(), false) AS locked
       FROM account WHERE username = lower($1) AND closed_at IS NULL`,
      [username],
    );
    const fits = await passwordFits(account?.hash, password);
    if (!account) return { refused: 'signIn' };
    if (account.locked) return { refused: 'signInWait' };
    if (fits) {
      await this.source.query(
        `UPDATE account SET failed_attempts = 0, locked_until = NULL WHERE id = $1 AND failed_attempts > 0`,
        [account.id],
      );
      return { accountId: account.id };
    }
    await this.source.query(
      `UPDATE account SET failed_attempts = failed_attempts + 1,
         locked_until = CASE WHEN failed_attempts + 1 >= $2
           THEN now() + least(interval '1 minute' * 2 ^ (failed_attempts + 1 - $2), interval '1 hour') END
       WHERE id = $1`,
      [account.id, freeAttempts],
    );
    return { refused: 'signIn' };
  }

  /** The account that a one-time key is for. @throws NotFoundException when the key is unknown, used or expired. */
  async findByKey(key: string): Promise<Account> {
    const token = await this.source.manager.findOne(SignInToken, {
      where: { keyHash: keyHash(key) },
      relations: { account: { organisation: true } },
    });
    if (!token || token.expiresAt < new Date() || token.account.closedAt) {
      throw new NotFoundException('This link has been used or has expired. Ask your administrator for a new one.');
    }
    return token.account;
  }

  /** Uses up `key` and gives its account a password. @throws NotFoundException as {@link findByKey}. */
  async choosePassword(key: string, password: string): Promise<number> {
    const account = await this.findByKey(key);
    const passwordHash = await hashPassword(password);
    await this.unitOfWork.run(account.id, async (manager) => {
      await manager.delete(SignInToken, { accountId: account.id });
      await manager.update(Account, account.id, { passwordHash, failedAttempts: 0, lockedUntil: null });
    });
    return account.id;
  }

  /** As {@link choosePassword}, and makes the provisional account the first administrator's own. */
  async becomeAdministrator(key: string, input: FirstAdministratorInput): Promise<number> {
    const accountId = await this.choosePassword(key, input.password);
    await this.unitOfWork.run(accountId, async (manager) => {
      const { organisationId } = await manager.findOneByOrFail(Account, { id: accountId });
      await manager.update(Organisation, organisationId, { name: input.organisation, kind: input.organisationKind });
      await manager.update(Account, accountId, { name: input.name, username: input.username.toLowerCase() });
    });
    return accountId;
  }
}
