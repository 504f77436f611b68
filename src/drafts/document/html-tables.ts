import type { Block, Cell, Figure, Table } from './draft-document.js';
import { attribute, elementsOf, findElement, type HtmlElement, type HtmlNode, languageOf } from './html-elements.js';
import { inlinesOf } from './html-inlines.js';

/** How the content of a cell is read. */
export type ReadBlocks = (nodes: readonly HtmlNode[]) => Block[];

const DATA = 'data:image/svg+xml;base64,';

/** A `table` with its caption, header rows and merged cells. */
export function tableOf(element: HtmlElement, readBlocks: ReadBlocks): Table {
  const caption = elementsOf(element).find(({ tagName }) => tagName === 'caption');
  const rowsOf = (name: string) =>
    elementsOf(element)
      .filter(({ tagName }) => tagName === name)
      .flatMap((part) => elementsOf(part))
      .map((row) => elementsOf(row).map((cell) => cellOf(cell, readBlocks)));
  const head = rowsOf('thead');
  const rows = [...head, ...rowsOf('tbody')];
  return {
    kind: 'table',
    caption: caption ? inlinesOf(caption.childNodes) : [],
    headerRows: head.length,
    columns: (rows[0] ?? []).reduce((sum, { columnSpan }) => sum + columnSpan, 0),
    rows,
  };
}

/** A `figure` whose picture is SVG in a data address; `null` for any other. */
export function figureOf(element: HtmlElement): Figure | null {
  const image = findElement(element, 'img');
  const source = (image && attribute(image, 'src')) ?? '';
  if (!image || !source.startsWith(DATA)) return null;
  return {
    kind: 'figure',
    svg: Buffer.from(source.slice(DATA.length), 'base64').toString('utf8'),
    width: Number(attribute(image, 'width')),
    height: Number(attribute(image, 'height')),
    alternative: attribute(image, 'alt') ?? '',
    caption: inlinesOf(findElement(element, 'figcaption')?.childNodes ?? []),
  };
}

function cellOf(element: HtmlElement, readBlocks: ReadBlocks): Cell {
  const scope = attribute(element, 'scope') === 'row' ? 'row' : 'column';
  return {
    heads: element.tagName === 'th' ? scope : null,
    columnSpan: Number(attribute(element, 'colspan') ?? 1),
    rowSpan: Number(attribute(element, 'rowspan') ?? 1),
    ...languageOf(element),
    blocks: readBlocks(element.childNodes),
  };
}
