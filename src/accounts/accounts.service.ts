import { ConflictException, Injectable, NotFoundException } from '@nestjs/common';
import { InjectRepository } from '@nestjs/typeorm';
import { type EntityManager, IsNull, Repository } from 'typeorm';
import { UnitOfWork } from '../database/unit-of-work.js';
import type { AccountInput } from './account.input.js';
import { ApiToken } from './api-token.entity.js';
import { Account, type Role } from './account.entity.js';
import type { Language } from '../shared/languages.js';
import { inDays } from './first-sign-in.js';
import { keyHash, newKey } from './one-time-key.js';
import { Organisation, type OrganisationKind } from './organisation.entity.js';
import { SessionsService } from './sessions.service.js';
import { SignInToken } from './sign-in-token.entity.js';

/** A path that lets a person choose a password, once, within seven days. */
export type OneTimePath = string;

@Injectable()
export class AccountsService {
  constructor(
    @InjectRepository(Account) private readonly accounts: Repository<Account>,
    @InjectRepository(Organisation) private readonly organisations: Repository<Organisation>,
    private readonly unitOfWork: UnitOfWork,
    private readonly sessions: SessionsService,
  ) {}

  /** All accounts, those that can sign in first, by organisation and name. */
  find(): Promise<Account[]> {
    return this.accounts.find({
      relations: { organisation: true },
      order: { closedAt: { direction: 'ASC', nulls: 'FIRST' }, organisation: { name: 'ASC' }, name: 'ASC', id: 'ASC' },
    });
  }

  /** All organisations, or those of one `kind`, by name. */
  findOrganisations(kind?: OrganisationKind): Promise<Organisation[]> {
    return this.organisations.find({ ...(kind && { where: { kind } }), order: { name: 'ASC', id: 'ASC' } });
  }

  /** How many open assignments each account of an organisation has, by its id; those without any are left out. */
  async findOpenWork(organisationId: number | null): Promise<Record<number, number>> {
    const rows = await this.accounts.query<{ id: number; open: number }[]>(
      `SELECT a.id, count(*)::integer AS open FROM account a JOIN assignment w ON w.account_id = a.id
       WHERE a.organisation_id = $1 AND w.done_on IS NULL AND w.taken_back_at IS NULL GROUP BY a.id`,
      [organisationId],
    );
    return Object.fromEntries(rows.map(({ id, open }) => [id, open]));
  }

  /** @throws NotFoundException for an unknown username. */
  async findByUsername(username: string): Promise<Account> {
    const account = await this.accounts.findOneBy({ username: username.toLowerCase() });
    if (!account) throw new NotFoundException(`There is no account "${username}".`);
    return account;
  }

  /** @throws NotFoundException for an unknown account. */
  async findOne(id: number): Promise<Account> {
    const account = await this.accounts.findOne({ where: { id }, relations: { organisation: true } });
    if (!account) throw new NotFoundException(`There is no account ${id}.`);
    return account;
  }

  /** The language of one's own pages, and of what the API says is wrong. */
  async chooseLanguage(id: number, language: Language): Promise<void> {
    await this.unitOfWork.run(id, (manager) => manager.update(Account, id, { language }));
  }

  /**
   * Opens an account and returns the one-time path for its owner.
   *
   * @throws ConflictException when the username is taken; NotFoundException for an unknown organisation.
   */
  async open(by: number | null, input: AccountInput): Promise<OneTimePath> {
    const username = input.username.toLowerCase();
    return this.unitOfWork.run(by, async (manager) => {
      if (await manager.existsBy(Account, { username }))
        throw new ConflictException(`The name "${username}" is taken.`);
      const { id: organisationId } = await this.organisationFor(input, manager);
      const { name, role, language } = input;
      const account = await manager.save(manager.create(Account, { username, name, role, language, organisationId }));
      return this.issueKey(account.id, manager);
    });
  }

  /** @throws NotFoundException for an unknown account; ConflictException when nobody would be left to administer. */
  async changeRole(by: number | null, id: number, role: Role): Promise<void> {
    await this.unitOfWork.run(by, async (manager) => {
      if (role !== 'admin') await this.keepAnAdministrator(id, manager);
      const { affected } = await manager.update(Account, id, { role });
      if (!affected) throw new NotFoundException(`There is no account ${id}.`);
    });
    await this.sessions.closeAll(id);
  }

  /** Forgets the password, ends the sessions and tokens and returns a one-time path. @throws NotFoundException for an unknown account. */
  async reset(by: number | null, id: number): Promise<OneTimePath> {
    const path = await this.unitOfWork.run(by, async (manager) => {
      const { affected } = await manager.update(Account, id, {
        passwordHash: null,
        failedAttempts: 0,
        lockedUntil: null,
        closedAt: null,
      });
      if (!affected) throw new NotFoundException(`There is no account ${id}.`);
      await this.revokeTokens(id, manager);
      return this.issueKey(id, manager);
    });
    await this.sessions.closeAll(id);
    return path;
  }

  /** Shuts the account out; what it wrote stays. @throws ConflictException when nobody would be left to administer. */
  async close(by: number | null, id: number): Promise<void> {
    await this.unitOfWork.run(by, async (manager) => {
      await this.keepAnAdministrator(id, manager);
      await manager.update(Account, { id, closedAt: IsNull() }, { closedAt: new Date() });
      await this.revokeTokens(id, manager);
    });
    await this.sessions.closeAll(id);
  }

  private async organisationFor(input: AccountInput, manager: EntityManager): Promise<Organisation> {
    if (input.newOrganisation) {
      const [name, kind] = [input.newOrganisation, input.newOrganisationKind ?? 'ngo'];
      return (
        (await manager.findOneBy(Organisation, { name })) ?? manager.save(manager.create(Organisation, { name, kind }))
      );
    }
    const organisation = input.organisationId && (await manager.findOneBy(Organisation, { id: input.organisationId }));
    if (!organisation) throw new NotFoundException('Choose an organisation, or name a new one.');
    return organisation;
  }

  private async issueKey(accountId: number, manager: EntityManager): Promise<OneTimePath> {
    const key = newKey();
    await manager.delete(SignInToken, { accountId });
    await manager.insert(SignInToken, { keyHash: keyHash(key), accountId, expiresAt: inDays(7) });
    return `/welcome/${key}`;
  }

  /** An account that comes back finds none of its programs still let in. */
  private async revokeTokens(accountId: number, manager: EntityManager): Promise<void> {
    await manager.update(ApiToken, { accountId, revokedAt: IsNull() }, { revokedAt: new Date() });
  }

  private async keepAnAdministrator(exceptId: number, manager: EntityManager): Promise<void> {
    const others = await manager.find(Account, { select: { id: true }, where: { role: 'admin', closedAt: IsNull() } });
    if (others.every(({ id }) => id === exceptId)) {
      throw new ConflictException('This is the only administrator. Make somebody else one first.');
    }
  }
}
