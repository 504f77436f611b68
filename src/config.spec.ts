import { join } from 'node:path';
import { loadConfig } from './config.js';
import { Refusal } from './shared/refusal.js';

describe('loadConfig', () => {
  it('runs embedded, on this machine alone, when nothing is set', () => {
    expect(loadConfig({})).toEqual({
      databaseUrl: null,
      redisUrl: null,
      redisPrefix: 'article40',
      dataDir: join(process.cwd(), '.data'),
      port: 3000,
      host: '127.0.0.1',
      publicUrl: null,
      trustProxy: [],
      worker: 'embedded',
      logLevel: 'info',
      startedByNpm: false,
    });
  });

  it('takes an empty variable for an unset one', () => {
    expect(loadConfig({ DATABASE_URL: '', REDIS_URL: ' ', PORT: '' })).toMatchObject({
      databaseUrl: null,
      redisUrl: null,
      port: 3000,
    });
  });

  it('drops the final slash of the public address, so that paths can be put behind it', () => {
    expect(loadConfig({ PUBLIC_URL: 'https://tracker.example.org/' }).publicUrl).toBe('https://tracker.example.org');
  });

  it.each([
    [{ PORT: '80 80' }, 'PORT'],
    [{ PORT: '65536' }, 'PORT'],
    [{ PORT: '-1' }, 'PORT'],
    [{ DATABASE_URL: 'mysql://host/db' }, 'DATABASE_URL'],
    [{ REDIS_URL: '127.0.0.1:6379' }, 'REDIS_URL'],
    [{ WORKER: 'none' }, 'WORKER'],
    [{ LOG_LEVEL: 'loud' }, 'LOG_LEVEL'],
    [{ PUBLIC_URL: 'tracker.example.org' }, 'PUBLIC_URL'],
  ])('refuses %j and names the variable', (env, name) => {
    expect(() => loadConfig(env)).toThrow(Refusal);
    expect(() => loadConfig(env)).toThrow(new RegExp(`^${name} `));
  });

  it('never repeats a database address, which may hold a password', () => {
    expect(() => loadConfig({ DATABASE_URL: 'mysql://me:hidden@host/db' })).toThrow(/^(?!.*hidden)/);
  });

  it('refuses a default password on a server, and allows it on the same machine', () => {
    expect(() => loadConfig({ DATABASE_URL: 'postgres://me:postgres@db.example.org/x' })).toThrow('default password');
    expect(loadConfig({ DATABASE_URL: 'postgres://me:postgres@127.0.0.1/x' }).databaseUrl).toContain('127.0.0.1');
  });
});
