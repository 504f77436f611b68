/**
 * Something a person can put right stopped the program. The message is the whole answer: one sentence, or two where the
 * second says what to do. Entry points print it alone on standard error and exit with status 1; there is no stack to read.
 */
export class Refusal extends Error {
  override readonly name = 'Refusal';
}

/** The code of a system error (`ENOSPC`, `EADDRINUSE`, …), or null for any other value. */
export function systemCode(error: unknown): string | null {
  return typeof error === 'object' && error !== null && 'code' in error && typeof error.code === 'string'
    ? error.code
    : null;
}
