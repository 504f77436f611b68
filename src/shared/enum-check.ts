/** The check that keeps `column` to `values`, for `@Check`: `column IN ('a', 'b')`. */
export const enumCheck = (column: string, values: readonly string[]) =>
  `${column} IN (${values.map((value) => `'${value}'`).join(', ')})`;
