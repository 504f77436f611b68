import type { Block, Cover, DraftDocument, List, Note, Paragraph } from './draft-document.js';
import {
  attribute,
  elementsOf,
  findElement,
  hasClass,
  type HtmlElement,
  type HtmlNode,
  isElement,
  languageOf,
  parseHtml,
  textOf,
} from './html-elements.js';
import { inlinesOf } from './html-inlines.js';
import { figureOf, tableOf } from './html-tables.js';

const BLOCK_ELEMENTS = new Set(
  'article blockquote div figure h1 h2 h3 h4 h5 h6 header hr nav ol p section table ul'.split(' '),
);

/** Reads the semantic HTML of a draft into its tree. @throws Error when there is no `article` in it. */
export function readDraftDocument(html: string): DraftDocument {
  const article = parseHtml(html)
    .filter(isElement)
    .find(({ tagName }) => tagName === 'article');
  if (!article) throw new Error('The HTML holds no draft: an article is missing.');
  const header = elementsOf(article).find((element) => hasClass(element, 'cover'));
  const notes = elementsOf(article).find((element) => attribute(element, 'role') === 'doc-endnotes');
  const body = article.childNodes.filter((node) => node !== header && node !== notes);
  const title = header && findElement(header, 'h1');
  const notesTitle = notes && findElement(notes, 'h2');
  return {
    title: title ? textOf(title).replace(/\s+/g, ' ').trim() : '',
    language: attribute(article, 'lang') ?? 'en',
    direction: attribute(article, 'dir') === 'rtl' ? 'rtl' : 'ltr',
    cover: header ? coverOf(header) : null,
    blocks: blocksOf(body),
    notes: notes ? notesOf(notes) : [],
    notesTitle: notesTitle ? textOf(notesTitle).trim() : '',
  };
}

function coverOf(header: HtmlElement): Cover {
  const part = (name: string) => {
    const found = elementsOf(header).find((element) => hasClass(element, name));
    return found ? blocksOf(found.childNodes).filter((block) => block.kind === 'paragraph') : [];
  };
  return { top: part('cover-top'), middle: part('cover-middle'), bottom: part('cover-bottom') };
}

function notesOf(section: HtmlElement): Note[] {
  const list = findElement(section, 'ol');
  return list ? elementsOf(list).map((item) => ({ blocks: blocksOf(item.childNodes) })) : [];
}

/** The blocks among `nodes`; words that stand in no block, as in a list item, become a paragraph. */
function blocksOf(nodes: readonly HtmlNode[]): Block[] {
  const blocks: Block[] = [];
  let loose: HtmlNode[] = [];
  const flush = () => {
    const children = inlinesOf(loose);
    if (children.length > 0) blocks.push({ kind: 'paragraph', role: 'body', children });
    loose = [];
  };
  for (const node of nodes) {
    if (!isElement(node) || !BLOCK_ELEMENTS.has(node.tagName)) {
      loose.push(node);
      continue;
    }
    flush();
    blocks.push(...blockOf(node));
  }
  flush();
  return blocks;
}

function blockOf(element: HtmlElement): Block[] {
  const heading = /^h([1-6])$/.exec(element.tagName);
  if (heading)
    return [hasClass(element, 'title') ? paragraphOf(element, 'title') : headingOf(element, Number(heading[1]) - 1)];
  switch (element.tagName) {
    case 'p':
      return [paragraphOf(element, 'body')];
    case 'ul':
    case 'ol':
      return [listOf(element)];
    case 'blockquote':
      return [{ kind: 'quotation', blocks: blocksOf(element.childNodes) }];
    case 'table':
      return [tableOf(element, blocksOf)];
    case 'figure':
      return [figureOf(element) ?? { kind: 'division', key: null, blocks: blocksOf(element.childNodes) }];
    case 'hr':
      return [{ kind: 'page-break' }];
    case 'nav':
      return [{ kind: 'contents', title: textOf(findElement(element, 'h2') ?? element).trim() }];
    default: {
      const key = attribute(element, 'data-block') ?? null;
      return [{ kind: 'division', key, ...languageOf(element), blocks: blocksOf(element.childNodes) }];
    }
  }
}

function headingOf(element: HtmlElement, level: number): Block {
  const children = inlinesOf(element.childNodes);
  return {
    kind: 'heading',
    level: Math.max(level, 1),
    id: attribute(element, 'id') ?? '',
    ...languageOf(element),
    children,
  };
}

function paragraphOf(element: HtmlElement, role: Paragraph['role']): Paragraph {
  const label = elementsOf(element).find((child) => hasClass(child, 'no'));
  const id = attribute(element, 'id');
  return {
    kind: 'paragraph',
    role,
    ...(id && { id }),
    ...(label && { number: textOf(label) }),
    ...languageOf(element),
    children: inlinesOf(element.childNodes.filter((child) => child !== label)),
  };
}

function listOf(element: HtmlElement): List {
  return {
    kind: 'list',
    ordered: element.tagName === 'ol',
    start: Number(attribute(element, 'start') ?? 1),
    items: elementsOf(element).map((item) => blocksOf(item.childNodes)),
  };
}
