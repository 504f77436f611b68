import { unzipSync } from 'fflate';

import { readDraftDocument } from '../document/html-document.js';
import { semanticHtml } from '../document/semantic-html.js';
import type { DraftSnapshot } from '../snapshot.js';
import { aFullSnapshot } from '../../../test/drafts/snapshots.js';
import { writeDocx } from './docx-writer.js';
import { renderDraft } from './render-draft.js';

const words = { notes: 'Notes', ibid: 'Ibid.', ibidAt: 'Ibid., {locator}', backToText: 'Back', record: 'Record' };

/** The parts of a Word file as text. */
function partsOf(bytes: Buffer): (name: string) => string {
  const files = unzipSync(bytes);
  return (name) => Buffer.from(files[name] ?? []).toString('utf8');
}

const rendered = async (snapshot: DraftSnapshot) => partsOf((await renderDraft(snapshot, 'docx')).bytes);
const count = (xml: string, pattern: RegExp) => xml.match(pattern)?.length ?? 0;

async function written(markdown: string, language = 'en'): Promise<(name: string) => string> {
  const document = readDraftDocument(semanticHtml(markdown, { language, figures: [], words }));
  return partsOf((await writeDocx(document, { recordBase: null })).bytes);
}

describe('writeDocx', () => {
  it('uses Word’s own heading styles, kept with what follows', async () => {
    const part = await rendered(aFullSnapshot());
    const body = part('word/document.xml');
    expect(count(body, /<w:pStyle w:val="Title"\/>/g)).toBe(1);
    expect(count(body, /<w:pStyle w:val="Heading1"\/>/g)).toBe(5);
    expect(count(body, /<w:pStyle w:val="Heading2"\/>/g)).toBe(2);
    expect(part('word/styles.xml')).toMatch(/w:styleId="Heading1".*?<w:keepNext\/>/s);
    expect(count(body, /<w:pStyle w:val="Recommendation"\/>/g)).toBe(5);
  });

  it('fills the contents field with every part and article, linked and with its page', async () => {
    const body = (await rendered(aFullSnapshot()))('word/document.xml');
    expect(body).toContain('TOC \\h \\o &quot;1-2&quot;');
    const entries = [...body.matchAll(/<w:pStyle w:val="TOC[12]"\/>.*?<\/w:p>/gs)].map(([entry]) =>
      [...entry.matchAll(/<w:t [^>]*>([^<]*)</g)].map(([, text]) => text),
    );
    expect(entries).toEqual([
      ['INTRODUCTION', '1'],
      ['I. IMPLEMENTATION OF RECOMMENDATIONS ISSUED TO MERIDIA BY THE UN HUMAN RIGHTS COMMITTEE', '2'],
      ['II. IMPLEMENTATION OF THE PROVISIONS OF THE ICCPR', expect.stringMatching(/^[23]$/)],
      ['Article 9', expect.stringMatching(/^[23]$/)],
      ['Article 14', expect.stringMatching(/^[23]$/)],
      ['CONSOLIDATED LIST OF RECOMMENDATIONS', expect.stringMatching(/^[34]$/)],
      ['ABBREVIATIONS', expect.stringMatching(/^[34]$/)],
    ]);
  });

  it('makes real footnotes, numbered by Word', async () => {
    const part = await rendered(aFullSnapshot());
    expect(count(part('word/document.xml'), /<w:footnoteReference w:id="\d+"/g)).toBe(5);
    const notes = part('word/footnotes.xml');
    expect(count(notes, /<w:footnote w:id="[1-9]\d*"/g)).toBe(5);
    expect(notes).toContain('Ibid., section 9.');
  });

  it('numbers the pages of all but the cover, on A4, the body from 1', async () => {
    const part = await rendered(aFullSnapshot());
    const sections = [...part('word/document.xml').matchAll(/<w:sectPr.*?<\/w:sectPr>/gs)].map(([section]) => section);
    expect(sections.map((section) => section.includes('footerReference'))).toEqual([false, true, true]);
    expect(sections.every((section) => section.includes('<w:pgSz w:w="11906" w:h="16838"'))).toBe(true);
    expect(sections.map((section) => /<w:pgNumType[^>]*>/.exec(section)?.[0])).toEqual([
      expect.not.stringContaining('w:start'),
      '<w:pgNumType w:start="1" w:fmt="lowerRoman"/>',
      '<w:pgNumType w:start="1" w:fmt="decimal"/>',
    ]);
    expect(part('word/footer1.xml')).toContain('PAGE');
  });

  it('restarts the numbers of paragraphs in each block and goes on over tables', async () => {
    const body = (await written('1. a\n\n| t |\n| --- |\n| u |\n\n2. b\n\n> q\n\n1. c\n\n5. d'))('word/document.xml');
    const [a, b, c, d] = [...body.matchAll(/<w:numId w:val="(\d+)"\/>/g)].map(([, list]) => list);
    expect([a === b, b === c, c === d]).toEqual([true, false, false]);
  });

  it('marks languages, and right-to-left words and paragraphs', async () => {
    const part = await rendered(aFullSnapshot());
    const body = part('word/document.xml');
    expect(part('word/styles.xml')).toContain('<w:lang w:val="en-GB" w:bidi="ar-SA"/>');
    expect(body).toMatch(/<w:bidi\/>.*?<w:rtl\/>.*?<w:lang w:bidi="ar-SA"\/>.*?يُحتجز/s);
    expect(body).toMatch(/<w:lang w:val="ru-RU"\/>.{0,80}Регистрация/s);
    expect((await written('# Part\n\ntext', 'ar'))('word/document.xml').match(/<w:bidi\/>/g)).toHaveLength(2);
  });

  it('repeats the header rows of tables, keeps captions with them and merges cells', async () => {
    const table = ': Figures\n\n| a | << | c |\n| --- | --- | --- |\n| d | e | f |\n| ^^ | g | h |';
    const body = (await written(table))('word/document.xml');
    expect(count(body, /<w:tblHeader\/>/g)).toBe(1);
    expect(count(body, /<w:gridSpan w:val="2"\/>/g)).toBe(1);
    expect(count(body, /<w:vMerge/g)).toBe(2);
    expect(body).toMatch(/<w:pStyle w:val="Caption"\/>.*?Figures.*?<w:tbl>/s);
  });

  it('nests lists by levels', async () => {
    const body = (await written('- a\n  - b\n    - c\n- d'))('word/document.xml');
    expect([...body.matchAll(/<w:ilvl w:val="(\d)"\/>/g)].map(([, level]) => level)).toEqual(['0', '1', '2', '0']);
  });

  it('links within the draft by bookmarks, and to records when it knows the tracker’s address', async () => {
    const without = await rendered(aFullSnapshot());
    expect(without('word/document.xml')).toMatch(/<w:hyperlink [^>]*w:anchor="p\d+"[^>]*>.*?Article 14/s);
    expect(without('word/_rels/document.xml.rels')).not.toContain('/counter-findings/');
    const base = await rendered(aFullSnapshot({ recordBase: 'https://tracker.example' }));
    expect(base('word/_rels/document.xml.rels')).toContain('Target="https://tracker.example/counter-findings/1"');
  });
});
