import Handlebars from 'handlebars';

import { escapeMarkdown } from './markdown-escape.js';
import { locateTemplateError, TemplateError } from './template-error.js';

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
/** Partials within partials; more would be a circle, which must end before the stack does. */
const MOST_PARTIALS = 40;
/** Handlebars takes these to be there unless it is told otherwise. */
const NOT_OFFERED = { helperMissing: false, blockHelperMissing: false, log: false, lookup: false };

/**
 * Handlebars for Markdown. `{{…}}` escapes for Markdown instead of HTML, `{{{…}}}` does not exist, a field or helper
 * that is not there is an error, and nothing reaches an object's prototype. Errors are `TemplateError`s.
 */
export class TemplateEngine {
  private readonly handlebars = Handlebars.create();
  /** Files that are being rendered, one within another. */
  private depth = 0;
  private readonly programs = new Map<string, Handlebars.TemplateDelegate>();

  /** @throws TemplateError when a file cannot be parsed or uses an unknown helper or partial. */
  constructor(files: readonly TemplateFile[], helpers: Readonly<Record<string, TemplateHelper>>) {
    const builtIn = this.handlebars.helpers as Record<string, TemplateHelper>;
    for (const [name, helper] of Object.entries({ ...builtIn, ...helpers, escape: escapeValue })) {
      if (builtIn[name] === helper && !BUILT_IN.has(name)) this.handlebars.unregisterHelper(name);
      else this.handlebars.registerHelper(name, located(name, helper));
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
    const offered = Object.keys(this.handlebars.helpers).map((name) => [name, true]);
    const knownHelpers = { ...NOT_OFFERED, ...(Object.fromEntries(offered) as Record<string, boolean>) };
    const program = locateTemplateError(file, () => {
      // Handlebars compiles on first use; precompiling once makes a broken file fail here.
      const options = { strict: true, knownHelpersOnly: true, knownHelpers, preventIndent: true, noEscape: false };
      this.handlebars.precompile(file.source, options);
      return this.handlebars.compile(file.source, options);
    });
    const access = { allowProtoPropertiesByDefault: false, allowProtoMethodsByDefault: false };
    return (context, options) =>
      locateTemplateError(file, () => {
        if (this.depth === MOST_PARTIALS) throw new Error('The template calls itself without end.');
        this.depth++;
        try {
          return program(context, { ...options, ...access });
        } finally {
          this.depth--;
        }
      });
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

/**
 * The same helper, which refuses a value that is not there (Handlebars' strict mode overlooks what helpers are given) and
 * whose errors carry the place of the call.
 */
function located(name: string, helper: TemplateHelper): TemplateHelper {
  return function (this: unknown, ...values: unknown[]): unknown {
    const { loc, hash } = values.at(-1) as { loc: hbs.AST.SourceLocation; hash: Record<string, unknown> };
    try {
      if ([...values, ...Object.values(hash)].includes(undefined)) {
        throw new Error(
          name === 'escape' ? 'There is no such field.' : `${name} is given a field that does not exist.`,
        );
      }
      return helper.apply(this, values as Parameters<TemplateHelper>);
    } catch (error) {
      if (error instanceof TemplateError || !(error instanceof Error)) throw error;
      const isPlaced = 'lineNumber' in error && error.lineNumber !== undefined;
      throw isPlaced ? error : new Handlebars.Exception(error.message, { type: 'helper', loc });
    }
  };
}

function escapeValue(value: unknown): string {
  if (value === null) return '';
  if (value instanceof Handlebars.SafeString) return value.toString();
  if (typeof value === 'string') return escapeMarkdown(value);
  if (typeof value === 'number') return String(value);
  throw new Error(`Only text and numbers can be printed, not ${Array.isArray(value) ? 'a list' : typeof value}.`);
}
