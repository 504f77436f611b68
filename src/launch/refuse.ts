import { Refusal } from '../shared/refusal.js';

/**
 * Ends a program that cannot go on: one sentence for what a person can put right, everything for a fault of ours.
 * The exit status is 1; open handles do not keep the process alive.
 */
export function endWith(error: unknown): never {
  console.error(error instanceof Refusal ? error.message : error);
  process.exit(1);
}

/** Runs an entry point's whole work; a failure ends the program as `endWith` says. */
export async function orEnd(work: () => Promise<void>): Promise<void> {
  try {
    await work();
  } catch (error) {
    endWith(error);
  }
}
