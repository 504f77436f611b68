import { testApp, type Visitor } from './app.js';
import { ruritania, type Ruritania } from './ruritania.js';

const page = async (visitor: Visitor, path: string) => (await visitor.get(path)).payload.replace(/\s+/g, ' ');

describe('a workspace', () => {
  const app = testApp();
  let lead: Visitor;
  let member: Visitor;
  let stranger: Visitor;
  let officer: Visitor;
  let record: Ruritania;
  let address: string;
  let cycleId: number;

  beforeAll(async () => {
    lead = await app.as('editor');
    member = await app.as('editor', 'nhri', 'National institution');
    stranger = await app.as('editor', 'ngo', 'Another NGO');
    officer = await app.as('admin', 'ministry', 'Ministry');
    record = await ruritania(app.database, lead.organisationId!);
    [{ id: cycleId }] = await app.database.query<[{ id: number }]>(
      `SELECT id FROM reporting_cycle WHERE state_code = 'RUR'`,
    );
    const { headers } = await lead.post('/workspaces', { name: 'Joint report', cycleId, purpose: 'One voice.' });
    address = String(headers.location);
  });

  it('does not exist for a ministry, nor for organisations outside', async () => {
    for (const path of ['/workspaces', address]) expect((await officer.get(path)).statusCode).toBe(404);
    expect((await stranger.get(address)).statusCode).toBe(404);
    expect(await page(officer, '/states')).not.toContain('/workspaces');
    for (const visitor of [officer, stranger]) {
      expect((await visitor.post(`${address}/questions`, { text: 'Who are you?' })).statusCode).toBe(404);
      expect((await visitor.post(`${address}/membership`, { standing: 'accepted' })).statusCode).toBe(404);
    }
    expect((await officer.post('/workspaces', { name: 'Ours', cycleId })).statusCode).toBe(404);
  });

  it('takes in NGOs and national institutions alone, by the database itself', async () => {
    expect(
      (await lead.post(`${address}/members`, { organisationId: officer.organisationId, role: 'endorser' })).statusCode,
    ).toBe(422);
    await expect(
      app.database.query(
        `INSERT INTO workspace_member (workspace_id, organisation_id, role) SELECT id, $1, 'endorser' FROM workspace`,
        [officer.organisationId],
      ),
    ).rejects.toThrow('Only NGOs and national institutions');
  });

  it('shows its work only once the invitation is accepted', async () => {
    await lead.post(`${address}/questions`, { text: 'Who edits the introduction?' });
    await lead.post(`${address}/members`, { organisationId: member.organisationId, role: 'contributor' });
    const invited = await page(member, address);
    expect(invited).toContain('One voice.');
    expect(invited).not.toContain('Who edits');
    expect((await member.post(`${address}/questions`, { text: 'Too early?' })).statusCode).toBe(403);
    await member.post(`${address}/membership`, { standing: 'accepted' });
    expect(await page(member, address)).toContain('Who edits');
  });

  it('divides the work: its writer says how far it is, and only a lead gives it out', async () => {
    const part = { subject: `recommendation-${record.prisons.id}`, organisationId: member.organisationId };
    expect((await member.post(`${address}/parts`, part)).statusCode).toBe(403);
    expect((await lead.post(`${address}/parts`, part)).statusCode).toBe(303);
    const [{ id }] = await app.database.query<[{ id: number }]>(`SELECT id FROM workspace_part`);
    expect((await member.post(`${address}/parts/${id}/stage`, { stage: 'ready' })).statusCode).toBe(303);
    expect(await page(lead, '/workspaces')).toContain('1 of 1 parts ready');
    expect((await lead.post(`${address}/parts`, { ...part, organisationId: stranger.organisationId })).statusCode).toBe(
      422,
    );
    expect(await page(officer, `/recommendations/${record.prisons.id}`)).not.toContain('workspace');
  });

  it('shows what members share with partners, not what they keep to themselves', async () => {
    const shown = await page(member, address);
    expect(shown).toContain('Water ran down the wall.');
    expect(shown).not.toContain('moss');
  });

  it('gives its members the drafts written in it, without what any one of them keeps to itself', async () => {
    const draft = {
      template: 'ccpr-alternative-report',
      title: 'Joint report',
      cycleId,
      language: 'en',
      asOf: '2020-01-01',
    };
    const [, workspaceId] = /(\d+)$/.exec(address)!;
    const { headers } = await lead.post('/drafts', { ...draft, workspaceId });
    const made = String(headers.location);
    expect((await member.get(made)).statusCode).toBe(200);
    for (const visitor of [stranger, officer]) expect((await visitor.get(made)).statusCode).toBe(404);
    const [{ snapshot }] = await app.database.query<[{ snapshot: object }]>(`SELECT snapshot FROM render_run`);
    expect(JSON.stringify(snapshot)).toContain('Water ran down');
    expect(JSON.stringify(snapshot)).not.toContain('moss');
    expect((await stranger.post('/drafts', { ...draft, workspaceId })).statusCode).toBe(404);
    await member.post(`${address}/membership`, { standing: 'left' });
    expect((await member.get(made)).statusCode).toBe(404);
    expect((await member.get(address)).statusCode).toBe(404);
  });

  it('keeps an organisation that leads', async () => {
    expect((await lead.post(`${address}/membership`, { standing: 'left' })).statusCode).toBe(409);
  });
});
