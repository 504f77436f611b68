import type { MarkdownIt, StateCore, Token } from 'markdown-it';

interface Cell {
  tokens: Token[];
  content: string;
}

/** Captions (`: words` over a table), merged cells (`<<` with the cell before, `^^` with the cell above), scopes. */
export function tablesPlugin(dialect: MarkdownIt): void {
  dialect.core.ruler.push('table_captions', captionTables);
  dialect.core.ruler.push('table_cells', mergeCells);
}

function captionTables(state: StateCore): void {
  const { tokens } = state;
  for (let index = 0; index + 3 < tokens.length; index++) {
    const [open, inline, close, table] = tokens.slice(index, index + 4) as [Token, Token, Token, Token];
    const [first] = inline.children ?? [];
    if (open.type !== 'paragraph_open' || table.type !== 'table_open') continue;
    if (first?.type !== 'text' || !first.content.startsWith(': ')) continue;
    first.content = first.content.slice(2);
    open.type = 'caption_open';
    close.type = 'caption_close';
    open.tag = close.tag = 'caption';
    tokens.splice(index, 4, table, open, inline, close);
  }
}

function mergeCells(state: StateCore): void {
  const kept: Token[] = [];
  let above: (Cell | undefined)[] = [];
  let row: (Cell | undefined)[] = [];
  for (let index = 0; index < state.tokens.length; index++) {
    const token = state.tokens[index] as Token;
    if (/^(?:thead|tbody)_open$/.test(token.type)) above = [];
    if (token.type === 'tr_open') row = [];
    if (token.type === 'tr_close') above = row;
    if (!/^t[hd]_open$/.test(token.type)) {
      kept.push(token);
      continue;
    }
    const cell = { tokens: state.tokens.slice(index, index + 3), content: state.tokens[index + 1]?.content ?? '' };
    index += 2;
    const before = row.at(-1);
    const over = above[row.length];
    if (cell.content === '<<' && before) {
      widen(before, 'colspan');
      row.push(before);
    } else if (cell.content === '^^' && over) {
      if (row.at(-1) !== over) widen(over, 'rowspan');
      row.push(over);
    } else {
      // Alignment would be an inline style, which the pages' security policy forbids.
      token.attrs = token.type === 'th_open' ? [['scope', 'col']] : null;
      row.push(cell);
      kept.push(...cell.tokens);
    }
  }
  state.tokens = kept;
}

function widen({ tokens: [open] }: Cell, attribute: 'colspan' | 'rowspan'): void {
  open?.attrSet(attribute, String(Number(open.attrGet(attribute) ?? 1) + 1));
}
