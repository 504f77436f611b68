import type { MarkdownIt, StateInline, Token } from 'markdown-it';

import { directionOf, isLanguageTag } from './language.js';

/** A mark `{key=value}`: a token of type `mark` has its key as `info` and its value as `content`. */
export interface Mark {
  key: 'id' | 'record' | 'source' | 'locator';
  value: string;
}

const MARK = /\{(?:#|(record|source|locator)=)((?:[^\\{}\n]|\\[\\{}])+)\}/y;
const LANGUAGE = /\{lang=([A-Za-z0-9-]+)\}/y;

/** Adds `{#id}`, `{record=/path}`, `{source=key}`, `{locator=words}` and `[words]{lang=ar}` to a parser. */
export function inlinePlugin(dialect: MarkdownIt): void {
  dialect.inline.ruler.before('link', 'language_span', languageSpan);
  dialect.inline.ruler.before('link', 'mark', mark);
}

/** The marks among `children`, which loses all but those of records: they are printed where they stand. */
export function takeMarks(children: Token[]): Mark[] {
  const marks: Mark[] = [];
  for (let index = children.length - 1; index >= 0; index--) {
    const child = children[index] as Token;
    if (child.type !== 'mark') continue;
    marks.unshift({ key: child.info as Mark['key'], value: child.content });
    if (child.info !== 'record') children.splice(index, 1);
  }
  return marks;
}

function mark(state: StateInline, silent: boolean): boolean {
  if (state.src.charAt(state.pos) !== '{') return false;
  MARK.lastIndex = state.pos;
  const match = MARK.exec(state.src);
  if (!match) return false;
  const key = (match[1] as Mark['key'] | undefined) ?? 'id';
  const value = (match[2] ?? '').replace(/\\([\\{}])/g, '$1');
  // A record's address is a path of the tracker: anything else would let a text link wherever it likes.
  if (key === 'record' && !/^\/(?!\/)[^\s<>"\\]*$/.test(value)) return false;
  if (!silent) {
    const token = state.push('mark', '', 0);
    token.info = key;
    token.content = value;
  }
  state.pos += match[0].length;
  return true;
}

function languageSpan(state: StateInline, silent: boolean): boolean {
  if (state.src.charAt(state.pos) !== '[') return false;
  const end = state.md.helpers.parseLinkLabel(state, state.pos);
  if (end < 0) return false;
  LANGUAGE.lastIndex = end + 1;
  const language = LANGUAGE.exec(state.src)?.[1];
  if (!language || !isLanguageTag(language)) return false;
  const after = LANGUAGE.lastIndex;
  if (!silent) {
    const { posMax } = state;
    const open = state.push('span_open', 'span', 1);
    open.attrs = [
      ['lang', language],
      ['dir', directionOf(language)],
    ];
    state.pos++;
    state.posMax = end;
    state.md.inline.tokenize(state);
    state.push('span_close', 'span', -1);
    state.posMax = posMax;
  }
  state.pos = after;
  return true;
}
