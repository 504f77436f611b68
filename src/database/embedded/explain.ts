import { Refusal, systemCode } from '../../shared/refusal.js';

/** What PostgreSQL and `initdb` write when something outside the program is wrong, and what a person can do about it. */
const causes: [RegExp, (folder: string) => string][] = [
  [/No space left on device|Disk quota exceeded|File too large/i, diskFull],
  [/Read-only file system|Permission denied|Operation not permitted|has wrong ownership/i, noRights],
  [/database files are incompatible with server|not compatible with this version/i, otherVersion],
  [
    /could not (create|map|attach).*shared memory|Cannot allocate memory/i,
    () => 'There is too little memory left to start PostgreSQL. Close other programs and start again.',
  ],
  [/error while loading shared libraries|GLIBC_|Exec format error/i, otherSystem],
];

/**
 * One sentence for why PostgreSQL did not start, from what it wrote.
 *
 * @param log what the program wrote on standard error
 * @param folder the folder it works in, named in the sentence
 * @param logFile where the whole text can be read, for what is not known here
 */
export function explainPostgres(log: string, folder: string, logFile?: string): Refusal {
  const cause = causes.find(([pattern]) => pattern.test(log));
  if (cause) return new Refusal(cause[1](folder));
  const last = log
    .split('\n')
    .findLast((line) => /FATAL|PANIC|error:/.test(line))
    ?.replace(/^.*?(FATAL|PANIC|error):\s*/, '');
  const where = logFile ? ` (${logFile} has more)` : '';
  return new Refusal(`PostgreSQL did not start in ${folder}: ${last ?? 'it said nothing about the reason'}${where}.`);
}

/** The sentence for a failure of the file system in `folder`; any other error is given back as it is. */
export function explainFileSystem(error: unknown, folder: string): unknown {
  switch (systemCode(error)) {
    case 'ENOSPC':
    case 'EDQUOT':
      return new Refusal(diskFull(folder));
    case 'EACCES':
    case 'EPERM':
    case 'EROFS':
      return new Refusal(noRights(folder));
    case 'ENOENT':
    case 'ENOTDIR':
    case 'EEXIST':
      return new Refusal(`${folder} is not a folder and cannot be made one. Name another with DATA_DIR.`);
    default:
      return error;
  }
}

/** The cluster in `folder` was made by a PostgreSQL whose files the present one cannot read. */
export function otherVersion(folder: string): string {
  return `${folder} was made by another version of PostgreSQL. Start with the version of Article 40 that made it, back it up there and restore it here.`;
}

function diskFull(folder: string): string {
  return `The disk that holds ${folder} is full. Free at least 200 MB and start again.`;
}

function noRights(folder: string): string {
  return `Article 40 has no right to write to ${folder}. Give its account that right, or name another folder with DATA_DIR.`;
}

function otherSystem(): string {
  return `The embedded PostgreSQL does not run on this system (${process.platform}-${process.arch}, it needs glibc or macOS). Set DATABASE_URL to a PostgreSQL server.`;
}
