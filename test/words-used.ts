import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import Handlebars from 'handlebars';
import { projectRoot } from '../src/shared/paths.js';

/** A place in the sources that names words: a whole key, or with `*` for each part that is only known at run time. */
export interface WordsUse {
  file: string;
  /** `recommendations.title`, `marks.*`. */
  pattern: string;
  /** Whether it certainly asks for words, and is not just a text that looks like a key. */
  certain: boolean;
}

/** A file of the sources and its text. */
interface Source {
  file: string;
  text: string;
}

const filesIn = (folder: string, keep: (file: string) => boolean): Source[] =>
  readdirSync(join(projectRoot, folder), { recursive: true, encoding: 'utf8' })
    .filter(keep)
    .map((file) => ({
      file: `${folder}/${file.replaceAll('\\', '/')}`,
      text: readFileSync(join(projectRoot, folder, file), 'utf8'),
    }));

/** The templates of the pages; those of submissions have words of their own. */
export const pageTemplates = filesIn('templates', (file) => file.endsWith('.hbs') && !file.startsWith('reports'));
const program = filesIn('src', (file) => file.endsWith('.ts') && !file.endsWith('.spec.ts'));
const migrations = filesIn('migrations', (file) => file.endsWith('.up.sql'));

/** Every use of words in the templates and in the program. */
export const wordsUses: WordsUse[] = [...pageTemplates.flatMap(usesInTemplate), ...program.flatMap(usesInProgram)];

/** Whether `value`, a part of a key known only at run time, is a word of the sources; `isLength` may be `@Length` there. */
export function isNamed(value: string): boolean {
  const word = new RegExp(`(?<![\\w-])${value.replace(/^is(?=[A-Z])/, '(is)?')}(?![\\w-])`, 'i');
  return [...program, ...migrations, ...pageTemplates].some(({ text }) => word.test(text));
}

function usesInTemplate({ file, text }: Source): WordsUse[] {
  const uses: WordsUse[] = [];
  const collect = (call: hbs.AST.MustacheStatement | hbs.AST.SubExpression): void => {
    const name = (call.path as hbs.AST.PathExpression).original;
    if (name === 't') {
      const parts = call.params.map((param) => literal(param) ?? '*');
      uses.push({ file, pattern: parts.join('.'), certain: parts[0] !== '*' });
    } else uses.push(...call.params.flatMap((param) => named(file, param)));
    uses.push(...(call.hash?.pairs ?? []).flatMap(({ value }) => named(file, value)));
  };
  const collectPartial = ({ hash }: hbs.AST.PartialStatement | hbs.AST.PartialBlockStatement): void => {
    for (const { key, value } of hash?.pairs ?? []) {
      uses.push(...named(file, value));
      if (key === 'words') uses.push({ file, pattern: `${literal(value)}.*`, certain: true });
    }
  };
  class Collector extends Handlebars.Visitor {
    override MustacheStatement(call: hbs.AST.MustacheStatement): void {
      collect(call);
      super.MustacheStatement(call);
    }
    override SubExpression(call: hbs.AST.SubExpression): void {
      collect(call);
      super.SubExpression(call);
    }
    override PartialStatement(call: hbs.AST.PartialStatement): void {
      collectPartial(call);
      super.PartialStatement(call);
    }
    override PartialBlockStatement(call: hbs.AST.PartialBlockStatement): void {
      collectPartial(call);
      super.PartialBlockStatement(call);
    }
  }
  new Collector().accept(Handlebars.parse(text));
  return uses;
}

function literal(node: hbs.AST.Node): string | null {
  return node.type === 'StringLiteral' ? (node as hbs.AST.StringLiteral).value : null;
}

/** A text handed on, such as `label='accounts.name'`, may be a key, or the group of one (`words='accounts.roles'`). */
function named(file: string, node: hbs.AST.Node): WordsUse[] {
  const text = literal(node);
  return text ? eitherWay(file, text) : [];
}

function eitherWay(file: string, text: string): WordsUse[] {
  return (text.includes('.') ? [text, `${text}.*`] : []).map((pattern) => ({ file, pattern, certain: false }));
}

function usesInProgram({ file, text }: Source): WordsUse[] {
  return [...text.matchAll(/(['"`])([\w-]+(?:\.(?:[\w-]+|\$\{[^}]+\}))+)\1/g)].flatMap(([, , key]) =>
    eitherWay(file, key!.replaceAll(/\$\{[^}]+\}/g, '*')),
  );
}
