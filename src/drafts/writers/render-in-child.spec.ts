import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { projectRoot } from '../../shared/paths.js';
import { aLargeSnapshot } from '../../../test/drafts/large-snapshot.js';
import { aFullSnapshot } from '../../../test/drafts/snapshots.js';
import { draftFormats } from '../draft-format.js';
import { renderInChild } from './render-in-child.js';

describe('renderInChild', () => {
  const folder = mkdtempSync(join(tmpdir(), 'draft-'));
  const file = (name: string) => join(folder, name);

  // The process runs compiled code; only what it consists of is compiled, so that a build in progress is not disturbed.
  beforeAll(() => {
    const swc = join(projectRoot, 'node_modules', '.bin', 'swc');
    execFileSync(swc, ['src/drafts', 'src/shared', '-d', 'dist', '--strip-leading-paths', '-q'], { cwd: projectRoot });
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  it.each(draftFormats)(
    'renders a report of 60,000 words and 179 notes as %s, and says what it took',
    async (format) => {
      const steps: string[] = [];
      const rendered = await renderInChild(aLargeSnapshot(), format, file(`large.${format}`), {
        onProgress: ({ done, total, name }) => steps.push(`${done}/${total} ${name}`),
      });
      process.stdout.write(
        `${format}: ${rendered.milliseconds} ms, ${Math.round(rendered.peakBytes / 2 ** 20)} MB, ${rendered.pages ?? '–'} pages\n`,
      );
      expect(rendered).toMatchObject({ notes: 179, words: expect.any(Number), peakBytes: expect.any(Number) });
      expect(rendered.words).toBeGreaterThan(59_000);
      expect(rendered.words).toBeLessThan(62_000);
      expect(rendered.bytes).toBe(readFileSync(file(`large.${format}`)).length);
      expect(steps).toEqual(['1/3 template', '2/3 document', '3/3 file']);
    },
    120_000,
  );

  it('hands over what is wrong with a snapshot', async () => {
    const snapshot = aFullSnapshot({ citations: [] });
    await expect(renderInChild(snapshot, 'md', file('x.md'))).rejects.toThrow(
      /^ccpr-alternative-report\/recommendation\.md\.hbs:\d+:\d+: counter-finding:1 cites c1/,
    );
  });

  it('ends a rendering that takes too long or is not wanted any more', async () => {
    await expect(renderInChild(aLargeSnapshot(), 'docx', file('x.docx'), { timeoutMilliseconds: 50 })).rejects.toThrow(
      'took longer',
    );
    const stop = new AbortController();
    const rendering = renderInChild(aLargeSnapshot(), 'docx', file('x.docx'), { signal: stop.signal });
    stop.abort();
    await expect(rendering).rejects.toThrow('The rendering was stopped.');
  });

  it('names the file that cannot be written', async () => {
    await expect(renderInChild(aFullSnapshot(), 'md', file('no/such/folder.md'))).rejects.toThrow(/ENOENT.*folder\.md/);
  });
});
