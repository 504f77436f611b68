import { explainFileSystem, explainPostgres, otherVersion } from './explain.js';

describe('explainPostgres', () => {
  it.each([
    [
      'PANIC:  could not write to file "pg_wal/xlogtemp.12": No space left on device',
      'The disk that holds /data is full.',
    ],
    ['initdb: error: could not create directory "/data": Permission denied', 'has no right to write to /data.'],
    ['FATAL:  data directory "/data" has wrong ownership', 'has no right to write to /data.'],
    ['FATAL:  database files are incompatible with server', 'made by another version of PostgreSQL'],
    ['FATAL:  could not map anonymous shared memory: Cannot allocate memory', 'too little memory'],
    ["postgres: /lib/libc.so.6: version `GLIBC_2.34' not found", 'does not run on this system'],
  ])('says what to do about "%s"', (log, sentence) => {
    expect(explainPostgres(log, '/data').message).toContain(sentence);
  });

  it('quotes the last serious line of what it does not know, and names the log', () => {
    const log = '2026-01-01 UTC [7] LOG:  starting\n2026-01-01 UTC [7] FATAL:  invalid value for parameter "x"\n';
    expect(explainPostgres(log, '/data', '/data/postgres.log').message).toBe(
      'PostgreSQL did not start in /data: invalid value for parameter "x" (/data/postgres.log has more).',
    );
  });
});

describe('explainFileSystem', () => {
  it.each([
    ['ENOSPC', 'is full'],
    ['EROFS', 'has no right to write'],
    ['ENOTDIR', 'is not a folder'],
  ])('turns %s into a sentence that names the folder', (code, sentence) => {
    const error = explainFileSystem(Object.assign(new Error('open'), { code }), '/data');
    expect(error).toMatchObject({ name: 'Refusal', message: expect.stringContaining('/data') });
    expect(error).toMatchObject({ message: expect.stringContaining(sentence) });
  });

  it('gives back what is no failure of the file system', () => {
    const fault = new TypeError('a fault of ours');
    expect(explainFileSystem(fault, '/data')).toBe(fault);
  });
});

describe('otherVersion', () => {
  it('tells how the data can be carried over', () => {
    expect(otherVersion('/data')).toMatch(/^\/data was made by another version .* restore it here\.$/);
  });
});
