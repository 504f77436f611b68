import { createDataSource } from '../data-source.js';
import { seedDemo } from './seed-demo.js';

/** Fills the demonstration State in the database at `url`; without effect once it was done. */
export async function demonstrate(url: string): Promise<void> {
  const source = createDataSource(url, 1);
  await source.initialize();
  try {
    await seedDemo(source);
  } finally {
    await source.destroy();
  }
}
