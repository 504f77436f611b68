import type { MarkdownIt, StateCore, Token } from 'markdown-it';

import { takeMarks } from './dialect-inlines.js';

/** Puts the rules into a parser that turn Markdown's blocks into those of a draft; see `dialect.md`. */
export function blocksPlugin(dialect: MarkdownIt): void {
  dialect.core.ruler.push('cover_title', joinTitle);
  dialect.core.ruler.push('block_ids', nameBlocks);
  dialect.core.ruler.push('headings', lowerHeadings);
  dialect.core.ruler.push('numbered_paragraphs', numberParagraphs);
  dialect.core.ruler.push('block_languages', raiseLanguages);
}

/** The lines of the cover that begin with `#` are one title. */
function joinTitle(state: StateCore): void {
  const kept: Token[] = [];
  let isCover = false;
  let title: Token | undefined;
  for (let index = 0; index < state.tokens.length; index++) {
    const token = state.tokens[index] as Token;
    if (token.type.startsWith('container_cover_')) isCover = token.nesting === 1;
    if (isCover && token.type === 'heading_open') {
      const inline = state.tokens[index + 1] as Token;
      if (title) {
        title.children?.push(new state.Token('hardbreak', 'br', 0), ...(inline.children ?? []));
        index += 2;
        continue;
      }
      title = inline;
      token.attrSet('class', 'title');
    }
    kept.push(token);
  }
  state.tokens = kept;
}

/** `{#id}` at the end of a heading or paragraph names it. */
function nameBlocks({ tokens }: StateCore): void {
  for (const [index, token] of tokens.entries()) {
    if (token.type !== 'inline' || !token.children) continue;
    const id = takeMarks(token.children).find(({ key }) => key === 'id')?.value;
    if (id === undefined) continue;
    const last = token.children.at(-1);
    if (last?.type === 'text') last.content = last.content.replace(/ +$/, '');
    tokens[index - 1]?.attrSet('id', id);
  }
}

/** The title is the only first-level heading; each of the body's goes one level down and can be linked to. */
function lowerHeadings({ tokens }: StateCore): void {
  let count = 0;
  let tag = '';
  for (const token of tokens) {
    if (token.type === 'heading_open') {
      const isTitle = token.attrGet('class') === 'title';
      tag = isTitle ? 'h1' : `h${Math.min(Number(token.tag.slice(1)) + 1, 6)}`;
      if (!isTitle && token.attrGet('id') === null) token.attrSet('id', `heading-${++count}`);
    }
    if (/^heading_(?:open|close)$/.test(token.type)) token.tag = tag;
  }
}

/** An ordered list that stands in no other list or quotation is a run of numbered paragraphs. */
function numberParagraphs(state: StateCore): void {
  const kept: Token[] = [];
  const open: string[] = [];
  let label: string | null = null;
  for (const [index, token] of state.tokens.entries()) {
    const [, container, end] = /^(bullet_list|ordered_list|blockquote)_(open|close)$/.exec(token.type) ?? [];
    if (container && end === 'open') open.push(container);
    const isNumbered = open.length === 1 && open[0] === 'ordered_list';
    if (end === 'close') open.pop();
    if (isNumbered && /^(?:ordered_list|list_item)_/.test(token.type)) {
      if (label !== null) kept.push(...emptyParagraph(state, label));
      label = token.type === 'list_item_open' ? `${token.info}.` : null;
      continue;
    }
    // A list without blank lines hides its paragraphs; as numbered paragraphs they stand by themselves.
    if (isNumbered && token.type.startsWith('paragraph_')) token.hidden = false;
    if (label !== null) {
      if (token.type === 'paragraph_open') {
        token.attrSet('class', 'num');
        state.tokens[index + 1]?.children?.unshift(numberToken(state, label));
      } else {
        kept.push(...emptyParagraph(state, label));
      }
      label = null;
    }
    kept.push(token);
  }
  state.tokens = kept;
}

function numberToken(state: StateCore, label: string): Token {
  const token = new state.Token('paragraph_number', 'span', 0);
  token.content = label;
  return token;
}

function emptyParagraph(state: StateCore, label: string): Token[] {
  const open = new state.Token('paragraph_open', 'p', 1);
  open.block = true;
  open.attrSet('class', 'num');
  const inline = new state.Token('inline', '', 0);
  inline.children = [numberToken(state, label)];
  const close = new state.Token('paragraph_close', 'p', -1);
  close.block = true;
  return [open, inline, close];
}

/** A paragraph whose words are all in one other language takes that language and its direction. */
function raiseLanguages({ tokens }: StateCore): void {
  for (const [index, token] of tokens.entries()) {
    const parent = tokens[index - 1];
    if (token.type !== 'inline' || !token.children || !parent) continue;
    const words = token.children.filter(
      ({ type, content }) => !/^(?:mark|footnote_ref|footnote_anchor|paragraph_number)$/.test(type) && content !== ' ',
    );
    const [span] = words;
    if (span?.type !== 'span_open' || closingOf(words) !== words.at(-1)) continue;
    for (const [name, value] of span.attrs ?? []) parent.attrSet(name, value);
    const outer = new Set<Token | undefined>([span, closingOf(words)]);
    token.children = token.children.filter((child) => !outer.has(child));
  }
}

/** The token that closes the first of `tokens`. */
function closingOf(tokens: readonly Token[]): Token | undefined {
  let depth = 0;
  return tokens.find(({ type, nesting }) => {
    if (type.startsWith('span_')) depth += nesting;
    return type === 'span_close' && depth === 0;
  });
}
