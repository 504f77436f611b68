import { readdirSync, readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import Handlebars from 'handlebars';
import { factsOf, languageFacts, languages, type Language } from '../shared/languages.js';
import type { Viewer } from '../accounts/viewer.js';
import { projectRoot } from '../shared/paths.js';
import { pageHelpers } from './helpers.js';

/**
 * What every template can reach as `@viewer`, `@savedViews`, `@comments`, `@language`, `@direction`, `@formToken`, `@path`,
 * `@origin`, `@portal`, `@languages` (codes), `@languageMenu` (what is known of each).
 */
export interface PageData {
  viewer: Viewer;
  /** Of the list that the page shows; null on any other. */
  savedViews: object | null;
  /** On the row of the record that the page shows; null on any other. */
  comments: object | null;
  language: Language;
  /** What each form carries in its hidden field; only a page with a form asks, for it binds the browser with a cookie. */
  formToken: () => string;
  /** Address of the page with its query string. */
  path: string;
  /** Scheme and host, for addresses on paper and elsewhere. */
  origin: string;
  /** Whether it is a page of the public portal. */
  portal: boolean;
}

declare module 'fastify' {
  interface FastifyReply {
    /** Sends the page `templates/<name>.hbs` with `context`. */
    view(name: string, context: object): FastifyReply;
  }
}

const folder = join(projectRoot, 'templates');
/** Not pages: the texts of submissions, the words, the style sheets. */
const others = new Set(['reports', 'locales', 'assets']);

const handlebars = Handlebars.create();
handlebars.registerHelper(pageHelpers);
const pages = new Map<string, Handlebars.TemplateDelegate>();
for (const file of templateFiles()) {
  const name = relative(folder, file)
    .split(sep)
    .join('/')
    .replace(/\.hbs$/, '');
  const template = handlebars.compile(readFileSync(file, 'utf8'), { strict: false, preventIndent: true });
  pages.set(name, template);
  handlebars.registerPartial(name, template);
}

/** The page `templates/<name>.hbs` with `context`. */
export function renderPage(name: string, context: object, data: PageData): string {
  const page = pages.get(name);
  if (!page) throw new Error(`There is no template templates/${name}.hbs.`);
  return page(context, {
    data: {
      ...data,
      direction: factsOf(data.language).direction,
      languages,
      languageMenu: languageFacts,
      now: new Date(),
    },
  });
}

function templateFiles(): string[] {
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && !others.has(entry.name))
    .flatMap((entry) =>
      readdirSync(join(folder, entry.name), { recursive: true, encoding: 'utf8' }).map((file) =>
        join(folder, entry.name, file),
      ),
    )
    .filter((file) => file.endsWith('.hbs'));
}
