import { bodyTree } from './body-tree.js';

describe('the tree of bodies', () => {
  it('puts each under its parent, wherever the parent stands in the list', () => {
    const [ministry, alone] = bodyTree([
      { id: 3, parentId: 2 },
      { id: 2, parentId: 1 },
      { id: 1, parentId: null },
      { id: 4, parentId: null },
    ]);
    expect(ministry).toMatchObject({ row: { id: 1 }, branches: [{ row: { id: 2 }, branches: [{ row: { id: 3 } }] }] });
    expect(alone).toMatchObject({ row: { id: 4 }, branches: [] });
  });

  it('keeps a body at the top whose parent the search left out', () => {
    expect(bodyTree([{ id: 3, parentId: 2 }])).toEqual([{ row: { id: 3, parentId: 2 }, branches: [] }]);
  });
});
