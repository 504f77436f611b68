import { Document, Header, Packer, Paragraph, Table, TableCell, TableRow } from 'docx';
import { strToU8, zipSync } from 'fflate';
import { readDocx } from './read-docx.js';
import { UnreadableFile } from './unreadable-file.js';

const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const relationships = (targets: Record<string, string>) =>
  `<Relationships>${Object.entries(targets)
    .map(([kind, target]) => `<Relationship Type="${OFFICE}/${kind}" Target="${target}"/>`)
    .join('')}</Relationships>`;

/** A Word document with this body and these footnotes, in Word's own markup. */
function word(body: string, footnotes = '', main = 'word/document.xml'): Buffer {
  const files = {
    '_rels/.rels': relationships({ officeDocument: `/${main}` }),
    [main]: `<?xml version="1.0" encoding="UTF-8"?><w:document><w:body>${body}</w:body></w:document>`,
    [`word/_rels/${main.slice(5)}.rels`]: relationships({ footnotes: 'footnotes.xml', numbering: 'numbering.xml' }),
    'word/footnotes.xml': `<w:footnotes>${footnotes}</w:footnotes>`,
    'word/numbering.xml':
      '<w:numbering><w:abstractNum w:abstractNumId="1"><w:lvl w:ilvl="0"><w:start w:val="1"/>' +
      '<w:numFmt w:val="decimal"/><w:lvlText w:val="%1."/></w:lvl></w:abstractNum>' +
      '<w:num w:numId="1"><w:abstractNumId w:val="1"/></w:num></w:numbering>',
  };
  return Buffer.from(zipSync(Object.fromEntries(Object.entries(files).map(([path, text]) => [path, strToU8(text)]))));
}

const run = (text: string, properties = '') => `<w:r><w:rPr>${properties}</w:rPr><w:t>${text}</w:t></w:r>`;
const p = (content: string, properties = '') => `<w:p><w:pPr>${properties}</w:pPr>${content}</w:p>`;
const field = (event: string) => `<w:r><w:fldChar w:fldCharType="${event}"/></w:r>`;
const cell = (...content: string[]) => `<w:tc><w:tcPr/>${content.join('')}</w:tc>`;
const row = (...cells: string[]) => `<w:tr>${cells.join('')}</w:tr>`;
const call = (id: number) => `<w:r><w:footnoteReference w:id="${id}"/></w:r>`;
const note = (id: number, ...content: string[]) => `<w:footnote w:id="${id}">${content.join('')}</w:footnote>`;
const NUMBERED = '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr>';
const read = (body: string, footnotes = '') => readDocx(word(body, footnotes), 'a.docx');

/** A document with a table that says `text`, under a running head. */
function headed(text: string): Promise<Buffer> {
  return Packer.toBuffer(
    new Document({
      sections: [
        {
          headers: {
            default: new Header({ children: [new Paragraph('CCPR/C/ZEN/CO/1'), new Paragraph('Draft')] }),
          },
          children: [
            new Table({ rows: [new TableRow({ children: [new TableCell({ children: [new Paragraph(text)] })] })] }),
          ],
        },
      ],
    }),
  );
}

describe('readDocx', () => {
  it('keeps what was inserted and moved here, and leaves out what was deleted, moved away or hidden', () => {
    const body = p(
      `${run('The gate ')}<w:ins>${run('is')}</w:ins><w:del><w:r><w:delText>was</w:delText></w:r></w:del>` +
        `<w:moveFrom>${run(' today')}</w:moveFrom><w:moveTo>${run(' open.')}</w:moveTo>${run(' secretly', '<w:vanish/>')}`,
    );
    expect(read(body)).toBe('The gate is open.');
  });

  it('runs paragraphs together where the end of one was deleted, and numbers them once', () => {
    const deleted = `${NUMBERED}<w:rPr><w:del/></w:rPr>`;
    const body = p(run('The gate'), deleted) + p(run('is open.'), NUMBERED) + p(run('It rains.'), NUMBERED);
    expect(read(body)).toBe('1. The gate is open.\n\n2. It rains.');
  });

  it('sets a run-in heading before its paragraph', () => {
    const heading = p(run('Gates.'), `${NUMBERED}<w:rPr><w:vanish/><w:specVanish/></w:rPr>`);
    expect(read(heading + p(run('They are open.')))).toBe('1. Gates. They are open.');
  });

  it('keeps the results of fields and not their instructions', () => {
    const inner = `${field('begin')}<w:r><w:instrText> PAGE </w:instrText></w:r>${field('separate')}${run('9')}${field('end')}`;
    const outer = `${field('begin')}<w:r><w:instrText> IF </w:instrText></w:r>${inner}${field('separate')}${run('see paragraph 3')}${field('end')}`;
    expect(read(p(`${outer}${run('; above')}`))).toBe('see paragraph 3; above');
  });

  it('reads hyphens, tabs, line ends, signs and entities as printed', () => {
    const body = p(
      '<w:r><w:t>Fish &amp; chips&#xA0;</w:t><w:tab/><w:t>well</w:t><w:noBreakHyphen/><w:t>done</w:t><w:softHyphen/>' +
        '<w:br/><w:sym w:font="Wingdings" w:char="F0FE"/><w:t> yes</w:t></w:r>',
    );
    expect(read(body)).toBe('Fish & chips well-done\n☑ yes');
  });

  it('reads a text box once, below its paragraph', () => {
    const box = `<w:txbxContent>${p(run('In the box.'), NUMBERED)}</w:txbxContent>`;
    const both = `<mc:AlternateContent><mc:Choice><wps:txbx>${box}</wps:txbx></mc:Choice><mc:Fallback><v:textbox>${box}</v:textbox></mc:Fallback></mc:AlternateContent>`;
    const body = p(`<w:r>${both}</w:r>${run('Beside it.')}`, NUMBERED) + p(run('Below.'), NUMBERED);
    expect(read(body)).toBe('1. Beside it.\n\n2. In the box.\n\n3. Below.');
  });

  it('reads tables row by row, with the numbers that stand alone in cells, and no deleted row', () => {
    const body =
      `<w:tbl><w:tblPr/>${row(cell(p('', NUMBERED)), cell(p(run('Gates')), p(run('and bridges'))))}` +
      `<w:tr><w:trPr><w:del/></w:trPr>${cell(p(run('Gone')))}</w:tr>` +
      `<w:sdt><w:sdtContent>${row(cell(p('', NUMBERED)), cell(p(run('Lanterns'))))}</w:sdtContent></w:sdt></w:tbl>`;
    expect(read(body)).toBe('1.\tGates\n\nand bridges\n\n2.\tLanterns');
  });

  it('counts empty numbered paragraphs as Word does, and shows no number for them', () => {
    expect(read(p(run('One.'), NUMBERED) + p('', NUMBERED) + p(run('Three.'), NUMBERED))).toBe('1. One.\n\n3. Three.');
  });

  it('prints numbered notes by the order of their calls, and notes with a sign by their sign', () => {
    const star = '<w:r><w:footnoteReference w:customMarkFollows="1" w:id="7"/><w:t>*</w:t></w:r>';
    const body =
      p(`${run('Observations')}${star}`) + p(`${run('It met.')}${call(5)}`) + p(`${run('It left.')}${call(2)}`);
    const notes =
      note(2, p(run('Ibid.'))) +
      note(5, p(run('See A/1.')), p(run('And A/2.'))) +
      note(6, p(run('Never called.'))) +
      note(7, p(`<w:r><w:t>*</w:t><w:tab/><w:t>Adopted in spring.</w:t></w:r>`));
    expect(read(body, notes)).toBe(
      'Observations*\n\nIt met.[1]\n\nIt left.[2]\n\n[1] See A/1.\nAnd A/2.\n\n[2] Ibid.\n\n* Adopted in spring.',
    );
  });

  it('takes the document symbol from the running head where the text has it nowhere', async () => {
    expect(readDocx(await headed('Reply to CCPR/C/ZEN/CO/1/Add.1'), 'a.docx')).toMatch(/^CCPR\/C\/ZEN\/CO\/1\n\nReply/);
    expect(readDocx(await headed('CCPR/C/ZEN/CO/1'), 'a.docx')).toBe('CCPR/C/ZEN/CO/1');
  });

  it('finds the main part by its relationship, whatever its name', () => {
    expect(readDocx(word(p(run('Found.'), NUMBERED), '', 'word/document2.xml'), 'a.docx')).toBe('1. Found.');
  });

  it.each([
    ['no body', word('').toString('latin1').replaceAll('document.xml', 'documemt.xml')],
    ['markup nested without end', word('<w:p>'.repeat(5000)).toString('latin1')],
  ])('refuses a document with %s', (_, bytes) => {
    expect(() => readDocx(Buffer.from(bytes, 'latin1'), 'a.docx')).toThrow(UnreadableFile);
    expect(() => readDocx(Buffer.from(bytes, 'latin1'), 'a.docx')).toThrow(/not a whole Word document/);
  });

  it('does not expand entities that a document declares', () => {
    const bytes = zipSync({
      'word/document.xml': strToU8(
        '<!DOCTYPE w [<!ENTITY e "boom">]><w:document><w:body><w:p><w:r><w:t>a &e; b</w:t></w:r></w:p></w:body></w:document>',
      ),
    });
    expect(readDocx(Buffer.from(bytes), 'a.docx')).toBe('a &e; b');
  });

  it('refuses a document whose text alone is overblown', () => {
    const bytes = word(p(run('a'.repeat(61 * 1024 * 1024))));
    expect(() => readDocx(bytes, 'a.docx')).toThrow(/unpacks to far more/);
  });
});
