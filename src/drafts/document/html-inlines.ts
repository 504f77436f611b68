import type { Inline } from './draft-document.js';
import {
  attribute,
  hasClass,
  type HtmlElement,
  type HtmlNode,
  isElement,
  languageOf,
  textOf,
} from './html-elements.js';

/** The words among `nodes`, white space collapsed as a browser does and none at either end. */
export function inlinesOf(nodes: readonly HtmlNode[]): Inline[] {
  const inlines = nodes.flatMap(inlineOf);
  collapse(inlines, { afterSpace: true });
  trimEnd(inlines);
  return inlines.filter((inline) => inline.kind !== 'text' || inline.text !== '');
}

function inlineOf(node: HtmlNode): Inline[] {
  if (!isElement(node)) return 'value' in node ? [{ kind: 'text', text: node.value }] : [];
  const children = () => node.childNodes.flatMap(inlineOf);
  switch (node.tagName) {
    case 'strong':
      return [{ kind: 'strong', children: children() }];
    case 'em':
      return [{ kind: 'emphasis', children: children() }];
    case 'br':
      return [{ kind: 'line-break' }];
    case 'a':
      return linkOf(node, children);
    default: {
      const { language, direction } = languageOf(node);
      return language && direction ? [{ kind: 'language', language, direction, children: children() }] : children();
    }
  }
}

function linkOf(element: HtmlElement, children: () => Inline[]): Inline[] {
  const href = attribute(element, 'href') ?? '';
  const role = attribute(element, 'role');
  if (role === 'doc-backlink') return [];
  if (role === 'doc-noteref') return [{ kind: 'note', number: Number(textOf(element)) }];
  if (hasClass(element, 'record')) return [{ kind: 'record', href, label: attribute(element, 'aria-label') ?? href }];
  return href === '' ? children() : [{ kind: 'link', href, children: children() }];
}

/** One space for a run of white space, also across elements; none after a line break or before a link to a record. */
function collapse(inlines: Inline[], place: { afterSpace: boolean }): void {
  for (const [index, inline] of inlines.entries()) {
    if (inline.kind === 'text') {
      const text = inline.text.replace(/[ \t\n\r\f]+/g, ' ');
      inline.text = place.afterSpace ? text.replace(/^ /, '') : text;
      if (inlines[index + 1]?.kind === 'record') inline.text = inline.text.replace(/ $/, '');
      if (text !== '') place.afterSpace = inline.text.endsWith(' ') || (inline.text === '' && place.afterSpace);
    } else if ('children' in inline) {
      collapse(inline.children, place);
    } else {
      place.afterSpace = inline.kind === 'line-break';
    }
  }
}

function trimEnd(inlines: Inline[]): void {
  const last = inlines.at(-1);
  if (last?.kind === 'text') last.text = last.text.replace(/ $/, '');
  else if (last && 'children' in last) trimEnd(last.children);
}
