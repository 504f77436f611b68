import { readFileSync } from 'node:fs';
import { join } from 'node:path';

import { type Direction, directionOf } from '../document/language.js';
import { reportsFolder } from '../templating/report-template.js';

/** How an HTML file is written. */
export interface HtmlOptions {
  title: string;
  /** BCP 47. */
  language: string;
  /** Address before the paths of records; `null` leaves their links out. */
  recordBase: string | null;
}

/** Style sheet of drafts, on the screen and on paper; the pages of the tracker use the same. */
export function draftStyle(): string {
  return readFileSync(join(reportsFolder, '_layout', 'draft.css'), 'utf8');
}

/** Wraps the semantic HTML of a draft into one file that needs no other. */
export function writeHtml(article: string, { title, language, recordBase }: HtmlOptions): string {
  const direction: Direction = directionOf(language);
  return `<!doctype html>
<html lang="${escape(language)}" dir="${direction}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; img-src data:">
<title>${escape(title)}</title>
<style>
${draftStyle()}</style>
</head>
<body>
<main>
${linkRecords(article, recordBase)}</main>
</body>
</html>
`;
}

function escape(text: string): string {
  return text.replace(/[&<>"]/g, (character) => `&#${character.charCodeAt(0)};`);
}

/** In a file that leaves the tracker a record's path means nothing: it becomes an address, or goes. */
function linkRecords(article: string, recordBase: string | null): string {
  // Escaped text holds no `<`, so that this is always an element of ours.
  return article.replace(
    / <a class="record" href="([^"]*)"([^>]*)>([^<]*)<\/a>/g,
    (_, href: string, rest: string, words: string) => {
      if (recordBase === null) return '';
      return ` <a class="record" href="${new URL(href, recordBase).href}"${rest}>${words}</a>`;
    },
  );
}
