import Module from 'node:module';

/** The function by which `require` finds a file; Node 20 has no public way to add to it. */
const resolver = Module as unknown as { _resolveFilename(request: string, parent?: { filename?: string }): string };

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
  const find = resolver._resolveFilename.bind(resolver);
  resolver._resolveFilename = (request, parent, ...rest: []) => {
    const isOurs = request.startsWith('.') && !parent?.filename?.includes('/node_modules/');
    return find(isOurs ? request.replace(/\.js$/, '') : request, parent, ...rest);
  };
}
