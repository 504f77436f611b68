import createClient, { type Middleware } from 'openapi-fetch';
import type { paths } from './paths.js';

/** What the specs hand over: where the program is, the keys of tokens by who holds them, and what to bring in. */
interface Given {
  origin: string;
  keys: Record<'monitor' | 'reader' | 'officer' | 'author', string>;
  document: string;
  hiddenAssessment: { id: number; assessmentId: number };
}

const given = JSON.parse(process.argv[2]!) as Given;
const as = (who: keyof Given['keys']) => {
  const client = createClient<paths>({ baseUrl: given.origin });
  const signed: Middleware = {
    onRequest: ({ request }) => void request.headers.set('authorization', `Bearer ${given.keys[who]}`),
  };
  client.use(signed);
  return client;
};
const [monitor, reader, officer, author] = [as('monitor'), as('reader'), as('officer'), as('author')];

/** The answer to a request that has to succeed. */
function good<Data>({ data, error, response }: { data?: Data; error?: unknown; response: Response }) {
  if (data === undefined) throw new Error(`${response.status} ${response.url}: ${JSON.stringify(error)}`);
  return { data, tag: response.headers.get('etag') ?? '' };
}

/** From a file to a submission, through the client that a public tool made of the description. */
async function tell(): Promise<Record<string, unknown>> {
  // A document comes in.
  const previewed = good(
    await monitor.POST('/api/v1/imports', {
      body: { file: given.document },
      bodySerializer: ({ file }) => {
        const form = new FormData();
        form.append('file', new Blob([file]), 'observations.txt');
        return form;
      },
    }),
  );
  const id = { id: previewed.data.id };
  const imported = good(
    await monitor.POST('/api/v1/imports/{id}/import', {
      params: { path: id, header: { 'If-Match': previewed.tag } },
    }),
  );
  const code = imported.data.stateCode;

  // Its recommendations, two at a time.
  const recommendations: number[] = [];
  for (let after: string | undefined | null; after !== null;) {
    const query = { limit: 2, ...(after && { after }) };
    const part = good(
      await monitor.GET('/api/v1/states/{code}/recommendations', { params: { path: { code }, query } }),
    );
    recommendations.push(...part.data.items.map((one) => one.id));
    after = part.data.next;
  }
  const path = { id: recommendations[0]! };

  // The three voices.
  const response = good(
    await officer.POST('/api/v1/recommendations/{id}/state-responses', {
      params: { path },
      body: { text: 'The boats were mended.', kind: 'practice', source: 'Letter of 3 May' },
    }),
  );
  const finding = good(
    await monitor.POST('/api/v1/recommendations/{id}/counter-findings', {
      params: { path },
      body: { text: 'Two boats leak.', verdict: 'contradicts', source: 'Visit', visibility: 'public' },
    }),
  );
  const view = {
    asOf: '2024-06-30',
    axis: 'practice',
    rationale: 'Seen.',
    source: 'Visit',
    visibility: 'public',
  } as const;
  const assessed = good(
    await monitor.POST('/api/v1/recommendations/{id}/assessments', {
      params: { path },
      body: { ...view, level: 'not_implemented' },
    }),
  );
  const assessment = { ...path, assessmentId: assessed.data.id };
  const supersede = (tag: string) =>
    monitor.POST('/api/v1/recommendations/{id}/assessments/{assessmentId}/supersession', {
      params: { path: assessment, header: { 'If-Match': tag } },
      body: { ...view, level: 'partially', reason: 'One boat was mended.' },
    });
  const stale = await supersede('"of-yesterday"');
  const superseded = good(await supersede(assessed.tag));

  // A proposal is decided.
  const proposals = { path: { code: 'RUR' } };
  const waiting = good(await monitor.GET('/api/v1/states/{code}/proposals', { params: proposals }));
  const [proposal] = waiting.data.items;
  const decided = await monitor.POST('/api/v1/states/{code}/proposals/decisions', {
    params: proposals,
    body: { link: [proposal!.key], decision: 'confirmed' },
  });
  const left = good(await monitor.GET('/api/v1/states/{code}/proposals', { params: proposals }));

  // The submission.
  const state = good(await author.GET('/api/v1/states/{code}', { params: { path: { code } } }));
  const draft = good(
    await author.POST('/api/v1/drafts', {
      body: {
        template: 'ccpr-alternative-report',
        title: 'Comments of civil society',
        cycleId: state.data.cycles[0]!.id,
        language: 'en',
        asOf: '2025-01-01',
      },
    }),
  );
  const rendered = await untilRendered(draft.data.id);
  const file = good(
    await author.GET('/api/v1/drafts/{id}/renderings/{runId}/{format}', {
      params: { path: { id: draft.data.id, runId: rendered.id, format: 'md' } },
      parseAs: 'text',
    }),
  );

  // What is not theirs.
  const denied = {
    withoutScope: await reader.POST('/api/v1/recommendations/{id}/assessments', {
      params: { path },
      body: { ...view, level: 'partially' },
    }),
    withoutRole: await officer.POST('/api/v1/recommendations/{id}/counter-findings', {
      params: { path },
      body: { text: 'All is well.', verdict: 'confirms', source: 'Visit', visibility: 'public' },
    }),
    hidden: await officer.GET('/api/v1/recommendations/{id}/assessments/{assessmentId}', {
      params: { path: given.hiddenAssessment },
    }),
  };

  return {
    new: previewed.data.counts['recommendations']?.new,
    stage: imported.data.stage,
    recommendations: recommendations.length,
    response: response.data.text,
    finding: finding.data.verdict,
    stale: stale.response.status,
    superseded: superseded.data.supersedesId === assessed.data.id && superseded.data.level,
    decided: [decided.response.status, waiting.data.total - left.data.total],
    rendered: rendered.stage,
    text: String(file.data),
    denied: Object.fromEntries(Object.entries(denied).map(([why, answer]) => [why, answer.response.status])),
  };
}

/** Asks until the rendering is over. */
async function untilRendered(id: number) {
  for (let asked = 0; asked < 200; asked += 1) {
    const { data } = good(await author.GET('/api/v1/drafts/{id}', { params: { path: { id } } }));
    const [rendering] = data.renderings;
    if (rendering?.stage === 'done' || rendering?.stage === 'failed') return rendering;
    await new Promise((resolve) => setTimeout(resolve, 250));
  }
  throw new Error('The rendering does not come to an end.');
}

console.log(JSON.stringify(await tell()));
