import Module from 'node:module';

/** How `require` finds a file; Node 20 has no public way to add to it. */
type FindFile = (request: string, parent?: { filename?: string }) => string;
const findFileName = '_resolveFilename';
const requirer = Module as unknown as Record<typeof findFileName, FindFile>;

/** Jest's start: one PostgreSQL for the whole run, with a migrated database that each spec file gets a copy of. */
export default async function setUp(): Promise<void> {
  findTypeScript();
  const { openCluster } = await import('./cluster.js');
  await openCluster();
}

/**
 * Lets an import of `x.js` find our source `x.ts`, as `moduleNameMapper` does in specs: Jest loads its global setup and
 * teardown without it.
 */
function findTypeScript(): void {
  const findFile = requirer[findFileName].bind(requirer);
  requirer[findFileName] = (request, parent, ...rest: []) => {
    const isOurs = request.startsWith('.') && !parent?.filename?.includes('/node_modules/');
    return findFile(isOurs ? request.replace(/\.js$/, '') : request, parent, ...rest);
  };
}
