import { seedDemo } from '../src/demo/seed-demo.js';
import { testApp } from './app.js';

describe('what moved between two days', () => {
  const app = testApp();
  beforeAll(() => seedDemo(app.database));

  it('shows each voice’s moves with what they rest on', async () => {
    const viewer = await app.as('viewer');
    const { payload } = await viewer.get('/states/KAZ/comparison?from=2018-01-01&to=2018-12-31');
    expect(payload).toContain('CCPR/C/123/2');
    expect(payload).toContain('Freedom of association');
    expect(payload).toMatch(/Not implemented|Partly implemented/);
  });

  it('takes the days in either order, and a year to today when none is named', async () => {
    const viewer = await app.as('viewer');
    const [there, back] = [
      await viewer.get('/states/KAZ/comparison?from=2012-01-01&to=2018-12-31'),
      await viewer.get('/states/KAZ/comparison?from=2018-12-31&to=2012-01-01'),
    ];
    expect(rowsOf(back.payload)).toEqual(rowsOf(there.payload));
    expect((await viewer.get('/states/KAZ/comparison')).statusCode).toBe(200);
  });

  it('says so when nothing moved, and refuses days that are none', async () => {
    const viewer = await app.as('viewer');
    expect((await viewer.get('/states/KAZ/comparison?from=1999-01-01&to=1999-12-31')).payload).toContain(
      'Nothing moved',
    );
    expect((await viewer.get('/states/KAZ/comparison?from=soon')).statusCode).toBe(400);
    expect((await viewer.get('/states/XXX/comparison')).statusCode).toBe(404);
  });

  it('keeps to the voice that is asked for, and to what the viewer may see', async () => {
    const [monitor, officer] = [await app.as('monitor'), await app.as('officer')];
    const { recommendation } = (
      await app.database.query<{ recommendation: number }[]>(
        `SELECT id AS recommendation FROM recommendation WHERE state_code = 'KAZ' ORDER BY id LIMIT 1`,
      )
    )[0]!;
    await monitor.post(`/recommendations/${recommendation}/assessments`, {
      asOf: '2025-05-05',
      level: 'regressed',
      axis: 'overall',
      rationale: 'Our own view.',
      source: 'Our own files',
      visibility: 'organisation',
    });
    const path = '/states/KAZ/comparison?from=2025-01-01&to=2025-12-31&voice=ngo';
    expect((await monitor.get(path)).payload).toContain('Our own files');
    expect((await officer.get(path)).payload).toContain('Nothing moved');
  });
});

const rowsOf = (page: string) => [...page.matchAll(/href="\/recommendations\/(\d+)"/g)].map(([, id]) => id);
