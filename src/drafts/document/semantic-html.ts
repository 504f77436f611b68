import { draftDialect, type DialectOptions } from './dialect.js';
import type { DraftEnvironment } from './dialect-contents.js';
import { directionOf } from './language.js';

/** What turns Markdown of a draft into HTML. */
export interface SemanticHtmlOptions extends DialectOptions {
  /** BCP 47. */
  language: string;
}

/**
 * The one semantic HTML of a draft, an `<article>`, that every format is written from.
 *
 * Cover `header.cover`, contents `nav[role=doc-toc]`, parts `h2`, articles `h3`, numbered paragraphs `p.num` with their
 * number in `span.no`, quoted recommendations `blockquote`, page breaks `hr.page-break`, notes `a[role=doc-noteref]`
 * and `section[role=doc-endnotes]`, links to records `a.record`, other languages by `lang` and `dir`.
 */
export function semanticHtml(markdown: string, options: SemanticHtmlOptions): string {
  const environment: DraftEnvironment = {};
  const html = draftDialect(options).render(markdown, environment);
  return `<article class="draft" lang="${options.language}" dir="${directionOf(options.language)}">\n${html}</article>\n`;
}
