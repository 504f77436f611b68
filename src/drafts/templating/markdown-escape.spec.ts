import fc from 'fast-check';

import { readDraftDocument } from '../document/html-document.js';
import { semanticHtml } from '../document/semantic-html.js';
import { everyBlock, inlineText, wordsOf } from '../document/walk.js';
import { anchorOf, escapeMarkdown, markdownLink, plainText } from './markdown-escape.js';

const words = { notes: 'Notes', ibid: 'Ibid.', ibidAt: 'Ibid., {locator}', backToText: 'Back', record: 'Record' };
const document = (markdown: string) =>
  readDraftDocument(semanticHtml(markdown, { language: 'en', figures: [], words }));
const collapsed = (text: string) =>
  plainText(text)
    .replace(/[ \t\n]+/g, ' ')
    .replace(/^ +| +$/g, '');

/** Text as people type it, text as attackers type it, and any text at all. */
const anyText = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 60 }),
  fc.string({
    unit: fc.constantFrom(...'\\`*_[]<>&{}|~^#!+-=:.()0123456789 \n\t\u00a0ab"\'/@$%'.split('')),
    maxLength: 40,
  }),
  fc.constantFrom(
    '# x',
    '1. x',
    '1) x',
    '- x',
    '+ x',
    '===',
    '---',
    '***',
    '> x',
    '::: cover',
    ':::',
    ': caption',
    '| a | b |',
    '^^',
    '<<',
    '[^1]: note',
    '[a](javascript:alert(1))',
    '<script>',
    '&lt;',
    '\\',
    'x\\',
    '![x](figure:1)',
    '{#id}',
    '{record=/x}',
    '[x]{lang=ar}',
    '<https://x.example>',
    'https://x.example',
    '``',
    '    code',
    'a\n===',
    '#',
    'x #',
    'x!',
    '\u2028',
    '\u0000',
    '\ud800',
  ),
);

describe('escapeMarkdown', () => {
  it('makes any text say itself, as one paragraph, heading, item, cell, quotation and numbered paragraph', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const markdown = escapeMarkdown(text);
        const wanted = collapsed(text);
        const places = [
          markdown,
          `# ${markdown}`,
          `- ${markdown}`,
          `1. ${markdown}`,
          `> ${markdown}`,
          `| h |\n| --- |\n| ${markdown} |`,
          `**x** ${markdown}`,
        ];
        for (const [order, place] of places.entries()) {
          const blocks = [...everyBlock(document(place).blocks)].filter(
            ({ kind }) => kind === 'paragraph' || kind === 'heading',
          );
          const said = blocks.map((block) => inlineText(wordsOf(block))).filter((line) => line !== '' && line !== 'h');
          const prefix = order === places.length - 1 ? 'x ' : '';
          expect(said.join('¶')).toBe(wanted === '' ? prefix.trimEnd() : prefix + wanted);
        }
      }),
      { numRuns: 400 },
    );
  });

  it('leaves ordinary sentences readable', () => {
    expect(escapeMarkdown('The act (No. 12, 2016) – 3.5% of cases, see para. 7.')).toBe(
      'The act (No. 12, 2016) – 3.5% of cases, see para. 7.',
    );
  });
});

describe('plainText', () => {
  it('keeps letters, marks and joiners of every script and drops what no file can hold', () => {
    expect(plainText('а\u0000б\r\nв\ud800г\ufeff 👩‍⚖️ ا\u200fب')).toBe('аб\nвг 👩‍⚖️ ا\u200fب');
  });
});

describe('markdownLink', () => {
  it('links any web address to itself and prints any words', () => {
    fc.assert(
      fc.property(fc.webUrl({ withFragments: true, withQueryParameters: true }), anyText, (url, text) => {
        const [paragraph] = document(markdownLink(`x${text}`, url)).blocks;
        const [link] = paragraph ? wordsOf(paragraph) : [];
        expect(link).toMatchObject({ kind: 'link', href: expect.any(String) });
        expect(inlineText(link ? [link] : [])).toBe(collapsed(`x${text}`));
      }),
    );
  });

  it.each(['javascript:alert(1)', 'data:text/html,x', 'file:///etc/passwd', '/path'])('does not link to %s', (url) => {
    expect(markdownLink('words', url)).toBe('words');
  });
});

describe('anchorOf', () => {
  it('makes an anchor of a record’s key', () => {
    expect(anchorOf('section:ICCPR-2(3)')).toBe('section-ICCPR-2-3');
  });
});
