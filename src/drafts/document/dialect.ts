import createParser, { type MarkdownIt, type Token } from 'markdown-it';
import containerPlugin from 'markdown-it-container';

import { blocksPlugin } from './dialect-blocks.js';
import { contentsList, type DraftEnvironment, contentsPlugin } from './dialect-contents.js';
import { type DraftFigure, figuresPlugin, isFigureAddress } from './dialect-figures.js';
import { inlinePlugin } from './dialect-inlines.js';
import { notesPlugin, type NoteWords } from './dialect-notes.js';
import { tablesPlugin } from './dialect-tables.js';
import { directionOf, isLanguageTag } from './language.js';

/** Words that the semantic HTML needs in the draft's language. */
export interface DialectWords extends NoteWords {
  /** `Record`, the name of the link from a sentence to the record it comes from. */
  record: string;
}

/** What the reader of one draft needs to know. */
export interface DialectOptions {
  words: DialectWords;
  figures: readonly DraftFigure[];
}

const COVER_PARTS = ['cover-top', 'cover-middle', 'cover-bottom'] as const;

/** A parser of the Markdown of drafts, described in `dialect.md`. HTML in it is text. */
export function draftDialect({ words, figures }: DialectOptions): MarkdownIt {
  const dialect = createParser({ html: false, linkify: false, typographer: false });
  dialect.disable([
    'code',
    'fence',
    'lheading',
    'reference',
    'html_block',
    'html_inline',
    'backticks',
    'strikethrough',
  ]);
  dialect.validateLink = (address) => isFigureAddress(address) || /^(?:https?:\/\/|mailto:|#|\/(?!\/))/i.test(address);
  inlinePlugin(dialect);
  notesPlugin(dialect, words);
  blocksPlugin(dialect);
  contentsPlugin(dialect);
  tablesPlugin(dialect);
  figuresPlugin(dialect, figures);
  containers(dialect);
  const escape = dialect.utils.escapeHtml;
  dialect.renderer.rules.paragraph_number = (tokens, index) =>
    `<span class="no">${escape(tokens[index]?.content ?? '')}</span> `;
  dialect.renderer.rules.mark = (tokens, index) => {
    const href = escape(tokens[index]?.content ?? '');
    return ` <a class="record" href="${href}" aria-label="${escape(words.record)} ${href}">\u2197\uFE0E</a>`;
  };
  return dialect;
}

function containers(dialect: MarkdownIt): void {
  const { rules } = dialect.renderer;
  // Counts the parts of the cover between its rules; elsewhere a rule is a page break.
  let coverPart: number | null = null;
  container(dialect, 'cover', /^cover$/, () => {
    coverPart = 0;
    return ['<header class="cover">\n<div class="cover-top">', '</div>\n</header>'];
  });
  rules.container_cover_close = () => {
    coverPart = null;
    return '</div>\n</header>\n';
  };
  rules.hr = () => {
    if (coverPart === null) return '<hr class="page-break">\n';
    coverPart = Math.min(coverPart + 1, COVER_PARTS.length - 1);
    return `</div>\n<div class="${COVER_PARTS[coverPart]}">\n`;
  };
  container(dialect, 'contents', /^contents$/, () => ['<nav class="contents" role="doc-toc">', '</nav>']);
  rules.container_contents_close = (_tokens, _index, _options, env) =>
    `${contentsList((env as DraftEnvironment).headings)}</nav>\n`;
  container(dialect, 'block', /^block ([\p{L}\p{N}-]+)$/u, (key) => [
    `<section class="block" data-block="${key}">`,
    '</section>',
  ]);
  container(dialect, 'lang', /^lang ([A-Za-z0-9-]+)$/, (language) => [
    isLanguageTag(language) ? `<div lang="${language}" dir="${directionOf(language)}">` : '<div>',
    '</div>',
  ]);
}

function container(
  dialect: MarkdownIt,
  name: string,
  pattern: RegExp,
  render: (argument: string) => [string, string],
): void {
  dialect.use(containerPlugin, name, {
    validate: (parameters: string) => pattern.test(parameters.trim()),
    render: (tokens: Token[], index: number) => {
      const token = tokens[index];
      const [open, close] = render(pattern.exec(token?.info.trim() ?? '')?.[1] ?? '');
      return `${token?.nesting === 1 ? open : close}\n`;
    },
  });
}
