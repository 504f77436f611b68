import { deflateRawSync } from 'node:zlib';
import { Document, FootnoteReferenceRun, Packer, Paragraph, TextRun } from 'docx';
import fc from 'fast-check';
import { readText } from './read-text.js';
import { UnreadableFile } from './unreadable-file.js';

const utf16 = (text: string, marked = true) => Buffer.from((marked ? '\ufeff' : '') + text, 'utf16le');
const swapped = (bytes: Buffer) => Buffer.from(bytes).swap16();

describe('readText', () => {
  it.each([
    ['utf-8', Buffer.from('Права человека: “всё” и ’так’')],
    ['utf-8', Buffer.from('\ufeffПрава человека: “всё” и ’так’')],
    ['utf-16le', utf16('Права человека: “всё” и ’так’')],
    ['utf-16be', swapped(utf16('Права человека: “всё” и ’так’'))],
    ['utf-16le', utf16('Права человека: “всё” и ’так’', false)],
  ])('reads %s with and without a mark', async (encoding, bytes) => {
    await expect(readText(bytes, 'a.txt')).resolves.toEqual({ text: 'Права человека: “всё” и ’так’', encoding });
  });

  it.each([
    [
      'windows-1251',
      'cff0e0e2e020f7e5ebeee2e5eae020e820e3f0e0e6e4e0ede8ede02c20f1f2e0f2fcff2033',
      'Права человека и гражданина, статья 3',
    ],
    [
      'windows-1252',
      '436f6d6d69747465659273207669657773206f6e2043f47465206420 49766f697265'.replace(' ', ''),
      'Committee’s views on Côte d Ivoire',
    ],
    [
      'macintosh',
      '436f6d6d6974746565d573207669657773206f6e2043998e7465206420 49766f697265'.replace(' ', ''),
      'Committee’s views on Côéte d Ivoire',
    ],
  ])('tells %s from the other one-byte encodings', async (encoding, hex, text) => {
    await expect(readText(Buffer.from(hex, 'hex'), 'a.txt')).resolves.toEqual({ text, encoding });
  });

  it('ends lines in one way, however the file ends them', async () => {
    const { text } = await readText(Buffer.from('one\rtwo\r\nthree\nfour'), 'a.txt');
    expect(text).toBe('one\ntwo\nthree\nfour');
  });

  it('gives back any text written as UTF-8', async () => {
    const line = fc.stringMatching(/^[\p{L}\p{N} .,;()“”’–-]{1,40}$/u);
    await fc.assert(
      fc.asyncProperty(fc.array(line, { minLength: 1 }), async (lines) => {
        const text = `Observations\n${lines.join('\n')}`;
        expect((await readText(Buffer.from(text), 'a.txt')).text).toBe(text);
      }),
    );
  });

  it('reads a Word document by its content, with its paragraphs and notes', async () => {
    const document = new Document({
      footnotes: { 1: { children: [new Paragraph('CCPR/C/XYZ/1.')] } },
      sections: [
        {
          children: [
            new Paragraph('1. The Committee considered the report.'),
            new Paragraph({ children: [new TextRun('It welcomes it.'), new FootnoteReferenceRun(1)] }),
          ],
        },
      ],
    });
    const { text, encoding } = await readText(await Packer.toBuffer(document), 'misnamed.txt');
    expect(encoding).toBe('docx');
    expect(text).toBe('1. The Committee considered the report.\n\nIt welcomes it.[1]\n\n[1] CCPR/C/XYZ/1.');
  });

  it('reads the text layer of a PDF line by line', async () => {
    const { text, encoding } = await readText(pdf('(First line) Tj 0 -14 Td (Second line) Tj'), 'a.pdf');
    expect({ text, encoding }).toEqual({ text: 'First line\nSecond line', encoding: 'pdf' });
  });

  it('reads the visible text of HTML, a paragraph a line', async () => {
    const html =
      '<!doctype html><title>no</title><h1>Views</h1><p>One\n two<br>three</p><ol type=a><li>law<li>practice</ol>';
    const { text } = await readText(Buffer.from(html), 'a.html');
    expect(text).toBe('Views\n\nOne two\nthree\n\n(a) law\n\n(b) practice');
  });

  it.each([
    ['an empty file', Buffer.alloc(0), /is empty/],
    ['blank text', Buffer.from(' \n \n'), /holds no text/],
    ['a file over the limit', Buffer.alloc(50 * 1024 * 1024 + 1, 0x61), /larger than 50 MB/],
    [
      'binary rubbish',
      Buffer.from(Array.from({ length: 4000 }, (_, index) => (index * 7919) % 256)),
      /give the document as|save it again/,
    ],
    [
      'a picture',
      Buffer.from('89504e470d0a1a0a0000000d49484452000000010000000108060000001f15c489', 'hex'),
      /is a \.png file/,
    ],
    ['a PDF that was cut off', Buffer.from('%PDF-1.7\n1 0 obj <<'), /damaged or was cut off/],
    ['a scanned PDF', pdf('0 0 m 10 10 l S'), /recognise its text/],
    [
      'a zip that was cut off',
      Buffer.from('PK\x03\x04\x14\0\0\0\x08\0 word/document.xml', 'latin1'),
      /damaged or was cut off|is a \.zip file/,
    ],
  ])('refuses %s with the way out', async (_, bytes, message) => {
    await expect(readText(bytes, 'the-file')).rejects.toThrow(UnreadableFile);
    await expect(readText(bytes, 'the-file')).rejects.toThrow(message);
    await expect(readText(bytes, 'the-file')).rejects.toThrow(/the-file/);
  });

  it('refuses a Word document that was cut off anywhere', async () => {
    const whole = await Packer.toBuffer(new Document({ sections: [{ children: [new Paragraph('Text')] }] }));
    for (const share of [0.3, 0.6, 0.9, 0.99]) {
      await expect(readText(whole.subarray(0, whole.length * share), 'cut.docx')).rejects.toThrow(UnreadableFile);
    }
  });

  it('refuses a Word document that unpacks without end, whatever size it declares', async () => {
    const bomb = zip('word/document.xml', deflateRawSync(Buffer.alloc(400 * 1024 * 1024)));
    await expect(readText(bomb, 'bomb.docx')).rejects.toThrow(/unpacks to far more/);
  });
});

/** One page that draws `content` in a 12-point font. */
function pdf(content: string): Buffer {
  const stream = `BT /F1 12 Tf 72 700 Td ${content} ET`;
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
    '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> >> >>',
    `<< /Length ${stream.length} >>\nstream\n${stream}\nendstream`,
    '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>',
  ];
  let body = '%PDF-1.4\n';
  const offsets = objects.map((object, index) => {
    const at = body.length;
    body += `${index + 1} 0 obj\n${object}\nendobj\n`;
    return at;
  });
  const table = offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`).join('');
  const size = objects.length + 1;
  const trailer = `trailer << /Size ${size} /Root 1 0 R >>\nstartxref\n${body.length}\n%%EOF`;
  return Buffer.from(`${body}xref\n0 ${size}\n0000000000 65535 f \n${table}${trailer}`, 'latin1');
}

/** A zip file of one deflated entry that declares itself empty. */
function zip(entry: string, packed: Buffer): Buffer {
  const name = Buffer.from(entry);
  const local = Buffer.alloc(30);
  local.writeUInt32LE(0x04034b50, 0);
  local.writeUInt16LE(8, 8);
  local.writeUInt32LE(packed.length, 18);
  local.writeUInt16LE(name.length, 26);
  const directory = Buffer.alloc(46);
  directory.writeUInt32LE(0x02014b50, 0);
  directory.writeUInt16LE(8, 10);
  directory.writeUInt32LE(packed.length, 20);
  directory.writeUInt16LE(name.length, 28);
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(1, 8);
  end.writeUInt16LE(1, 10);
  end.writeUInt32LE(directory.length + name.length, 12);
  end.writeUInt32LE(local.length + name.length + packed.length, 16);
  return Buffer.concat([local, name, packed, directory, name, end]);
}
