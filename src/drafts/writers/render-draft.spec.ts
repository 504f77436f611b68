import fc from 'fast-check';
import { unzipSync } from 'fflate';
import createParser from 'markdown-it';
import { parse } from 'parse5';

import { elementsOf, type HtmlElement, isElement, textOf } from '../document/html-elements.js';
import type { DraftSnapshot } from '../snapshot.js';
import { aFullSnapshot, aRecord, aRecommendation, aSnapshot } from '../../../test/drafts/snapshots.js';
import { plainText } from '../templating/markdown-escape.js';
import { renderDraft } from './render-draft.js';
import { pdfText } from '../../../test/drafts/pdf-text.js';

const html = async (snapshot: DraftSnapshot) => (await renderDraft(snapshot, 'html')).bytes.toString('utf8');
const squeezed = (text: string) => text.replace(/[\s\u200b]+/g, '');

/** The words of `w:t` in a Word part. */
async function docxText(snapshot: DraftSnapshot): Promise<string> {
  const { bytes } = await renderDraft(snapshot, 'docx');
  const files = unzipSync(bytes);
  const xml = Buffer.from(files['word/document.xml'] ?? []).toString('utf8');
  const entities = { lt: '<', gt: '>', amp: '&', quot: '"', apos: "'" } as Record<string, string>;
  return [...xml.matchAll(/<w:t[^>]*>([^<]*)<\/w:t>/g)]
    .map(([, text = '']) =>
      text.replace(/&(?:#(\d+)|(\w+));/g, (_, code, name) =>
        code ? String.fromCodePoint(Number(code)) : (entities[name] ?? ''),
      ),
    )
    .join('');
}

function allText(element: HtmlElement): string {
  return element.childNodes
    .map((child) => (isElement(child) && child.tagName === 'style' ? '' : textOf(child)))
    .join('');
}

function reportSaying(texts: string[]): DraftSnapshot {
  const findings = texts.map((text, order) => ({
    ...aRecord(`counter-finding:${order}`, text),
    printedNumber: null,
    verdict: null,
  }));
  return aSnapshot({ recommendations: [aRecommendation({ findings })] });
}

describe('renderDraft', () => {
  it('says every text unchanged in HTML, Word and Markdown, whatever it is', async () => {
    const anyText = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 40 }),
      fc.string({ unit: fc.constantFrom(...'<>&"\'\\`*_[]{}|~^#!+-=:.()$@/%12 ab\n'.split('')), maxLength: 30 }),
    );
    await fc.assert(
      fc.asyncProperty(fc.array(anyText, { minLength: 5, maxLength: 20 }), async (texts) => {
        const snapshot = reportSaying(texts);
        const page = parse(await html(snapshot)).childNodes.filter(isElement);
        const inHtml = squeezed(page.map((element) => elementsOf(element).map(allText).join('')).join(''));
        const inWord = squeezed(await docxText(snapshot));
        const markdown = (await renderDraft(snapshot, 'md')).bytes.toString('utf8');
        const inMarkdown = squeezed(textOf(bodyOf(createParser().enable('table').render(markdown))));
        for (const text of texts) {
          const wanted = squeezed(plainText(text));
          expect(inHtml).toContain(wanted);
          expect(inWord).toContain(wanted);
          expect(inMarkdown).toContain(wanted);
        }
      }),
      { numRuns: 15 },
    );
  });

  it('says every text unchanged in PDF, Typst’s own signs included', async () => {
    const letters = '#$*_`@<>[]{}()\\/~-=+"\'.,;:!?%&|^0189 abzЖқңұÄß—–…«»';
    const anyText = fc.string({ unit: fc.constantFrom(...letters), minLength: 1, maxLength: 60 });
    await fc.assert(
      fc.asyncProperty(fc.array(anyText, { minLength: 5, maxLength: 30 }), async (texts) => {
        const { bytes } = await renderDraft(reportSaying([...texts, '#include("/etc/passwd")', '#eval("1")']), 'pdf');
        const text = squeezed(await pdfText(bytes));
        for (const wanted of [...texts, '#include("/etc/passwd")', '#eval("1")'])
          expect(text).toContain(squeezed(wanted));
      }),
      { numRuns: 8 },
    );
  });

  it('renders the same text from the same snapshot each time', async () => {
    const [one, other] = [await renderDraft(aFullSnapshot(), 'pdf'), await renderDraft(aFullSnapshot(), 'pdf')];
    expect(one.bytes.equals(other.bytes)).toBe(true);
    expect(await html(aFullSnapshot())).toBe(await html(aFullSnapshot()));
  });

  it('counts words and notes alike for every format and warns of a limit that is passed', async () => {
    const limit = { words: 100, confirmed: false, source: 'guidance' };
    const snapshot = aFullSnapshot({ limit });
    const [md, web] = [await renderDraft(snapshot, 'md'), await renderDraft(snapshot, 'html')];
    expect(md).toMatchObject({ notes: 5, pages: null });
    expect(md.words).toBe(md.wordsInBody + md.wordsInNotes);
    expect(web.words).toBe(md.words);
    expect(md.warnings).toEqual([
      `The draft has ${md.words} words; the limit is 100 (guidance, which is not confirmed).`,
    ]);
  });

  it('warns of imported notes that point at a note which may not stand before them any more', async () => {
    const { citations, ...rest } = aFullSnapshot();
    const pointing = { id: 'c9', text: 'Ibid. Paragraph 14.', source: null, locator: null, url: null, language: null };
    const { warnings } = await renderDraft({ ...rest, citations: [...citations, pointing] }, 'md');
    expect(warnings).toEqual([
      'These notes point at the note before them without naming a source; check what they now follow: c9.',
    ]);
  });

  it('refuses a language that the template has no words in, and an unknown template', async () => {
    await expect(renderDraft(aSnapshot({ language: 'tlh' }), 'md')).rejects.toThrow(
      'no words in "tlh", only in en, kk, ru',
    );
    await expect(renderDraft(aSnapshot({ template: '../secrets' }), 'md')).rejects.toThrow(
      'There is no report template "../secrets"',
    );
  });
});

function bodyOf(markup: string): HtmlElement {
  return parse(markup).childNodes.find(isElement) as HtmlElement;
}
