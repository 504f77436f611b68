/** A row and what stands under it, in the order of the list it came from. */
export interface Branch<Row> {
  row: Row;
  branches: Branch<Row>[];
}

/** `rows` as trees by their parents; a row whose parent is not among them stands at the top. */
export function bodyTree<Row extends { id: number; parentId: number | null }>(rows: readonly Row[]): Branch<Row>[] {
  const branches = new Map(rows.map((row): [number, Branch<Row>] => [row.id, { row, branches: [] }]));
  const top: Branch<Row>[] = [];
  for (const branch of branches.values()) {
    const above = branch.row.parentId === null ? undefined : branches.get(branch.row.parentId);
    (above?.branches ?? top).push(branch);
  }
  return top;
}
