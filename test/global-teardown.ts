import { closeCluster } from './cluster.js';

/** Jest's end: nothing of the run is left, in the database server or on disk. */
export default async function tearDown(): Promise<void> {
  await closeCluster();
}
