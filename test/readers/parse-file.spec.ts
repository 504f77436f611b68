import { createHash } from 'node:crypto';
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { Document, Packer, Paragraph } from 'docx';
import { detectFormat } from '../../src/imports/detect-format.js';
import { parseFile } from '../../src/imports/parse-file.js';
import { readers } from '../../src/imports/readers/readers.js';
import { NotThisFormat } from '../../src/imports/readers/not-this-format.js';
import { UnreadableFile } from '../../src/imports/text/unreadable-file.js';
import { corpusFile, describeOnCorpus } from '../corpus.js';

const fixture = (name: string) => readFileSync(join(import.meta.dirname, 'fixtures', name));

/** A parsed document without what depends on how its file was written. */
function contentOf(parsed: object): string {
  return JSON.stringify(parsed, (key, value: unknown) => (key === 'line' || key === 'source' ? undefined : value));
}

describe('parseFile', () => {
  it.each(
    readdirSync(join(import.meta.dirname, 'fixtures')).filter((name) => /^(?:observations|follow-up)-/.test(name)),
  )('tells the format of %s', async (name) => {
    const format = name.startsWith('observations') ? 'concluding-observations' : 'state-follow-up';
    expect((await parseFile(fixture(name), name)).format).toBe(format);
  });

  it('describes its source and reads the format that the content tells', async () => {
    const bytes = fixture('observations-modern.txt');
    const document = await parseFile(bytes, 'freedonia.txt');
    expect(document.format).toBe('concluding-observations');
    expect(document.source).toEqual({
      name: 'freedonia.txt',
      bytes: bytes.length,
      sha256: createHash('sha256').update(bytes).digest('hex'),
      encoding: 'utf-8',
    });
  });

  it.each([
    ['UTF-16', (text: string) => Buffer.from(`\ufeff${text}`, 'utf16le')],
    ['bare carriage returns', (text: string) => Buffer.from(text.replaceAll('\n', '\r'))],
    ['Windows line ends', (text: string) => Buffer.from(text.replaceAll('\n', '\r\n'))],
    [
      'HTML',
      (text: string) =>
        Buffer.from(
          `<!doctype html><body>${text
            .split('\n')
            .map((line) => `<p>${line}</p>`)
            .join('')}`,
        ),
    ],
  ])('reads the same topics from %s', async (_, rewrite) => {
    const bytes = fixture('observations-unnumbered.txt');
    const original = await parseFile(bytes, 'a.txt');
    expect(contentOf(await parseFile(rewrite(bytes.toString()), 'b'))).toBe(contentOf(original));
  });

  it('reads the same recommendations from a Word document', async () => {
    const lines = fixture('observations-unnumbered.txt').toString().split('\n');
    const bytes = await Packer.toBuffer(
      new Document({ sections: [{ children: lines.map((line) => new Paragraph(line)) }] }),
    );
    const document = await parseFile(bytes, 'a.docx', 'concluding-observations');
    expect(document).toMatchObject({ source: { encoding: 'docx' }, followUpParagraphs: ['4', '5'] });
  });

  it('refuses a document that is not of the named format, and one of no format at all', async () => {
    await expect(parseFile(fixture('observations-modern.txt'), 'a', 'state-follow-up')).rejects.toThrow(NotThisFormat);
    await expect(parseFile(Buffer.from('A shopping list: eggs, flour.'), 'a')).rejects.toThrow(
      /no format that can be told/,
    );
    await expect(parseFile(Buffer.alloc(0), 'a')).rejects.toThrow(UnreadableFile);
  });
});

describeOnCorpus('detectFormat on the corpus', () => {
  it.each([
    ['concluding-observations-nam-2016.txt', 'concluding-observations'],
    ['state-follow-up-nam.txt', 'state-follow-up'],
    ['ngo-comments-iccpr-kaz-2016.txt', 'alternative-report'],
    ['state-annual-review-kaz-2022.txt', 'state-review'],
  ])('tells %s', async (name, format) => {
    const bytes = readFileSync(corpusFile(name) ?? '');
    expect((await parseFile(bytes, name)).format).toBe(format);
  });

  it('leaves no doubt between observations and the answers to them', () => {
    const observations = readFileSync(corpusFile('concluding-observations-nam-2016.txt') ?? '', 'utf8');
    const followUp = readFileSync(corpusFile('state-follow-up-nam.txt') ?? '', 'utf8');
    expect(readers['state-follow-up'].looksLike(observations)).toBe(0);
    expect(readers['concluding-observations'].looksLike(followUp)).toBe(0);
  });

  it.each([
    'cepej-return-kaz-2020.txt',
    'common-core-document-kaz.txt',
    'legal-assistance-instruction-kaz.txt',
    'committee-grades-nam.json',
    'upr-info-sessions-1-5.csv',
    'upr-info-sessions-14-17.csv',
  ])('refuses %s with the formats that there are', async (name) => {
    const bytes = readFileSync(corpusFile(name) ?? '');
    await expect(parseFile(bytes, name)).rejects.toThrow(/concluding-observations/);
    expect(() => detectFormat(bytes.toString())).toThrow(NotThisFormat);
  });
});
