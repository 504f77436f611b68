/** Name of the queue of looks for repeated demands. */
export const repeatQueue = 'repeats';

/** Only the id travels; everything else is in the row of the search. */
export interface RepeatJob {
  runId: number;
}
