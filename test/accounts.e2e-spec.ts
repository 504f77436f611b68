import { firstSignIn } from '../src/accounts/first-sign-in.js';
import { testApp } from './app.js';

const password = 'correct horse battery staple';

describe('signing in', () => {
  const app = testApp();

  it('lets the first administrator in once, by a link, and asks who they are', async () => {
    const path = (await firstSignIn(app.database))!;
    const visitor = await app.as('public');
    expect((await visitor.get(path)).statusCode).toBe(200);

    const short = await visitor.post(path, {
      name: 'Dana',
      username: 'dana',
      organisation: 'Bureau',
      organisationKind: 'ngo',
      password: 'short',
    });
    expect(short.statusCode).toBe(422);
    expect(short.payload).toContain('At least 12 characters.');
    expect(short.payload).toContain('value="Dana"');

    const done = await visitor.post(path, {
      name: 'Dana',
      username: 'Dana',
      organisation: 'Bureau',
      organisationKind: 'ngo',
      password,
    });
    expect(done.statusCode).toBe(303);
    expect((await visitor.get('/accounts')).payload).toContain('Bureau');
    expect((await (await app.as('public')).get(path)).statusCode).toBe(404);
    expect(await firstSignIn(app.database)).toBeNull();
  });

  it('knows a person by name and password, and says no more than that one of them is wrong', async () => {
    const visitor = await app.as('public');
    const wrongName = await visitor.post('/sign-in', { username: 'nobody', password });
    const wrongPassword = await visitor.post('/sign-in', { username: 'dana', password: 'not the password' });
    expect([wrongName.statusCode, wrongPassword.statusCode]).toEqual([422, 422]);
    expect(messageIn(wrongName.payload)).toBe(messageIn(wrongPassword.payload));

    const right = await visitor.post('/sign-in', { username: 'DANA', password, next: '/accounts' });
    expect(right.statusCode).toBe(303);
    expect(right.headers.location).toBe('/accounts');
    expect((await visitor.get('/accounts')).statusCode).toBe(200);

    await visitor.post('/sign-out');
    expect((await visitor.get('/accounts')).statusCode).toBe(303);
  });

  it('never leads elsewhere after signing in', async () => {
    const visitor = await app.as('public');
    const answer = await visitor.post('/sign-in', { username: 'dana', password, next: '//elsewhere.example' });
    expect(answer.statusCode).toBe(422);
  });

  it('makes a guesser wait, even for the right password', async () => {
    const visitor = await app.as('public');
    for (let attempt = 0; attempt < 5; attempt++)
      await visitor.post('/sign-in', { username: 'dana', password: `guess ${attempt}` });
    const answer = await visitor.post('/sign-in', { username: 'dana', password });
    expect(answer.payload).toContain('Too many attempts');
    await app.database.query(`UPDATE account SET locked_until = NULL, failed_attempts = 0`);
  });

  it('refuses a form that does not come from a page of ours', async () => {
    const answer = await app.nest.inject({ method: 'POST', url: '/sign-in', payload: { username: 'dana', password } });
    expect(answer.statusCode).toBe(403);
    const other = await app.nest.inject({
      method: 'POST',
      url: '/sign-in',
      headers: { 'sec-fetch-site': 'cross-site' },
      payload: {},
    });
    expect(other.statusCode).toBe(403);
  });

  it('keeps neither passwords nor keys in the clear, in the audit neither', async () => {
    const rows = await app.database.query<{ text: string }[]>(
      `SELECT row_to_json(a)::text AS text FROM account a UNION ALL SELECT row_to_json(s)::text FROM session s
       UNION ALL SELECT row_to_json(e)::text FROM audit_entry e WHERE table_name = 'account'`,
    );
    expect(rows.length).toBeGreaterThan(2);
    expect(rows.filter(({ text }) => text.includes(password))).toEqual([]);
    const [{ hash }] = await app.database.query<[{ hash: string }]>(
      `SELECT password_hash AS hash FROM account WHERE username = 'dana'`,
    );
    expect(hash).toMatch(/^\$argon2id\$/);
  });
});

describe('accounts', () => {
  const app = testApp();

  it('are for administrators alone', async () => {
    for (const role of ['viewer', 'monitor', 'officer', 'author', 'editor'] as const) {
      expect((await (await app.as(role)).get('/accounts')).statusCode).toBe(403);
    }
  });

  it('are opened with a link for one sign-in, in a new organisation', async () => {
    const admin = await app.as('admin');
    const opened = await admin.post('/accounts', {
      name: 'Officer One',
      username: 'officer-1',
      role: 'officer',
      newOrganisation: 'Ministry of Justice',
      newOrganisationKind: 'ministry',
    });
    const path = /\/welcome\/[\w-]+/.exec(opened.payload)![0];
    const officer = await app.as('public');
    await officer.post(path, { password });
    expect((await officer.get('/accounts')).statusCode).toBe(403);
    const again = await admin.post('/accounts', {
      name: 'Officer Two',
      username: 'OFFICER-1',
      role: 'officer',
      newOrganisation: 'Other',
    });
    expect(again.statusCode).toBe(422);
    expect(again.payload).toContain('This name is taken.');
  });

  it('lose their sessions when they are closed or reset', async () => {
    const [admin, viewer] = [await app.as('admin'), await app.as('viewer')];
    await admin.post(`/accounts/${viewer.accountId}/closing`);
    expect((await viewer.get('/states')).headers.location).toContain('/sign-in');
  });

  it('always leave one administrator', async () => {
    const admins = await app.database.query<{ id: number }[]>(
      `SELECT id FROM account WHERE role = 'admin' AND closed_at IS NULL`,
    );
    const admin = await app.as('admin');
    for (const { id } of admins) await admin.post(`/accounts/${id}/closing`);
    const last = await admin.post(`/accounts/${admin.accountId}/role`, { role: 'viewer' });
    expect(last.statusCode).toBe(409);
    expect((await admin.get('/accounts')).statusCode).toBe(200);
  });

  it('are written into the audit with who did it', async () => {
    const admin = await app.as('admin');
    const viewer = await app.as('viewer');
    await admin.post(`/accounts/${viewer.accountId}/role`, { role: 'author' });
    const entries = await app.database.query(
      `SELECT account_id, before, after FROM audit_entry WHERE table_name = 'account' AND operation = 'update' AND row_id = $1`,
      [String(viewer.accountId)],
    );
    expect(entries).toEqual([{ account_id: admin.accountId, before: { role: 'viewer' }, after: { role: 'author' } }]);
  });
});

const messageIn = (page: string) => /class="error"[^>]*>([^<]+)/.exec(page)?.[1];
