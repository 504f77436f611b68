/** Name of the queue of renderings. */
export const renderQueue = 'renders';

/** Only the id travels; everything else is in the run's row. */
export interface RenderJob {
  runId: number;
}
