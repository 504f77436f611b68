import { readDraftDocument } from './html-document.js';
import { semanticHtml } from './semantic-html.js';
import { countWords } from './word-count.js';

const words = { notes: 'Notes', ibid: 'Ibid.', ibidAt: 'Ibid., {locator}', backToText: 'Back', record: 'Record' };
const html = (markdown: string, figures: Parameters<typeof semanticHtml>[1]['figures'] = []) =>
  semanticHtml(markdown, { language: 'en', figures, words });
const document = (markdown: string) => readDraftDocument(html(markdown));
const texts = (markdown: string) =>
  document(markdown).notes.map(({ blocks }) => JSON.stringify(blocks).match(/"text":"([^"]*)"/)?.[1]);

/** The definition of a note. */
function note(id: string, marks: string, text: string): string {
  return `[^${id}]: ${marks}${text}\n\n`;
}

describe('the Markdown of drafts', () => {
  it('makes Ibid. of a note on the source of the note before it, with the locator when it differs', () => {
    const markdown =
      'a[^1] b[^2] c[^3] d[^4] e[^5] f[^6] g[^7]\n\n' +
      note('1', '{source=s}{locator=para. 4}', 'Report, para. 4.') +
      note('2', '{source=s}{locator=para. 4}', 'Report, para. 4.') +
      note('3', '{source=s}{locator=para. 9}', 'Report, para. 9.') +
      note('4', '{source=t}', 'Act.') +
      note('5', '{source=t}{locator=p. \\{7\\}}', 'Act, p. 7.') +
      note('6', '{source=t}', 'Act.') +
      note('7', '', 'Act.');
    expect(texts(markdown)).toEqual([
      'Report, para. 4.',
      'Ibid.',
      'Ibid., para. 9.',
      'Act.',
      'Ibid., p. {7}.',
      'Act.',
      'Act.',
    ]);
  });

  it('numbers notes in the order of their marks, and keeps the number of one that is cited again', () => {
    const { blocks, notes } = document('x[^b] y[^a] z[^b]\n\n[^a]: A\n\n[^b]: B\n');
    expect(JSON.stringify(blocks).match(/"number":\d/g)).toEqual(['"number":1', '"number":2', '"number":1']);
    expect(notes).toHaveLength(2);
  });

  it('takes the numbers of paragraphs as written, over tables and further lines', () => {
    const { blocks } = document(
      '1. one\n\n     more\n\n| a |\n| --- |\n| b |\n\n2. two\n3. three\n\n> quoted\n\n1. anew\n',
    );
    const numbers = blocks.map((block) => (block.kind === 'paragraph' ? (block.number ?? '') : block.kind));
    expect(numbers).toEqual(['1.', '', 'table', '2.', '3.', 'quotation', '1.']);
  });

  it('keeps lists inside numbered paragraphs as lists', () => {
    const { blocks } = document('7. one\n\n     - a\n     - b\n       1. c\n\n8. two\n');
    expect(blocks.map(({ kind }) => kind)).toEqual(['paragraph', 'list', 'paragraph']);
    expect(blocks[1]).toMatchObject({ items: [[{}], [{}, { kind: 'list', ordered: true }]] });
  });

  it('gives a paragraph wholly in another language that language and direction', () => {
    const [arabic, mixed] = document('[مرحبا[^1]]{lang=ar}{record=/x/1}\n\na [ә]{lang=kk} b\n\n[^1]: n').blocks;
    expect(arabic).toMatchObject({
      language: 'ar',
      direction: 'rtl',
      children: [{ kind: 'text' }, { kind: 'note' }, { kind: 'record' }],
    });
    expect(mixed).toMatchObject({ children: [{}, { kind: 'language', language: 'kk', direction: 'ltr' }, {}] });
    expect(document('::: lang fa\nx\n:::').blocks[0]).toMatchObject({
      kind: 'division',
      language: 'fa',
      direction: 'rtl',
    });
  });

  it('reads captions, merged cells and header rows of tables', () => {
    const [table] = document(
      ': Caption[^1]\n\n| a | << | c |\n| --- | --- | --- |\n| d | e | f |\n| ^^ | g | h |\n\n[^1]: n',
    ).blocks;
    expect(table).toMatchObject({
      caption: [{ text: 'Caption' }, { kind: 'note' }],
      headerRows: 1,
      columns: 3,
      rows: [
        [{ columnSpan: 2, heads: 'column' }, { columnSpan: 1 }],
        [{ rowSpan: 2 }, {}, {}],
        [{}, {}],
      ],
    });
  });

  it('joins the title, parts the cover, and makes page breaks of rules elsewhere', () => {
    const { title, cover, blocks } = document(
      '::: cover\nfunder\n\n---\n\n# ONE\n# TWO\n\n(to)\n\n---\n\nplace\n:::\n\n---\n\ntext',
    );
    expect(title).toBe('ONE TWO');
    expect([cover?.top.length, cover?.middle.length, cover?.bottom.length]).toEqual([1, 2, 1]);
    expect(blocks.map(({ kind }) => kind)).toEqual(['page-break', 'paragraph']);
  });

  it('fills the contents with parts and articles, and no notes', () => {
    const filled = html(
      '::: contents\nCONTENTS\n:::\n\n# Part[^1] {#p}\n\n## Article *1*\n\n### Below\n\n# End\n\n[^1]: n',
    );
    expect(filled).toContain(
      '<h2 class="contents-title">CONTENTS</h2>\n<ol><li><a href="#p">Part</a><ol><li><a href="#heading-1">Article <em>1</em></a></li></ol></li><li><a href="#heading-3">End</a></li></ol>',
    );
  });

  it.each(['<b>x</b>', '<script>alert(1)</script>', '<img src=x onerror=alert(1)>', '&lt;'])(
    'shows HTML as text: %s',
    (text) => {
      expect(html(text)).not.toMatch(/<(?:b|script|img)\b/);
    },
  );

  it.each([
    '[x](javascript:alert)',
    '[x](data:text/html,y)',
    '[x](//evil.example)',
    '![x](https://evil.example/p.png)',
    'x{record=//evil.example}',
    'x{record=javascript:y}',
  ])('makes no link or picture of %s', (text) => {
    expect(html(text)).not.toMatch(/(?:href|src)=/);
  });

  it('shows pictures of the snapshot alone', () => {
    const figure = { key: 'k', svg: '<svg xmlns="http://www.w3.org/2000/svg"/>', width: 300, height: 200 };
    const shown = html('![A chart](figure:k "Figures by year")\n\n![Lost](figure:none)', [figure]);
    expect(readDraftDocument(shown).blocks).toMatchObject([
      { kind: 'figure', svg: figure.svg, width: 300, alternative: 'A chart', caption: [{ text: 'Figures by year' }] },
      { kind: 'division', blocks: [{ kind: 'paragraph', children: [{ kind: 'emphasis' }] }] },
    ]);
  });

  it('counts words of text and notes, not of contents, numbers and record links', () => {
    const counted = countWords(
      document(
        '::: contents\nMANY WORDS HERE\n:::\n\n# One {#one}\n\n12. Two – three[^1] {record=/x/1}\n\n| four |\n| --- |\n| 5 |\n\n[^1]: Six seven.',
      ),
    );
    expect(counted).toEqual({ words: 7, body: 5, notes: 2 });
  });
});
