import { execFile } from 'node:child_process';
import { copyFile, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import type { INestApplicationContext } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { projectRoot } from '../src/shared/paths.js';
import { WorkerModule } from '../src/worker.module.js';
import { testApp } from './app.js';
import { programOf } from './client.js';
import { observations } from './import-documents.js';
import { proposeFor } from './proposals.js';
import { ruritania } from './ruritania.js';

const run = promisify(execFile);
/** Milliseconds for making, checking and running the client on a slow machine. */
const patience = 180_000;

/** As a stranger's program would be set up, whose compiler checks what it sends and reads. */
const compilerOptions = {
  target: 'es2023',
  module: 'nodenext',
  lib: ['es2023', 'dom'],
  types: ['node'],
  strict: true,
  skipLibCheck: true,
};

describe('a client that a public tool makes of the description', () => {
  let worker: INestApplicationContext;
  // Before the application takes its database away.
  afterAll(() => worker?.close());
  const app = testApp();
  let folder: string;
  let given: object;

  beforeAll(async () => {
    worker = await NestFactory.createApplicationContext(WorkerModule.on(app.config), { logger: ['error'] });
    const monitor = await app.as('monitor');
    const record = await ruritania(app.database, monitor.organisationId!);
    await proposeFor(app.database, record, monitor.organisationId!);
    const [hidden] = await app.database.query<{ id: number }[]>(
      `SELECT id FROM assessment WHERE visibility = 'organisation'`,
    );
    const keyOf = async (...who: Parameters<typeof app.as>) => (await programOf(app, await app.as(...who))).key;
    await app.nest.listen(0, '127.0.0.1');
    given = {
      origin: await app.nest.getUrl(),
      keys: {
        monitor: (await programOf(app, monitor)).key,
        reader: (await programOf(app, monitor, ['read'])).key,
        officer: await keyOf('officer'),
        author: await keyOf('author'),
      },
      document: observations(),
      hiddenAssessment: { id: record.press.id, assessmentId: hidden!.id },
    };
    const cache = join(projectRoot, 'node_modules', '.cache');
    await mkdir(cache, { recursive: true });
    folder = await mkdtemp(join(cache, 'api-client-'));
  });
  afterAll(() => rm(folder, { recursive: true, force: true }));

  const tool = (name: string, ...args: string[]) =>
    run(join(projectRoot, 'node_modules', '.bin', name), args, { cwd: folder }).catch(
      (error: Error & { stdout: string }) => {
        throw new Error(`${error.message}\n${error.stdout}`);
      },
    );

  it(
    'goes from a file to a submission, and no further than its tokens',
    async () => {
      await writeFile(join(folder, 'openapi.json'), (await app.nest.inject('/api/v1/openapi.json')).payload);
      await writeFile(join(folder, 'package.json'), JSON.stringify({ type: 'module' }));
      await writeFile(join(folder, 'tsconfig.json'), JSON.stringify({ compilerOptions }));
      await copyFile(join(projectRoot, 'test', 'api-client', 'scenario.ts'), join(folder, 'scenario.ts'));
      await tool('openapi-typescript', 'openapi.json', '--output', 'paths.d.ts');
      await tool('tsc', '--project', 'tsconfig.json');
      const { stdout } = await run('node', [join(folder, 'scenario.js'), JSON.stringify(given)]);
      expect(JSON.parse(stdout)).toEqual({
        new: 3,
        stage: 'imported',
        recommendations: 3,
        response: 'The boats were mended.',
        finding: 'contradicts',
        stale: 412,
        superseded: 'partially',
        decided: [204, 1],
        rendered: 'done',
        text: expect.stringContaining('Two boats leak.') as string,
        denied: { withoutScope: 403, withoutRole: 403, hidden: 404 },
      });
    },
    patience,
  );
});
