import fc from 'fast-check';

import { readDraftDocument } from '../document/html-document.js';
import { semanticHtml } from '../document/semantic-html.js';
import { everyBlock, everyInline, wordsOf } from '../document/walk.js';
import type { RecordText } from '../snapshot.js';
import { aRecord, aSnapshot } from '../../../test/drafts/snapshots.js';
import { plainText } from './markdown-escape.js';
import { RecordMarkdown } from './record-markdown.js';

const words = { notes: 'Notes', ibid: 'Ibid.', ibidAt: 'Ibid., {locator}', backToText: 'Back', record: 'Record' };
const citation = { id: 'c', text: 'Source.', source: null, locator: null, url: null, language: null };

const squeezed = (value: string) => value.replace(/[ \t\n]+/g, '');

/** What a reader sees of a record as a numbered paragraph: its words, note marks as `[n]`. */
function printed(record: RecordText, language = 'en'): string {
  const records = new RecordMarkdown(aSnapshot({ language, citations: [citation] }));
  const markdown = `1. ${records.words(record, { prefix: '     ' })}\n\n${records.takeNotes()}`;
  const { blocks } = readDraftDocument(semanticHtml(markdown, { language, figures: [], words }));
  return [...everyBlock(blocks)]
    .map((block) =>
      [...everyInline(wordsOf(block))]
        .map((inline) => (inline.kind === 'text' ? inline.text : inline.kind === 'note' ? `[${inline.number}]` : ''))
        .join(''),
    )
    .join('\n');
}

describe('RecordMarkdown', () => {
  it('sets note marks where they stood', () => {
    const record = aRecord('finding:1', 'The act, 2016, is unclear.', [
      { citation: 'c', at: 13 },
      { citation: 'c', at: null },
    ]);
    expect(printed(record)).toBe('The act, 2016[1], is unclear.[2]');
  });

  it('keeps every word, line and note whatever the text and wherever the notes', () => {
    const text = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 40 }),
      fc.string({ unit: fc.constantFrom(...' \n1.-#*x[]!👩\u00a0'), maxLength: 30 }),
    );
    const places = fc.array(fc.option(fc.nat({ max: 45 })), { maxLength: 3 });
    const language = fc.constantFrom(null, 'ar', 'ru');
    fc.assert(
      fc.property(text, places, language, (anyText, at, lang) => {
        const record = aRecord(
          'finding:1',
          anyText,
          at.map((place) => ({ citation: 'c', at: place })),
          lang,
        );
        const said = printed(record);
        expect(squeezed(said.replace(/\[\d\]/g, ''))).toBe(squeezed(plainText(anyText).replace(/\[\d\]/g, '')));
        expect(said.match(/\[\d\]/g)?.length ?? 0).toBeGreaterThanOrEqual(at.length);
      }),
      { numRuns: 400 },
    );
  });

  it('prints each line of a record as a paragraph of the same number', () => {
    expect(printed(aRecord('finding:1', 'First line.\n- second line'))).toBe('First line.\n- second line');
  });

  it('gives a record that is printed twice notes of its own each time', () => {
    const records = new RecordMarkdown(aSnapshot({ citations: [citation] }));
    const record = aRecord('finding:1', 'Words.', [{ citation: 'c', at: null }]);
    expect([records.words(record), records.words(record), records.words(record, { bare: true })]).toEqual([
      'Words.[^finding-1-c]{record=/findings/1}',
      'Words.[^finding-1-c-2]{record=/findings/1}',
      'Words.{record=/findings/1}',
    ]);
  });

  it('ends the items of a list alike', () => {
    const records = new RecordMarkdown(aSnapshot());
    const end = (text: string, mark: string) => records.words(aRecord('x:1', text), { end: mark }).split('{')[0];
    expect([end('Do this.', ';'), end('Do that;', '.'), end('Will you?', ';'), end('All', '.')]).toEqual([
      'Do this;',
      'Do that.',
      'Will you?',
      'All.',
    ]);
  });

  it('refuses a note on a citation that the snapshot lacks', () => {
    const records = new RecordMarkdown(aSnapshot());
    expect(() => records.words(aRecord('x:1', 'Words.', [{ citation: 'gone', at: null }]))).toThrow(
      'x:1 cites gone, which is not among the snapshot’s citations.'.replace('’', "'"),
    );
  });
});
