import { type DefaultTreeAdapterTypes, parse } from 'parse5';

type Node = DefaultTreeAdapterTypes.ChildNode | DefaultTreeAdapterTypes.Document;
type Element = DefaultTreeAdapterTypes.Element;

const SILENT = new Set(['head', 'script', 'style', 'template', 'noscript', 'svg', 'math']);
const BLOCKS = new Set(
  (
    'address article aside blockquote body dd div dl dt figcaption figure footer form h1 h2 h3 h4 h5 h6 header hr html ' +
    'li main nav ol p pre section table tbody td tfoot th thead tr ul'
  ).split(' '),
);
/** Blocks that a blank line sets off; the others only begin on a new line. */
const SPACED = new Set('blockquote dl figure h1 h2 h3 h4 h5 h6 ol p pre section table ul'.split(' '));

/**
 * The visible text of an HTML page: one line per block, a blank line between paragraphs, `1.` before the items of an
 * ordered list (their numbers are text to a reader), a tab between the cells of a row.
 */
export function htmlToText(html: string): string {
  const written = childrenOf(parse(html)).map(textOf).join('');
  return written
    .split('\n')
    .map((line) => line.replaceAll(/[^\S\t]+/g, ' ').trim())
    .join('\n')
    .replaceAll(/\n{3,}/g, '\n\n')
    .trim();
}

function textOf(node: Node): string {
  if (node.nodeName === '#text') return 'value' in node ? node.value.replaceAll(/\s+/g, ' ') : '';
  if (!('tagName' in node)) return childrenOf(node).map(textOf).join('');
  if (SILENT.has(node.tagName)) return '';
  if (node.tagName === 'br') return '\n';
  const inner = node.tagName === 'ol' ? orderedList(node) : childrenOf(node).map(textOf).join('');
  if (node.tagName === 'td' || node.tagName === 'th') return `${inner.trim()}\t`;
  if (!BLOCKS.has(node.tagName)) return inner;
  const gap = SPACED.has(node.tagName) ? '\n\n' : '\n';
  return `${gap}${inner}${gap}`;
}

function orderedList(list: Element): string {
  const type = attribute(list, 'type') ?? '1';
  let number = Number(attribute(list, 'start') ?? 1);
  return childrenOf(list)
    .map((item) => {
      if (!('tagName' in item) || item.tagName !== 'li') return textOf(item);
      number = Number(attribute(item, 'value') ?? number);
      const label = type === 'a' ? `(${String.fromCodePoint(96 + number)})` : `${number}.`;
      number += 1;
      return `\n${label} ${childrenOf(item).map(textOf).join('').trim()}\n`;
    })
    .join('');
}

function attribute(element: Element, name: string): string | undefined {
  return element.attrs.find((candidate) => candidate.name === name)?.value;
}

function childrenOf(node: Node): Node[] {
  return 'childNodes' in node ? node.childNodes : [];
}
