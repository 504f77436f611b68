import type { DataSource, EntityManager } from 'typeorm';
import { Account } from './account.entity.js';
import { keyHash, newKey } from './one-time-key.js';
import { Organisation } from './organisation.entity.js';
import { SignInToken } from './sign-in-token.entity.js';

/** The account that waits for the first administrator, until that person gives it a name. */
export const provisionalUsername = 'first-administrator';

/**
 * The path of the one-time sign-in for the first administrator, such as `/welcome/…`; null once an administrator has
 * chosen a password. Each call makes a new key, and the one before stops working.
 */
export async function firstSignIn(source: DataSource): Promise<string | null> {
  return source.transaction(async (manager) => {
    const [{ exists }] = await manager.query<[{ exists: boolean }]>(
      `SELECT EXISTS (SELECT FROM account WHERE role = 'admin' AND password_hash IS NOT NULL AND closed_at IS NULL)`,
    );
    if (exists) return null;
    const waiting = await manager.findOneBy(Account, { username: provisionalUsername });
    const account = waiting ?? (await provisionalAccount(manager));
    const key = newKey();
    await manager.delete(SignInToken, { accountId: account.id });
    await manager.insert(SignInToken, { keyHash: keyHash(key), accountId: account.id, expiresAt: inDays(7) });
    return `/welcome/${key}`;
  });
}

async function provisionalAccount(manager: EntityManager): Promise<Account> {
  const organisation = await manager.save(manager.create(Organisation, { name: 'First organisation', kind: 'other' }));
  return manager.save(
    manager.create(Account, {
      username: provisionalUsername,
      name: 'Administrator',
      role: 'admin',
      organisationId: organisation.id,
    }),
  );
}

/** The time in `days` days. */
export const inDays = (days: number) => new Date(Date.now() + days * 86_400_000);
