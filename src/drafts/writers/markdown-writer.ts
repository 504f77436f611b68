import type { Block, Cell, DraftDocument, Inline, Table } from '../document/draft-document.js';
import { escapeSpan, markdownLink, trimLine } from '../templating/markdown-escape.js';

/** How a Markdown file is written. */
export interface MarkdownOptions {
  /** Address before the paths of records; `null` leaves their links out. */
  recordBase: string | null;
}

/**
 * Writes a draft as plain Markdown (CommonMark with the tables and footnotes of GitHub), for tools that know nothing of
 * our dialect. What Markdown cannot say is left out: directions, merged cells (printed once), page breaks, pictures
 * (their alternative text stands).
 */
export function writeMarkdown(document: DraftDocument, options: MarkdownOptions): string {
  const writer = new MarkdownBlocks(options);
  const { cover } = document;
  const covered = cover ? [...cover.top, ...cover.middle, ...cover.bottom] : [];
  const notes = document.notes.map((note, order) => {
    const lines = writer.write(note.blocks).split('\n');
    return `[^${order + 1}]: ${lines.map((line, index) => (index > 0 && line !== '' ? `    ${line}` : line)).join('\n')}`;
  });
  return `${[writer.write(covered), writer.write(document.blocks), ...notes].filter((part) => part !== '').join('\n\n')}\n`;
}

class MarkdownBlocks {
  constructor(private readonly options: MarkdownOptions) {}

  write(blocks: readonly Block[]): string {
    return blocks
      .map((block) => this.block(block))
      .filter((text) => text !== '')
      .join('\n\n');
  }

  private block(block: Block): string {
    switch (block.kind) {
      case 'heading':
        return `${'#'.repeat(block.level + 1)} ${this.line(block.children)}`;
      case 'paragraph':
        if (block.role === 'title') return `# ${this.line(block.children).replaceAll('\\\n', ' ')}`;
        return block.number ? `${block.number} ${this.line(block.children)}`.trimEnd() : this.line(block.children);
      case 'list':
        return block.items
          .map((item, order) => indent(this.write(item), block.ordered ? `${block.start + order}. ` : '- '))
          .join('\n');
      case 'quotation':
        return this.write(block.blocks).replace(/^/gm, '> ').replace(/ +$/gm, '');
      case 'division':
        return this.write(block.blocks);
      case 'table':
        return this.table(block);
      case 'figure':
        return [`*${trimLine(escapeSpan(block.alternative))}*`, this.line(block.caption)]
          .filter((text) => text !== '')
          .join('\n\n');
      case 'contents':
      case 'page-break':
        return '';
    }
  }

  private table(table: Table): string {
    const row = (cells: readonly Cell[]) =>
      `|${cells.map((cell) => ` ${this.write(cell.blocks).replaceAll(/\\?\n+/g, ' ')} |${' |'.repeat(cell.columnSpan - 1)}`).join('')}`;
    const [head = [], ...rows] = table.headerRows > 0 ? table.rows : [[], ...table.rows];
    const rule = `|${' --- |'.repeat(table.columns)}`;
    const lines = [head.length > 0 ? row(head) : `|${'  |'.repeat(table.columns)}`, rule, ...rows.map(row)];
    return [this.line(table.caption), lines.join('\n')].filter((text) => text !== '').join('\n\n');
  }

  private line(inlines: readonly Inline[]): string {
    return trimLine(inlines.map((inline) => this.inline(inline)).join(''));
  }

  private inline(inline: Inline): string {
    switch (inline.kind) {
      case 'text':
        return escapeSpan(inline.text);
      case 'strong':
        return wrap('**', this.inlines(inline.children));
      case 'emphasis':
        return wrap('*', this.inlines(inline.children));
      case 'language':
        return this.inlines(inline.children);
      case 'line-break':
        return '\\\n';
      case 'note':
        return `[^${inline.number}]`;
      case 'record':
        return this.options.recordBase === null
          ? ''
          : ` ${markdownLink('\u2197', new URL(inline.href, this.options.recordBase).href)}`;
      case 'link': {
        const words = this.inlines(inline.children);
        return inline.href.startsWith('#') ? words : `[${words}](<${inline.href.replaceAll('&', '\\&')}>)`;
      }
    }
  }

  private inlines(inlines: readonly Inline[]): string {
    return inlines.map((inline) => this.inline(inline)).join('');
  }
}

/** Emphasis must touch its words: outer spaces go outside the marks. */
function wrap(mark: string, words: string): string {
  const [, before = '', inner = '', after = ''] = /^( *)([\s\S]*?)( *)$/.exec(words) ?? [];
  return inner === '' ? words : `${before}${mark}${inner}${mark}${after}`;
}

function indent(text: string, marker: string): string {
  return marker + text.replaceAll('\n', `\n${' '.repeat(marker.length)}`).replace(/ +$/gm, '');
}
