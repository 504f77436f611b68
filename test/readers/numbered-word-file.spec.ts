import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { parseFile } from '../../src/imports/parse-file.js';
import { print } from './concluding-observations-printer.js';
import { numberedWordFile } from './numbered-word-file.js';

/** A parsed document without what depends on how its file was written. */
function contentOf(parsed: object): unknown {
  return JSON.parse(
    JSON.stringify(parsed, (key, value: unknown) => (key === 'line' || key === 'source' ? undefined : value)),
  );
}

const words = fc.constantFrom('open the gates', 'count the lanterns, also at night', 'train judges and ferrymen');
const topic = fc.record({
  title: fc.constantFrom('Tolls', 'Rights of ferrymen'),
  concern: fc.array(words, { minLength: 1, maxLength: 2 }),
  articles: fc.uniqueArray(fc.integer({ min: 1, max: 27 }).map(String), { minLength: 1, maxLength: 3 }),
  opening: words,
  limbs: fc.constantFrom<string[]>([], ['Open the gates', 'Count the lanterns'], ['One', 'Two', 'Three']),
});
const ONE_LINE_A_PARAGRAPH = {
  width: null,
  pageLength: null,
  headingsWithinLines: false,
  paragraphsWithinLines: false,
  blankLines: false,
};

describe('parseFile on a document that Word numbers itself', () => {
  it('reads concluding observations as from their printed text', async () => {
    const text = readFileSync(join(import.meta.dirname, 'fixtures', 'observations-other-committee.txt'), 'utf8');
    const word = await parseFile(await numberedWordFile(text), 'a.docx');
    expect(word).toMatchObject({ format: 'concluding-observations', followUpParagraphs: ['9', '11'] });
    expect(contentOf(word)).toEqual(contentOf(await parseFile(Buffer.from(text), 'a.txt')));
  });

  it('reads any topics as from their printed text', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(topic, { minLength: 1, maxLength: 6 }), async (topics) => {
        const text = print(topics, ONE_LINE_A_PARAGRAPH);
        const word = await parseFile(await numberedWordFile(text), 'a.docx');
        expect(contentOf(word)).toEqual(contentOf(await parseFile(Buffer.from(text), 'a.txt')));
      }),
      { numRuns: 30 },
    );
  });
});
