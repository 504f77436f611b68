import { testApp, type Visitor } from './app.js';
import { programOf, type Program } from './client.js';
import { manyRecommendations } from './many-recommendations.js';
import { ruritania, type Ruritania } from './ruritania.js';

const assessment = {
  asOf: '2024-06-30',
  level: 'partially',
  axis: 'law',
  rationale: 'The law is there.',
  source: 'Gazette',
  visibility: 'public',
};

describe('the API', () => {
  const app = testApp();
  let monitor: Visitor;
  let program: Program;
  let record: Ruritania;

  beforeAll(async () => {
    monitor = await app.as('monitor');
    record = await ruritania(app.database, monitor.organisationId!);
    program = await programOf(app, monitor);
  });

  describe('by its tokens', () => {
    it('shows a new one once, and keeps its hash alone', async () => {
      const { payload } = await monitor.post('/account/tokens', { name: 'Nightly', scopes: ['read'], days: 30 });
      const [key] = /a40_[\w-]{43}/.exec(payload) ?? [];
      expect(key).toBeDefined();
      const page = (await monitor.get('/account/tokens')).payload;
      expect(page).toContain('Nightly');
      expect(page).not.toContain(key);
      const [{ row }] = await app.database.query<[{ row: string }]>(
        `SELECT (to_jsonb(t) || jsonb_build_object('audit', (SELECT jsonb_agg(to_jsonb(e)) FROM audit_entry e
           WHERE e.table_name = 'api_token')))::text AS row FROM api_token t WHERE name = 'Nightly'`,
      );
      expect(row).not.toContain(key);
    });

    it('comes back with what is missing of a new one', async () => {
      const answer = await monitor.post('/account/tokens', { name: '', days: 9999 });
      expect(answer.statusCode).toBe(422);
      expect(answer.payload).toContain('id="name-error"');
      expect(answer.payload.match(/class="error"/g)).toHaveLength(3);
    });

    it('knows nobody without one, and nobody by one that is made up, revoked or expired', async () => {
      const ended = await programOf(app, await app.as('monitor'));
      const asked = '/states/RUR/recommendations';
      expect((await ended.get(asked)).statusCode).toBe(200);
      for (const end of [`revoked_at = now()`, `revoked_at = NULL, expires_at = now()`]) {
        await app.database.query(`UPDATE api_token SET ${end} WHERE id = (SELECT max(id) FROM api_token)`);
        const answer = await ended.get(asked);
        expect([answer.statusCode, answer.headers['www-authenticate']]).toEqual([401, 'Bearer realm="Article 40"']);
      }
      expect((await app.nest.inject(`/api/v1${asked}`)).statusCode).toBe(401);
      expect((await program.get(asked, { authorization: 'Bearer a40_invented' })).statusCode).toBe(401);
    });

    it('ends them with the access of their account, also when it comes back', async () => {
      const leaving = await app.as('monitor');
      const left = await programOf(app, leaving);
      const admin = await app.as('admin');
      await admin.post(`/accounts/${leaving.accountId}/closing`);
      expect((await left.get('/states/RUR/recommendations')).statusCode).toBe(401);
      await admin.post(`/accounts/${leaving.accountId}/reset`);
      expect((await left.get('/states/RUR/recommendations')).statusCode).toBe(401);
    });

    it('lets one revoke one’s own and nobody else’s', async () => {
      const other = await app.as('monitor');
      await programOf(app, other);
      const [{ id }] = await app.database.query<[{ id: number }]>(`SELECT max(id) AS id FROM api_token`);
      expect((await monitor.post(`/account/tokens/${id}/revocation`)).statusCode).toBe(404);
      expect((await other.post(`/account/tokens/${id}/revocation`)).statusCode).toBe(303);
      expect((await other.get('/account/tokens')).payload).toContain('Revoked');
    });

    it('refuses what their scopes do not say, and what their account may not do', async () => {
      const reader = await programOf(app, monitor, ['read']);
      const path = `/recommendations/${record.prisons.id}/assessments`;
      const refused = await reader.post(path, assessment);
      expect(refused.statusCode).toBe(403);
      expect(refused.json()).toMatchObject({
        title: 'Forbidden',
        detail: 'This token does not have the scope "record".',
      });
      const viewer = await programOf(app, await app.as('viewer'));
      expect((await viewer.post(path, assessment)).statusCode).toBe(403);
    });

    it('opens no page, and a browser that is signed in changes nothing through the API', async () => {
      const { headers } = await app.nest.inject({
        url: '/states',
        headers: { accept: 'text/html', authorization: `Bearer ${program.key}` },
      });
      expect(headers.location).toContain('/sign-in');
      const path = `/api/v1/recommendations/${record.prisons.id}/assessments`;
      expect((await monitor.get(path)).statusCode).toBe(200);
      expect((await monitor.post(path, assessment)).statusCode).toBe(401);
    });
  });

  describe('by its answers', () => {
    it('names each field that is wrong, unknown ones too, with its rule in the account’s language', async () => {
      await app.database.query(`UPDATE account SET language = 'ru' WHERE id = $1`, [monitor.accountId]);
      const { level: _, ...rest } = assessment;
      const answer = await program.post(`/recommendations/${record.prisons.id}/assessments`, {
        ...rest,
        asOf: 'yesterday',
        colour: 'red',
      });
      await app.database.query(`UPDATE account SET language = 'en' WHERE id = $1`, [monitor.accountId]);
      expect(answer.statusCode).toBe(422);
      expect(answer.headers['content-type']).toContain('application/problem+json');
      expect(answer.json()).toMatchObject({
        type: 'about:blank',
        title: 'Unprocessable Entity',
        errors: expect.arrayContaining([
          { field: 'level', rule: 'isNotEmpty', detail: 'Заполните это поле.' },
          { field: 'asOf', rule: 'isISO8601', detail: expect.stringContaining('2022-06-24') },
          { field: 'colour', rule: 'whitelistValidation', detail: 'Такого поля здесь нет.' },
        ]) as unknown,
      });
    });

    it('answers what is not JSON, not there, or asked wrongly with a problem as well', async () => {
      const json = { 'content-type': 'application/json' };
      const broken = await app.nest.inject({
        method: 'POST',
        url: `/api/v1/recommendations/${record.prisons.id}/assessments`,
        headers: { ...json, authorization: `Bearer ${program.key}` },
        payload: '{',
      });
      const answers = await Promise.all([
        program.get('/no/such/thing', { accept: 'text/html' }),
        program.get('/states/XXX/recommendations'),
        program.get('/states/RUR/recommendations?articel=7'),
        program.get('/states/RUR/recommendations?page=2'),
        program.get('/states/RUR/recommendations?limit=1000'),
        program.get('/states/RUR/recommendations?after=WyJ4Il0'),
        program.get('/states/RUR/recommendations?after=WyIyMDE1IiwiYSIsMSwxXQ'),
      ]);
      expect([broken, ...answers].map(({ statusCode }) => statusCode)).toEqual([
        400, 404, 404, 400, 400, 400, 400, 400,
      ]);
      for (const { headers } of [broken, ...answers])
        expect(headers['content-type']).toContain('application/problem+json');
    });

    it('has an entity tag, which spares who has it the answer', async () => {
      const path = `/recommendations/${record.press.id}`;
      const first = await program.get(path);
      const tag = String(first.headers.etag);
      expect(tag).toMatch(/^"[\w-]{27}"$/);
      const again = await program.get(path, { 'if-none-match': `"other", W/${tag}` });
      expect([again.statusCode, again.payload, again.headers.etag]).toEqual([304, '', tag]);
      await program.post(`${path}/counter-findings`, {
        text: 'Two papers were closed.',
        verdict: 'contradicts',
        source: 'Visit',
        visibility: 'public',
      });
      expect((await program.get(path, { 'if-none-match': tag })).statusCode).toBe(200);
    });

    it('goes through a list by cursor: each once, whatever comes in meanwhile', async () => {
      await manyRecommendations(app.database, 60);
      for (const sort of ['printed', 'topic', 'claims']) {
        const seen: number[] = [];
        let path: string | undefined = `/states/RUR/recommendations?sort=${sort}&limit=25`;
        let total = 0;
        while (path) {
          const answer = await program.get(path);
          const part = answer.json<{ items: { id: number }[]; total: number; next: string | null }>();
          seen.push(...part.items.map(({ id }) => id));
          total ||= part.total;
          expect(part.next === null).toBe(answer.headers.link === undefined);
          path = /<\/api\/v1(.*)>; rel="next"/.exec(String(answer.headers.link))?.[1];
          // Before all others in the order of the list.
          if (seen.length === 25)
            await app.database.query(
              `INSERT INTO document (kind, voice, state_code, title, language, published_on)
               VALUES ('concluding_observations', 'committee', 'RUR', $1, 'en', '2090')`,
              [sort],
            );
        }
        expect(seen).toHaveLength(total);
        expect(new Set(seen).size).toBe(total);
      }
    });

    it('keeps from a ministry what is not public, in lists, counts and by address', async () => {
      const ministry = await programOf(app, await app.as('officer'));
      const path = `/recommendations/${record.prisons.id}`;
      expect((await program.get(path)).payload).toContain('must not be named');
      expect((await ministry.get(path)).payload).not.toContain('must not be named');
      const [{ id }] = await app.database.query<[{ id: number }]>(
        `SELECT id FROM assessment WHERE visibility = 'organisation'`,
      );
      const hidden = `/recommendations/${record.press.id}/assessments`;
      expect((await program.get(`${hidden}/${id}`)).statusCode).toBe(200);
      expect((await ministry.get(`${hidden}/${id}`)).statusCode).toBe(404);
      expect((await ministry.get(hidden)).json()).toEqual({ items: [], total: 0, next: null });
    });
  });

  describe('by its changes', () => {
    let path: string;
    beforeAll(() => (path = `/recommendations/${record.prisons.id}/assessments`));
    const make = async () => {
      const made = await program.post(path, assessment);
      expect(made.statusCode).toBe(201);
      return String(made.headers.location).replace('/api/v1', '');
    };
    const replacement = { ...assessment, level: 'largely', reason: 'Seen again.' };

    it('says where what it made stands, which answers the same', async () => {
      const made = await program.post(path, assessment);
      const address = String(made.headers.location).replace('/api/v1', '');
      const got = await program.get(address);
      expect(got.json()).toEqual(made.json());
      expect(got.headers.etag).toBe(made.headers.etag);
    });

    it('changes nothing without If-Match, nor what is no longer as it was seen', async () => {
      const address = await make();
      expect((await program.post(`${address}/supersession`, replacement)).statusCode).toBe(428);
      const stale = await program.post(`${address}/supersession`, replacement, { 'if-match': '"of-yesterday"' });
      expect([stale.statusCode, stale.json<{ title: string }>().title]).toEqual([412, 'Precondition Failed']);
      const { etag } = (await program.get(address)).headers;
      const done = await program.post(`${address}/supersession`, replacement, { 'if-match': String(etag) });
      expect([done.statusCode, done.json()]).toEqual([201, expect.objectContaining({ level: 'largely' })]);
    });

    it('lets one of two through who change the same at once', async () => {
      const address = await make();
      const etag = String((await program.get(address)).headers.etag);
      const answers = await Promise.all(
        [1, 2, 3].map(() => program.post(`${address}/supersession`, replacement, { 'if-match': etag })),
      );
      expect(answers.map(({ statusCode }) => statusCode).toSorted()).toEqual([201, 409, 409]);
    });
  });
});
