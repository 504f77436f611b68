import createParser from 'markdown-it';
import { parse } from 'parse5';

import { attribute, elementsOf, findElement, type HtmlElement, isElement, textOf } from '../document/html-elements.js';
import { aFullSnapshot } from '../../../test/drafts/snapshots.js';
import { renderDraft } from './render-draft.js';

const text = async (...values: Parameters<typeof renderDraft>) => (await renderDraft(...values)).bytes.toString('utf8');

function everyElement(element: HtmlElement): HtmlElement[] {
  return [element, ...elementsOf(element).flatMap(everyElement)];
}

function rootOf(html: string): HtmlElement {
  return parse(html).childNodes.find(isElement) as HtmlElement;
}

/** Where the links to records lead. */
function records(elements: HtmlElement[]): (string | undefined)[] {
  return elements
    .filter((element) => attribute(element, 'class') === 'record')
    .map((element) => attribute(element, 'href'));
}

async function page(...values: Parameters<typeof aFullSnapshot>): Promise<HtmlElement[]> {
  return everyElement(rootOf(await text(aFullSnapshot(...values), 'html')));
}

describe('writeHtml', () => {
  it('is one file that fetches nothing and runs nothing', async () => {
    const elements = await page();
    expect(elements.filter(({ tagName }) => ['script', 'link', 'iframe', 'object'].includes(tagName))).toEqual([]);
    expect(
      elements.some((element) => element.attrs.some(({ name }) => name.startsWith('on') || name === 'style')),
    ).toBe(false);
    expect(elements.filter(({ tagName }) => tagName === 'style')).toHaveLength(1);
  });

  it('links every note to its mark and back, and every link within the page to something', async () => {
    const elements = await page();
    const ids = elements.map((element) => attribute(element, 'id')).filter((id) => id !== undefined);
    const targets = elements.map((element) => attribute(element, 'href')).filter((href) => href?.startsWith('#'));
    expect(new Set(ids).size).toBe(ids.length);
    expect(targets.filter((href) => !ids.includes(href?.slice(1) ?? ''))).toEqual([]);
    expect(elements.filter((element) => attribute(element, 'role') === 'doc-noteref')).toHaveLength(5);
    expect(elements.filter((element) => attribute(element, 'role') === 'doc-backlink')).toHaveLength(5);
  });

  it('says the language and direction of the draft and of what is in another language', async () => {
    const elements = await page({ language: 'kk' });
    expect(elements[0]?.attrs).toEqual([
      { name: 'lang', value: 'kk' },
      { name: 'dir', value: 'ltr' },
    ]);
    const arabic = elements.find((element) => attribute(element, 'lang') === 'ar');
    expect(arabic && [arabic.tagName, attribute(arabic, 'dir')]).toEqual(['p', 'rtl']);
  });

  it('has one first-level heading and skips no level', async () => {
    const levels = (await page()).flatMap(({ tagName }) => /^h(\d)$/.exec(tagName)?.[1] ?? []).map(Number);
    expect(levels.filter((level) => level === 1)).toHaveLength(1);
    expect(levels.every((level, order) => order === 0 || level <= (levels[order - 1] ?? 0) + 1)).toBe(true);
  });

  it('links to records by full addresses, or not at all', async () => {
    expect(records(await page())).toEqual([]);
    expect(records(await page({ recordBase: 'https://tracker.example' }))).toContain(
      'https://tracker.example/counter-findings/1',
    );
  });
});

describe('writeMarkdown', () => {
  it('is plain Markdown with footnotes, numbered paragraphs, quotations and tables', async () => {
    const markdown = await text(aFullSnapshot(), 'md');
    expect(markdown).not.toMatch(/:::|\{[#=a-z]/);
    for (const line of [
      '# COMMENTS OF MERIDIAN HUMAN RIGHTS NGOS ON MERIDIA’S SECOND PERIODIC REPORT',
      '## INTRODUCTION',
      '### Article 9',
      '> **Recommendation:** The State party should protect the independence of judges.',
      '2. Two judges were removed in 2025.[^2]',
      'For more information, please see the sections on Article 9 and Article 14 of the ICCPR below.',
      '| North | 12 | 15 |',
      '- open it to lawyers.[^5]',
      '[^2]: Ibid., section 9.',
    ]) {
      expect(markdown.split('\n')).toContain(line);
    }
  });

  it('reads as tables and lists in other tools', async () => {
    const table = findElement(rootOf(createParser().render(await text(aFullSnapshot(), 'md'))), 'table');
    expect(table && textOf(table).replace(/\s+/g, ' ').trim()).toBe('District 2024 2025 North 12 15 South 7 9');
  });
});
