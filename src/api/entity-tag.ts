import { createHash } from 'node:crypto';

/** The strong entity tag of a representation (RFC 9110 §8.8.3): the same bytes, the same tag. */
export const entityTag = (representation: string | Buffer): string =>
  `"${createHash('sha256').update(representation).digest('base64url').slice(0, 27)}"`;

/** Whether `header`, an `If-Match` or `If-None-Match`, names `tag`; `*` names all, weak tags compare when `weakly`. */
export const namesTag = (header: string, tag: string, weakly = false): boolean =>
  header
    .split(',')
    .map((one) => one.trim())
    .some((one) => one === '*' || (weakly ? one.replace(/^W\//, '') : one) === tag);
