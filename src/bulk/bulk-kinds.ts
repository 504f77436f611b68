/**
 * What can be done to many rows at once: the table whose rows an operation adds, or changes in `columns`. A table whose
 * rows are changed counts its changes in a column `version`.
 */
export const bulkKinds = {
  assign: { table: 'assignment', columns: [] },
  hand_over: { table: 'assignment', columns: ['account_id'] },
} as const satisfies Record<string, { table: string; columns: readonly string[] }>;
export type BulkKind = keyof typeof bulkKinds;
