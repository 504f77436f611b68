/** How far long work has come; it is a column of the work's own row, which pages read. */
export const runStages = ['queued', 'running', 'done', 'failed'] as const;
export type RunStage = (typeof runStages)[number];
