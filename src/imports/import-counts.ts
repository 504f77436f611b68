/** What an import does, or did, to one kind of row. */
export interface EntityCounts {
  new: number;
  changed: number;
  equal: number;
  doubtful: number;
}

/** By kind of row, in the plural: `recommendations`, `stateResponses`, `counterFindings` … */
export type ImportCounts = Record<string, EntityCounts>;
