import { createHash, randomBytes } from 'node:crypto';

/** A key to hand out once: 256 random bits in base64url. */
export const newKey = (): string => randomBytes(32).toString('base64url');

/** What the database keeps of a key: its SHA-256 in lower-case hex. */
export const keyHash = (key: string): string => createHash('sha256').update(key).digest('hex');
