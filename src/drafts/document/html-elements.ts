import { type DefaultTreeAdapterTypes, parseFragment } from 'parse5';

import type { InLanguage } from './draft-document.js';

export type HtmlNode = DefaultTreeAdapterTypes.ChildNode;
export type HtmlElement = DefaultTreeAdapterTypes.Element;

/** The elements and texts of some HTML. */
export function parseHtml(html: string): HtmlNode[] {
  return parseFragment(html).childNodes;
}

export function isElement(node: HtmlNode): node is HtmlElement {
  return 'tagName' in node;
}

/** The child elements, the white space between them left out. */
export function elementsOf(element: HtmlElement): HtmlElement[] {
  return element.childNodes.filter(isElement);
}

export function attribute(element: HtmlElement, name: string): string | undefined {
  return element.attrs.find((candidate) => candidate.name === name)?.value;
}

export function hasClass(element: HtmlElement, name: string): boolean {
  return (attribute(element, 'class') ?? '').split(/\s+/).includes(name);
}

/** The first element of this name below `element`, at any depth. */
export function findElement(element: HtmlElement, name: string): HtmlElement | undefined {
  for (const child of elementsOf(element)) {
    const found = child.tagName === name ? child : findElement(child, name);
    if (found) return found;
  }
  return undefined;
}

export function textOf(node: HtmlNode): string {
  if ('value' in node) return node.value;
  return 'childNodes' in node ? node.childNodes.map(textOf).join('') : '';
}

/** The language that an element declares for itself. */
export function languageOf(element: HtmlElement): InLanguage {
  const language = attribute(element, 'lang');
  return language ? { language, direction: attribute(element, 'dir') === 'rtl' ? 'rtl' : 'ltr' } : {};
}
