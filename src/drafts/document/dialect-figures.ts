import type { MarkdownIt, StateCore } from 'markdown-it';

/** A picture that a draft may show. */
export interface DraftFigure {
  key: string;
  svg: string;
  /** CSS pixels. */
  width: number;
  height: number;
}

const SCHEME = 'figure:';

/**
 * A paragraph that is one picture `![alt](figure:KEY "caption")` becomes a figure. The picture travels inside the HTML,
 * as a data address: a browser runs no script in it and fetches nothing for it. Other addresses are never shown.
 */
export function figuresPlugin(dialect: MarkdownIt, figures: readonly DraftFigure[]): void {
  const byKey = new Map(figures.map((figure) => [figure.key, figure]));
  dialect.core.ruler.push('figures', makeFigures);
  const escape = dialect.utils.escapeHtml;
  dialect.renderer.rules.image = (tokens, index) => {
    const token = tokens[index];
    const figure = byKey.get(decodeURIComponent(`${token?.attrGet('src') ?? ''}`).slice(SCHEME.length));
    const alt = escape(token?.content ?? '');
    if (!figure) return `<em>[${alt}]</em>`;
    const data = Buffer.from(figure.svg, 'utf8').toString('base64');
    return `<img src="data:image/svg+xml;base64,${data}" alt="${alt}" width="${figure.width}" height="${figure.height}">`;
  };
  dialect.renderer.rules.figure_close = (tokens, index) => {
    const caption = tokens[index]?.content;
    return `${caption ? `<figcaption>${escape(caption)}</figcaption>` : ''}</figure>\n`;
  };
}

/** Whether `address` names a picture of the draft. */
export function isFigureAddress(address: string): boolean {
  return address.startsWith(SCHEME);
}

function makeFigures({ tokens }: StateCore): void {
  for (const [index, token] of tokens.entries()) {
    const [image, ...rest] = token.children ?? [];
    const [open, close] = [tokens[index - 1], tokens[index + 1]];
    if (image?.type !== 'image' || rest.length > 0 || open?.type !== 'paragraph_open' || !close) continue;
    open.type = 'figure_open';
    close.type = 'figure_close';
    open.tag = close.tag = 'figure';
    close.content = `${image.attrGet('title') ?? ''}`;
  }
}
