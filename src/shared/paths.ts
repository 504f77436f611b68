import { join } from 'node:path';

/** The folder that holds `package.json`, `migrations` and `templates`; the same from `src` and from `dist`. */
export const projectRoot = join(import.meta.dirname, '..', '..');
