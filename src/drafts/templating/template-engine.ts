import Handlebars from 'handlebars';

import { escapeMarkdown } from './markdown-escape.js';
import { locateTemplateError } from './template-error.js';

/** One file of a template: `name` as partials call it, `path` as errors name it. */
export interface TemplateFile {
  name: string;
  path: string;
  source: string;
}

/** A helper of the templates: a pure function of its arguments; `SafeMarkdown` as a result is not escaped again. */
export type TemplateHelper = Handlebars.HelperDelegate;

/** Markdown that a helper made from escaped words. */
export const SafeMarkdown = Handlebars.SafeString;

const BUILT_IN = new Set(['if', 'unless', 'each', 'with']);

/**
 * Handlebars for Markdown. `{{…}}` escapes for Markdown instead of HTML, `{{{…}}}` does not exist, a field or helper
 * that is not there is an error, and nothing reaches an object's prototype. Errors are `TemplateError`s.
 */
export class TemplateEngine {
  private readonly handlebars = Handlebars.create();
  private readonly programs = new Map<string, Handlebars.TemplateDelegate>();

  /** @throws TemplateError when a file cannot be parsed or uses an unknown helper or partial. */
  constructor(files: readonly TemplateFile[], helpers: Readonly<Record<string, TemplateHelper>>) {
    for (const name of Object.keys(this.handlebars.helpers)) {
      if (!BUILT_IN.has(name)) this.handlebars.unregisterHelper(name);
    }
    for (const [name, helper] of Object.entries({ ...helpers, escape: escapeValue })) {
      this.handlebars.registerHelper(name, naming(helper));
    }
    this.escapeForMarkdown();
    for (const file of files) this.programs.set(file.name, this.compile(file));
    for (const [name, program] of this.programs) this.handlebars.registerPartial(name, program);
  }

  /** The Markdown that the file `name` makes of `context`; `data` is what `@…` names. @throws TemplateError */
  render(name: string, context: object, data: object = {}): string {
    const program = this.programs.get(name);
    if (!program) throw new Error(`The template has no file ${name}.`);
    return program(context, { data });
  }

  private compile(file: TemplateFile): Handlebars.TemplateDelegate {
    const knownHelpers = Object.fromEntries(Object.keys(this.handlebars.helpers).map((name) => [name, true]));
    const program = locateTemplateError(file, () => {
      // Handlebars compiles on first use; precompiling once makes a broken file fail here.
      const options = { strict: true, knownHelpersOnly: true, knownHelpers, preventIndent: true, noEscape: false };
      this.handlebars.precompile(file.source, options);
      return this.handlebars.compile(file.source, options);
    });
    const access = { allowProtoPropertiesByDefault: false, allowProtoMethodsByDefault: false };
    return (context, options) => locateTemplateError(file, () => program(context, { ...options, ...access }));
  }

  /** Rewrites each `{{value}}` into `{{{escape value}}}` while parsing: Handlebars itself only escapes for HTML. */
  private escapeForMarkdown(): void {
    const parse = this.handlebars.parse.bind(this.handlebars);
    const isHelper = (path: hbs.AST.Expression) =>
      path.type === 'PathExpression' && (path as hbs.AST.PathExpression).original in this.handlebars.helpers;
    this.handlebars.parse = (source, options) => {
      const program = parse(source, options);
      new MarkdownEscaping(isHelper).accept(program);
      return program;
    };
  }
}

class MarkdownEscaping extends Handlebars.Visitor {
  constructor(private readonly isHelper: (path: hbs.AST.Expression) => boolean) {
    super();
  }

  override MustacheStatement(statement: hbs.AST.MustacheStatement): void {
    const { path, params, hash, loc } = statement;
    if (!statement.escaped) throw new Handlebars.Exception('{{{…}}} and {{&…}} are not allowed', statement);
    const call: hbs.AST.SubExpression = {
      type: 'SubExpression',
      path: path as hbs.AST.PathExpression,
      params,
      hash,
      loc,
    };
    const isCall = params.length > 0 || hash !== undefined || this.isHelper(path);
    statement.path = { type: 'PathExpression', data: false, depth: 0, parts: ['escape'], original: 'escape', loc };
    statement.params = [isCall ? call : path];
    statement.hash = undefined as unknown as hbs.AST.Hash;
    statement.escaped = false;
  }

  override Decorator(decorator: hbs.AST.Decorator): void {
    throw new Handlebars.Exception('Decorators are not allowed', decorator);
  }

  override DecoratorBlock(decorator: hbs.AST.DecoratorBlock): void {
    throw new Handlebars.Exception('Inline partials are not allowed', decorator);
  }
}

/** The same helper, its errors carrying the place of the call, which Handlebars leaves out. */
function naming(helper: TemplateHelper): TemplateHelper {
  return function (this: unknown, ...values: unknown[]): unknown {
    try {
      return helper.apply(this, values as Parameters<TemplateHelper>);
    } catch (error) {
      const { loc } = values.at(-1) as { loc?: hbs.AST.SourceLocation };
      throw error instanceof Error && loc ? new Handlebars.Exception(error.message, { type: 'helper', loc }) : error;
    }
  };
}

function escapeValue(value: unknown): string {
  if (value === null || value === undefined) return '';
  if (value instanceof Handlebars.SafeString) return value.toString();
  if (typeof value === 'string') return escapeMarkdown(value);
  if (typeof value === 'number') return String(value);
  throw new Error(`Only text and numbers can be printed, not ${Array.isArray(value) ? 'a list' : typeof value}.`);
}
