import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const SHARED = join(import.meta.dirname, '../../shared');

/** Whether the documents to measure on are there; they are not part of the project. */
export const corpusIsPresent = existsSync(join(SHARED, 'corpus'));

/** The path of a document of the corpus, or null when it is not there. */
export function corpusFile(name: string): string | null {
  return found(join(SHARED, 'corpus', name));
}

/** The answers checked by hand for a document (parsed JSON), or null when they are not there. */
export function truthFile<Truth = unknown>(name: string): Truth | null {
  const path = found(join(SHARED, 'truth', name));
  return path === null ? null : (JSON.parse(readFileSync(path, 'utf8')) as Truth);
}

/**
 * `describe`, or a skipped one that says why when the corpus is absent.
 * @example describeOnCorpus('the reader on the corpus', () => { … });
 */
export const describeOnCorpus: typeof describe | typeof describe.skip = corpusIsPresent ? describe : skippedAloud();

function skippedAloud(): typeof describe.skip {
  process.stderr.write('Specs on the corpus are skipped: ../shared/corpus is not there.\n');
  return describe.skip;
}

function found(path: string): string | null {
  return existsSync(path) ? path : null;
}
