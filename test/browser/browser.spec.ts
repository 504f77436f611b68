import { createServer, type Server } from 'node:http';
import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { barriers, testBrowser } from './browser.js';

const html = (body: string) =>
  `<!doctype html><html lang="kk"><head><meta charset="utf-8"><title>Ұсынымдар</title></head><body><main>${body}</main></body></html>`;

describe('the browser of the tests', () => {
  const browser = testBrowser();
  let server: Server;
  let baseURL: string;

  beforeAll(async () => {
    server = createServer((request, response) => {
      response.setHeader('content-type', 'text/html');
      response.setHeader('content-security-policy', "default-src 'self'");
      response.end(html(request.url === '/poor' ? '<img src="x">' : '<h1>Ұсыным</h1>'));
    }).listen(0, '127.0.0.1');
    await once(server, 'listening');
    baseURL = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  });
  afterAll(() => server.close());

  it('finds no barrier on a sound page, and names one on a poor page, under a strict content security policy', async () => {
    await browser.withPage(
      async (page) => {
        await page.goto('/');
        expect(await barriers(page)).toEqual([]);
        await page.goto('/poor');
        expect((await barriers(page)).map(({ rule }) => rule)).toContain('image-alt');
      },
      { baseURL },
    );
  });

  it('shows Kazakh and Arabic letters in fonts that have them', async () => {
    await browser.withPage(async (page) => {
      await page.setContent(html('<canvas width="80" height="80"></canvas>'));
      const draw = (letter: string) =>
        page.evaluate<string>(`
          var canvas = document.querySelector('canvas');
          var context = Object.assign(canvas.getContext('2d'), { font: '40px sans-serif' });
          context.clearRect(0, 0, 80, 80);
          context.fillText(${JSON.stringify(letter)}, 20, 50);
          canvas.toDataURL();`);
      const noSuchLetter = await draw('\u{10FFFD}');
      for (const letter of 'ӘғқңөұүһіӘҒҚҢӨҰҮҺІعربية') expect(await draw(letter)).not.toBe(noSuchLetter);
    });
  });

  it('fails a test whose page throws', async () => {
    const opening = browser.withPage((page) => page.goto('data:text/html,<script>throw new Error("broken")</script>'));
    await expect(opening).rejects.toThrow('broken');
  });

  it('opens pages with scripts off', async () => {
    await browser.withPage(
      async (page) => {
        await page.setContent('<noscript>without</noscript>');
        expect(await page.textContent('body')).toContain('without');
      },
      { javaScriptEnabled: false },
    );
  });
});
