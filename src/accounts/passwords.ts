import { hash, verify } from '@node-rs/argon2';

/** Argon2id, 19 MiB, two passes: OWASP Password Storage Cheat Sheet. */
const options = { memoryCost: 19_456, timeCost: 2, parallelism: 1 };

/** A hash of `password` to keep, with its salt and parameters. */
export const hashPassword = (password: string): Promise<string> => hash(password, options);

/** Stands in for the hash of an account that does not exist, so that both cases take the same time. */
const nobody = hashPassword('nobody signs in with this');

/** Whether `password` is the one of `stored`; takes as long when there is no such account. */
export async function passwordFits(stored: string | null | undefined, password: string): Promise<boolean> {
  const fits = await verify(stored ?? (await nobody), password);
  return fits && Boolean(stored);
}
