/**
 * Entry of the child process that renders one draft and ends: what it needed in memory goes back to the system, and a
 * crash of the typesetter takes nothing else with it. Started by `renderInChild`, which it speaks to in messages.
 */
import { writeFile } from 'node:fs/promises';

import type { RenderAnswer, RenderOrder } from './render-in-child.js';
import { renderDraft } from './render-draft.js';

const answer = (message: RenderAnswer) =>
  new Promise<void>((resolve) => process.send?.(message, undefined, {}, () => resolve()));

process.once('message', (order: RenderOrder) => {
  void render(order).finally(() => process.disconnect());
});

async function render({ snapshot, format, outFile }: RenderOrder): Promise<void> {
  const start = performance.now();
  try {
    const onProgress = (progress: RenderAnswer['progress']) => void answer({ progress });
    const { bytes, ...rendered } = await renderDraft(snapshot, format, { onProgress });
    await writeFile(outFile, bytes);
    const milliseconds = Math.round(performance.now() - start);
    // `maxRSS` counts kilobytes.
    const peakBytes = process.resourceUsage().maxRSS * 1024;
    await answer({ rendered: { ...rendered, bytes: bytes.length, milliseconds, peakBytes } });
  } catch (error) {
    await answer({ failure: error instanceof Error ? error.message : String(error) });
  }
}
