import { SessionsService } from '../../src/accounts/sessions.service.js';
import { seedDemo } from '../../src/demo/seed-demo.js';
import { languages } from '../../src/shared/languages.js';
import { testApp, type Visitor } from '../app.js';
import { testBrowser } from './browser.js';

/** Milliseconds for all pages in one language. */
const patience = 300_000;

const paths = [
  '/states',
  '/states/KAZ',
  '/states/KAZ/recommendations',
  '/states/KAZ/articles',
  '/states/KAZ/cycles',
  '/states/KAZ/bodies',
  '/states/KAZ/silence',
  '/recommendations/1',
  '/counter-findings/1',
  '/state-responses/2',
  '/plans/1',
  '/calendar',
  '/search?q=torture',
  '/work',
  '/drafts/new',
  '/accounts',
];

/** In the page: texts that an element cuts off, and texts that lie on each other, each by its first words. */
const crowded = `(() => {
  const isClipped = (element) => element && (getComputedStyle(element).clipPath !== 'none' || isClipped(element.parentElement));
  const shown = ({ parentElement: holder }) => holder.checkVisibility() && !holder.closest('option, .skip') && !isClipped(holder);
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  const texts = [];
  while (walker.nextNode()) {
    const node = walker.currentNode;
    if (!node.data.trim() || !shown(node)) continue;
    const range = document.createRange();
    range.selectNodeContents(node);
    for (const box of range.getClientRects()) if (box.width > 1) texts.push({ node, box, words: node.data.trim().slice(0, 40) });
  }
  const cut = texts.filter(({ node }) => {
    const { overflowX, overflowY } = getComputedStyle(node.parentElement);
    const { scrollWidth, clientWidth, scrollHeight, clientHeight } = node.parentElement;
    const hides = (overflow) => overflow === 'hidden' || overflow === 'clip';
    return (hides(overflowX) && scrollWidth > clientWidth + 1) || (hides(overflowY) && scrollHeight > clientHeight + 1);
  });
  texts.sort((a, b) => a.box.top - b.box.top);
  const over = [];
  texts.forEach((one, at) => {
    for (let next = at + 1; next < texts.length && texts[next].box.top < one.box.bottom; next += 1) {
      const other = texts[next];
      const wide = Math.min(one.box.right, other.box.right) - Math.max(one.box.left, other.box.left);
      const high = one.box.bottom - other.box.top;
      if (other.node !== one.node && wide > 3 && high > Math.min(one.box.height, other.box.height) * 0.5)
        over.push(one.words + ' / ' + other.words);
    }
  });
  return [...new Set([...cut.map(({ words }) => 'cut: ' + words), ...over.map((words) => 'overlap: ' + words)])];
})()`;

describe('pages at twice the size of text', () => {
  const app = testApp();
  const browser = testBrowser();
  let admin: Visitor;
  let origin: string;

  beforeAll(async () => {
    await seedDemo(app.database);
    admin = await app.as('admin', 'ngo');
    await app.nest.listen(0, '127.0.0.1');
    origin = await app.nest.getUrl();
  });

  it.each(languages)(
    'neither cut a text, nor lay one on another, nor scroll sideways in %s',
    async (language) => {
      await app.database.query(`UPDATE account SET language = $1 WHERE id = $2`, [language, admin.accountId]);
      const value = await app.nest.get(SessionsService).open(admin.accountId!);
      const found = await browser.withPage(
        async (page) => {
          await page.context().addCookies([{ name: 'article40', value, url: origin }]);
          const all: string[] = [];
          for (const path of paths) {
            const answer = await page.goto(path);
            if (!answer?.ok()) all.push(`${path} does not open`);
            await page.evaluate(`document.documentElement.style.fontSize = '200%'`);
            const texts = await page.evaluate<string[]>(crowded);
            const sideways = await page.evaluate<number>('document.documentElement.scrollWidth - innerWidth');
            all.push(
              ...[...texts, ...(sideways > 0 ? [`sideways: ${sideways} px`] : [])].map((one) => `${path} ${one}`),
            );
          }
          return all;
        },
        { baseURL: origin, viewport: { width: 640, height: 800 } },
      );
      expect(found).toEqual([]);
    },
    patience,
  );
});
