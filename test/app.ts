import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { Response as Answer } from 'light-my-request';
import { DataSource } from 'typeorm';
import { Account, type Role } from '../src/accounts/account.entity.js';
import { Organisation, type OrganisationKind } from '../src/accounts/organisation.entity.js';
import { SessionsService } from '../src/accounts/sessions.service.js';
import type { RunningConfig } from '../src/config.js';
import { createWebApp } from '../src/web.js';
import { configOn, freshDatabase, type TestDatabase } from './database.js';

/** A browser without a screen, signed in or not, that knows the form token of its last page. */
export interface Visitor {
  accountId: number | null;
  organisationId: number | null;
  get(path: string): Promise<Answer>;
  /** Sends a form the way a page of ours would, token included. */
  post(path: string, fields?: Record<string, unknown>): Promise<Answer>;
  /** Sends a form with one file. */
  upload(
    path: string,
    file: { name: string; content: Buffer | string },
    fields?: Record<string, string>,
  ): Promise<Answer>;
}

/** The application on a database of its own, for the specs of one file. */
export interface TestApp {
  readonly nest: NestFastifyApplication;
  readonly database: DataSource;
  /** What it was started with, for a worker on the same database. */
  readonly config: RunningConfig;
  /** A visitor with `role`, in an organisation of `kind` named `organisation`; `public` is not signed in. */
  as(role: Role | 'public', kind?: OrganisationKind, organisation?: string): Promise<Visitor>;
}

/** Starts the application before the specs of a file and stops it after them. */
export function testApp(): TestApp {
  let database: TestDatabase;
  let nest: NestFastifyApplication;
  let config: RunningConfig;
  beforeAll(async () => {
    database = await freshDatabase();
    config = configOn(database);
    nest = await createWebApp(config);
  });
  afterAll(async () => {
    await nest?.close();
    await database?.drop();
  });
  return {
    get nest() {
      return nest;
    },
    get database() {
      return nest.get(DataSource);
    },
    get config() {
      return config;
    },
    as: (role, kind, organisation) => visit(nest, role, kind, organisation),
  };
}

async function visit(
  nest: NestFastifyApplication,
  role: Role | 'public',
  kind: OrganisationKind = role === 'officer' ? 'ministry' : 'ngo',
  organisationName = `Test ${kind}`,
): Promise<Visitor> {
  const cookies = new Map<string, string>();
  const account = role === 'public' ? null : await openAccount(nest, role, kind, organisationName);
  if (account) cookies.set('article40', await nest.get(SessionsService).open(account.id));
  let token: string | undefined;

  const send = async (method: 'GET' | 'POST', path: string, body?: { payload: string | Buffer; type: string }) => {
    const answer = await nest.inject({
      method,
      url: path,
      headers: { accept: 'text/html', ...(body && { 'content-type': body.type }) },
      cookies: Object.fromEntries(cookies),
      ...(body && { payload: body.payload }),
    });
    for (const cookie of answer.cookies) cookies.set(cookie.name, cookie.value);
    token = /name="_token" value="([^"]+)"/.exec(answer.payload)?.[1] ?? token;
    return answer;
  };
  const formToken = async () => {
    if (!token) await send('GET', '/sign-in');
    return token!;
  };
  return {
    accountId: account?.id ?? null,
    organisationId: account?.organisationId ?? null,
    get: (path) => send('GET', path),
    post: async (path, fields = {}) => {
      const form = new URLSearchParams({ _token: await formToken() });
      for (const [name, value] of Object.entries(fields)) {
        for (const one of Array.isArray(value) ? value : [value]) form.append(name, String(one));
      }
      return send('POST', path, { payload: form.toString(), type: 'application/x-www-form-urlencoded' });
    },
    upload: async (path, file, fields = {}) => {
      const form = new FormData();
      for (const [name, value] of Object.entries({ _token: await formToken(), ...fields })) form.append(name, value);
      form.append('file', new Blob([new Uint8Array(Buffer.from(file.content))]), file.name);
      const request = new Request('http://form', { method: 'POST', body: form });
      const payload = Buffer.from(await request.arrayBuffer());
      return send('POST', path, { payload, type: request.headers.get('content-type')! });
    },
  };
}

async function openAccount(nest: NestFastifyApplication, role: Role, kind: OrganisationKind, name: string) {
  const { manager } = nest.get(DataSource);
  const organisation =
    (await manager.findOneBy(Organisation, { name })) ??
    (await manager.save(manager.create(Organisation, { name, kind })));
  const username = `${role}-${Math.random().toString(36).slice(2, 10)}`;
  return manager.save(
    manager.create(Account, { username, name: `Test ${role}`, role, organisationId: organisation.id }),
  );
}
