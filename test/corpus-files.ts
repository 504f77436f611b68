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

function found(path: string): string | null {
  return existsSync(path) ? path : null;
}
