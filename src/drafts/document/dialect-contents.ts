import type { Env, MarkdownIt, StateCore, Token } from 'markdown-it';

/** A heading of the draft's body. */
export interface DraftHeading {
  /** 1 for a part, 2 for an article. */
  level: number;
  id: string;
  /** Its words as HTML, without notes and links. */
  html: string;
}

/** What one rendering passes between rules. */
export interface DraftEnvironment extends Env {
  headings?: DraftHeading[];
}

/** Fills a `::: contents` container, whose paragraph is its title, with links to the parts and articles. */
export function contentsPlugin(dialect: MarkdownIt): void {
  dialect.core.ruler.push('contents', (state) => {
    nameContents(state);
    state.env.headings = headingsOf(dialect, state);
  });
}

/** The entries of the contents, an article inside its part. */
export function contentsList(headings: readonly DraftHeading[] = []): string {
  let html = '';
  let depth = 0;
  for (const { level, id, html: words } of headings) {
    const wanted = Math.min(level, depth + 1);
    for (; depth < wanted; depth++) html += '<ol>';
    for (; depth > wanted; depth--) html += '</li></ol>';
    html += `${html.endsWith('<ol>') ? '' : '</li>'}<li><a href="#${id}">${words}</a>`;
  }
  for (; depth > 0; depth--) html += '</li></ol>';
  return `${html}\n`;
}

function nameContents({ tokens }: StateCore): void {
  const start = tokens.findIndex(({ type }) => type === 'container_contents_open');
  const [, open, , close] = start === -1 ? [] : tokens.slice(start);
  if (open?.type !== 'paragraph_open' || !close) return;
  open.tag = close.tag = 'h2';
  open.attrSet('class', 'contents-title');
}

function headingsOf(dialect: MarkdownIt, { tokens, env }: StateCore): DraftHeading[] {
  const words = (children: readonly Token[]) =>
    dialect.renderer.renderInline(
      children.filter(({ type }) => !/^(?:mark|footnote_ref|link_open|link_close)$/.test(type)),
      dialect.options,
      env,
    );
  return tokens.flatMap((token, index) => {
    const level = Number(token.tag.slice(1)) - 1;
    if (token.type !== 'heading_open' || level < 1 || level > 2) return [];
    const html = words(tokens[index + 1]?.children ?? []).trim();
    return [{ level, id: dialect.utils.escapeHtml(`${token.attrGet('id')}`), html }];
  });
}
