import { testApp, type Visitor } from './app.js';
import { ruritania, type Ruritania } from './ruritania.js';

const page = async (visitor: Visitor, path: string) => (await visitor.get(path)).payload.replace(/\s+/g, ' ');

describe('civil society’s work', () => {
  const app = testApp();
  let monitor: Visitor;
  let partner: Visitor;
  let officer: Visitor;
  let record: Ruritania;

  const one = async (sql: string, parameters: unknown[] = []) =>
    (await app.database.query<{ id: number }[]>(sql, parameters))[0]!.id;

  beforeAll(async () => {
    monitor = await app.as('monitor');
    partner = await app.as('monitor', 'ngo', 'Another NGO');
    officer = await app.as('officer');
    record = await ruritania(app.database, monitor.organisationId!);
  });

  describe('a finding', () => {
    let publicId: number;
    let hiddenId: number;

    beforeAll(async () => {
      publicId = await one(`SELECT id FROM counter_finding WHERE visibility = 'public'`);
      hiddenId = await one(`SELECT id FROM counter_finding WHERE visibility = 'organisation'`);
    });

    it('is not there for those who may not see it, whatever they ask', async () => {
      for (const visitor of [officer, partner]) {
        expect((await visitor.get(`/counter-findings/${hiddenId}`)).statusCode).toBe(404);
      }
      expect(
        (await partner.post(`/counter-findings/${hiddenId}/replies`, { stateResponseId: 1, stance: 'confirms' }))
          .statusCode,
      ).toBe(404);
      expect((await monitor.get(`/counter-findings/${hiddenId}`)).statusCode).toBe(200);
    });

    it('says which claim of the State it answers, on its page and under the claim', async () => {
      const responseId = await one(`SELECT id FROM state_response WHERE text = 'All cells were dried.'`);
      const reply = { stateResponseId: responseId, stance: 'contradicts', note: 'Seen in May.' };
      expect((await monitor.post(`/counter-findings/${publicId}/replies`, reply)).statusCode).toBe(303);
      expect(await page(officer, `/counter-findings/${publicId}`)).toContain('Seen in May.');
      expect(await page(officer, `/recommendations/${record.prisons.id}`)).toContain('contradicted by a finding');
      const elsewhere = await one(`SELECT id FROM state_response WHERE text = 'A press law will come.'`);
      expect(
        (await monitor.post(`/counter-findings/${publicId}/replies`, { ...reply, stateResponseId: elsewhere }))
          .statusCode,
      ).toBe(404);
    });

    it('is changed by its organisation alone, and never over somebody else’s change', async () => {
      const change = {
        version: 1,
        text: 'Water runs down the wall.',
        verdict: 'qualifies',
        polarity: 'mixed',
        visibility: 'public',
      };
      expect((await partner.post(`/counter-findings/${publicId}`, change)).statusCode).toBe(403);
      expect((await monitor.post(`/counter-findings/${publicId}`, change)).statusCode).toBe(303);
      const stale = await monitor.post(`/counter-findings/${publicId}`, {
        ...change,
        text: 'Water stands on the floor.',
      });
      expect(stale.statusCode).toBe(409);
      expect(stale.payload).toContain('Water runs down the wall.');
      expect(stale.payload).toContain('Water stands on the floor.');
      expect(await page(monitor, `/history/counter_finding/${publicId}`)).toContain('Water ran down the wall.');
    });

    it('keeps the words of the document that it was taken from', async () => {
      const change = {
        version: 1,
        text: 'Other words.',
        verdict: 'contradicts',
        polarity: 'negative',
        visibility: 'partners',
      };
      expect((await monitor.post(`/counter-findings/${hiddenId}`, change)).statusCode).toBe(303);
      const shown = await page(partner, `/counter-findings/${hiddenId}`);
      expect(shown).toContain('grew moss');
      expect(shown).not.toContain('Other words.');
      expect((await officer.get(`/counter-findings/${hiddenId}`)).statusCode).toBe(404);
    });

    it('that speaks of progress is counted as such', async () => {
      const good = {
        text: 'The roof was mended.',
        verdict: 'confirms',
        polarity: 'positive',
        source: 'Visit',
        visibility: 'public',
      };
      await monitor.post(`/recommendations/${record.prisons.id}/counter-findings`, good);
      expect(await page(officer, '/states/RUR/recommendations')).toContain('(1 positive)');
      expect(await page(officer, '/states/RUR/articles')).toContain('(1 positive)');
    });
  });

  describe('a recommendation of civil society', () => {
    const stoves = {
      text: 'Buy stoves for the prisons of the realm.',
      addresseeKind: 'government',
      addressee: 'Ministry of Stoves',
      source: 'Letter of May',
      askedOn: '2014-05',
      articles: '10(1)',
      visibility: 'partners',
    };
    let id: number;

    it('is recorded by hand and found by addressee, article, year and fate', async () => {
      const { statusCode, headers } = await monitor.post('/states/RUR/ngo-recommendations', stoves);
      expect(statusCode).toBe(303);
      id = Number(String(headers.location).split('/').at(-1));
      const list = '/states/RUR/ngo-recommendations';
      expect(await page(partner, `${list}?addressee=government&article=10&year=2014&fate=none`)).toContain(
        'Ministry of Stoves',
      );
      expect(await page(partner, `${list}?addressee=parliament`)).not.toContain('Ministry of Stoves');
      expect((await partner.get(`${list}?fate=lost`)).statusCode).toBe(400);
    });

    it('is unknown to a ministry: in the list, its choices, its page and the search', async () => {
      const list = await page(officer, '/states/RUR/ngo-recommendations');
      expect(list).not.toContain('stoves');
      expect(list).not.toContain('Test ngo');
      expect((await officer.get(`/ngo-recommendations/${id}`)).statusCode).toBe(404);
      expect(await page(officer, '/search?q=stoves')).not.toContain('Ministry');
      expect((await officer.post('/states/RUR/ngo-recommendations', stoves)).statusCode).toBe(403);
    });

    it('may have been taken up by the Committee, which a person confirms', async () => {
      await app.database.query(
        `UPDATE recommendation SET text = 'The State party should buy stoves for all prisons.' WHERE id = $1`,
        [record.prisons.id],
      );
      expect(await page(monitor, `/ngo-recommendations/${id}`)).toContain('CCPR/C/RUR/CO/1 ¶8');
      const fate = {
        fate: 'taken_up',
        takenUpInId: record.prisons.id,
        onDate: '2015-04-01',
        source: 'CCPR/C/RUR/CO/1 ¶8',
        visibility: 'organisation',
      };
      expect((await monitor.post(`/ngo-recommendations/${id}/fates`, { ...fate, takenUpInId: '' })).statusCode).toBe(
        422,
      );
      expect((await monitor.post(`/ngo-recommendations/${id}/fates`, fate)).statusCode).toBe(303);
      expect(await page(monitor, '/states/RUR/ngo-recommendations?fate=taken_up')).toContain('Ministry of Stoves');
      expect(await page(partner, '/states/RUR/ngo-recommendations?fate=none')).toContain('Ministry of Stoves');
    });

    it('stands by its latest entry, which its organisation takes back', async () => {
      await monitor.post(`/ngo-recommendations/${id}/fates`, {
        fate: 'partly',
        onDate: '2016',
        source: 'Visit',
        visibility: 'partners',
      });
      expect(await page(partner, '/states/RUR/ngo-recommendations?fate=partly')).toContain('Ministry of Stoves');
      const fateId = await one(`SELECT id FROM ngo_recommendation_fate WHERE fate = 'partly'`);
      expect((await partner.post(`/ngo-recommendations/${id}/fates/${fateId}/withdrawal`)).statusCode).toBe(404);
      expect((await monitor.post(`/ngo-recommendations/${id}/fates/${fateId}/withdrawal`)).statusCode).toBe(303);
      expect(await page(partner, '/states/RUR/ngo-recommendations?fate=partly')).not.toContain('Ministry of Stoves');
    });

    it('shows the row of those that repeat each other', async () => {
      const again = await monitor.post('/states/RUR/ngo-recommendations', {
        ...stoves,
        askedOn: '2020',
        text: 'Buy stoves at last.',
        predecessorId: id,
      });
      expect(await page(partner, String(again.headers.location))).toContain('Buy stoves for the prisons');
      const wrong = await monitor.post('/states/RUR/ngo-recommendations', { ...stoves, predecessorId: 999_999 });
      expect(wrong.statusCode).toBe(422);
    });
  });
});
