import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { createServer, type AddressInfo } from 'node:net';
import { once } from 'node:events';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Client } from 'pg';
import { loadConfig } from '../src/config.js';
import { openDatabase } from '../src/database/embedded/open-database.js';
import { freshDatabase } from './database.js';
import { buildProgram, processesOf, until, type Build, type Program } from './program.js';

jest.setTimeout(180_000);

let build: Build;
beforeAll(async () => {
  build = await buildProgram();
});
afterAll(() => build?.remove());

/** Runs `sql` the way a command of the command line would: on whatever server the folder has. */
async function ask(DATA_DIR: string, sql: string): Promise<Record<string, unknown>[]> {
  const database = await openDatabase(loadConfig({ DATA_DIR }));
  const client = new Client(database.url);
  await client.connect();
  const { rows } = await client.query<Record<string, unknown>>(sql);
  await client.end();
  await database.close();
  return rows;
}

async function expectRefusal(program: Program, sentence: RegExp): Promise<void> {
  expect(await program.ended).toBe(1);
  // On a slow machine it may say first that it waits for a database that is starting or stopping.
  const lines = program.errors().trim().split('\n');
  expect(lines.filter((line) => !line.endsWith('Waiting for it.'))).toEqual([expect.stringMatching(sentence)]);
}

describe('npm start on a folder of its own', () => {
  let dataDir: string;
  const gone = () => until(() => processesOf(dataDir).length === 0);
  const find = (args: RegExp) => processesOf(dataDir).filter((process) => args.test(process.args));

  beforeAll(async () => {
    dataDir = await mkdtemp(join(tmpdir(), 'article40-launch-'));
    if (process.getuid?.() === 0) await chmod(dataDir, 0o711);
  });
  afterEach(async () => {
    try {
      await gone();
    } finally {
      // What one test left behind must not fail the next.
      for (const { pid } of processesOf(dataDir)) process.kill(pid, 'SIGKILL');
    }
  });
  afterAll(() => rm(dataDir, { recursive: true, force: true }));

  it('lets one of two first starts win, and refuses the other with a sentence', async () => {
    const starts = [build.start({ DATA_DIR: dataDir }), build.start({ DATA_DIR: dataDir })];
    await until(() => starts.some((start) => start.child.exitCode !== null));
    const [winner, loser] = starts[0].child.exitCode === null ? starts : starts.toReversed();
    await expectRefusal(loser, /^Article 40 already runs on .* \(process \d+\)/);
    expect(await fetch(`${await winner.ready()}/health/ready`)).toMatchObject({ status: 200 });
    expect(winner.output()).toMatch(/^Article 40 is ready at http:\/\/127\.0\.0\.1:\d+\nSign in once .*\n$/);
    winner.child.kill('SIGTERM');
    expect(await winner.ended).toBe(0);
  });

  it('shares its database with a command, and keeps what that wrote when npm is killed', async () => {
    const program = build.start({ DATA_DIR: dataDir }, 'npm start');
    await program.ready();
    await ask(dataDir, `CREATE TABLE kept AS SELECT 'written before the kill' AS note`);
    program.child.kill('SIGKILL');
    await gone();
    expect(await ask(dataDir, 'SELECT note FROM kept')).toEqual([{ note: 'written before the kill' }]);
  });

  it('leaves nothing behind when it is killed itself, and starts at once again', async () => {
    const killed = build.start({ DATA_DIR: dataDir });
    await killed.ready();
    killed.child.kill('SIGKILL');
    const next = build.start({ DATA_DIR: dataDir });
    await next.ready();
    process.kill(-next.child.pid!, 'SIGINT');
    expect(await next.ended).toBe(0);
    expect(next.errors()).toBe('');
  });

  it('stops a server that outlived everything that watched over it', async () => {
    const killed = build.start({ DATA_DIR: dataDir });
    await killed.ready();
    // The reader of the pipe, then the shell above it: in the other order the reader may act in between.
    const guards = find(/^\/bin\/sh -c/).map(({ pid }) => pid);
    for (const pid of [...guards.toReversed(), killed.child.pid!]) process.kill(pid, 'SIGKILL');
    await until(() => find(/worker\.js/).length === 0);
    expect(find(/bin\/postgres/)).not.toEqual([]);

    const next = build.start({ DATA_DIR: dataDir });
    await next.ready();
    expect(await ask(dataDir, 'SELECT note FROM kept')).toHaveLength(1);
    next.child.kill('SIGTERM');
    expect(await next.ended).toBe(0);
  });

  it('starts a worker again that was killed, and stops with npm', async () => {
    const program = build.start({ DATA_DIR: dataDir }, 'npm start');
    await program.ready();
    const [worker] = find(/worker\.js/);
    process.kill(worker.pid, 'SIGKILL');
    await until(() => find(/worker\.js/).some(({ pid }) => pid !== worker.pid));
    program.child.kill('SIGTERM');
    expect(await program.ended).toBe(0);
    expect(processesOf(dataDir)).toEqual([]);
    expect(program.errors()).toMatch(/^The worker ended \(SIGKILL\); it is started again in 1 s\.\n$/);
  });

  it('ends with a sentence when the database is killed', async () => {
    const program = build.start({ DATA_DIR: dataDir });
    await program.ready();
    const [server] = find(/^\S*bin\/postgres/);
    process.kill(server.pid, 'SIGKILL');
    expect(await program.ended).toBe(1);
    expect(program.errors()).toContain('The database ended unexpectedly');
  });

  it('refuses a port in use with a sentence', async () => {
    const other = createServer().listen(0, '127.0.0.1');
    await once(other, 'listening');
    const { port } = other.address() as AddressInfo;
    const program = build.start({ DATA_DIR: dataDir, PORT: String(port) });
    await program.ended;
    other.close();
    await expectRefusal(program, new RegExp(`^Port ${port} of 127\\.0\\.0\\.1 is in use by another program\\.`));
  });

  it('refuses an address that is not of this machine with a sentence', async () => {
    await expectRefusal(build.start({ DATA_DIR: dataDir, HOST: '192.0.2.1' }), /^HOST is "192\.0\.2\.1"/);
  });
});

describe('npm start on a folder that cannot be used', () => {
  // Even root may not write to the kernel's own file system.
  it('refuses one without rights with a sentence', async () => {
    await expectRefusal(build.start({ DATA_DIR: '/sys/article40' }), /^Article 40 has no right to write to \/sys/);
  });

  it('refuses a path through a file with a sentence', async () => {
    await expectRefusal(build.start({ DATA_DIR: `${import.meta.filename}/data` }), /is not a folder/);
  });
});

describe('npm start with DATABASE_URL', () => {
  it('uses that server, and starts none', async () => {
    const database = await freshDatabase();
    const dataDir = join(tmpdir(), database.name);
    const program = build.start({ DATABASE_URL: database.url, DATA_DIR: dataDir });
    await program.ready();
    expect(processesOf(dataDir).filter(({ args }) => args.includes('postgres'))).toEqual([]);
    program.child.kill('SIGTERM');
    expect(await program.ended).toBe(0);
    await database.drop();
  });

  it.each([
    ['postgres://me@127.0.0.1:1/x', /^The database server of DATABASE_URL \(127\.0\.0\.1:1\) does not answer/],
    ['mysql://me@127.0.0.1/x', /^DATABASE_URL is not an address/],
  ])('refuses %s with a sentence', async (url, sentence) => {
    await expectRefusal(build.start({ DATABASE_URL: url }), sentence);
  });
});
