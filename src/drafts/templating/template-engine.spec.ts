import { TemplateEngine, SafeMarkdown } from './template-engine.js';
import { TemplateError } from './template-error.js';

const render = (source: string, context: object = {}, helpers = {}) =>
  new TemplateEngine([{ name: 'report', path: 'my-template/report.md.hbs', source }], helpers).render(
    'report',
    context,
  );

/** The message of what `work` throws, which must be a TemplateError. */
function complaint(work: () => unknown): string {
  try {
    work();
  } catch (error) {
    if (error instanceof TemplateError) return error.message;
    throw error;
  }
  return 'nothing was thrown';
}

describe('TemplateEngine', () => {
  it('escapes fields and what helpers return for Markdown, and not what they vouch for', () => {
    const helpers = {
      shout: (text: string) => text.toUpperCase(),
      bold: (text: string) => new SafeMarkdown(`**${text}**`),
    };
    expect(render('{{a}} {{shout a}} {{bold "b"}} {{@root.a}} {{this.a}}', { a: '*x* & <y>' }, helpers)).toBe(
      '\\*x\\* \\& \\<y\\> \\*X\\* \\& \\<Y\\> **b** \\*x\\* \\& \\<y\\> \\*x\\* \\& \\<y\\>',
    );
  });

  it('prints nothing for null and numbers as they are', () => {
    expect(render('[{{a}}][{{b}}]', { a: null, b: 12 })).toBe('[][12]');
  });

  it.each([
    ['a field that is not there', 'line\n\n{{#if a}}{{titel}}{{/if}}', 'my-template/report.md.hbs:3:'],
    ['an unknown helper', 'x\n{{frobnicate a}}', 'my-template/report.md.hbs:2:'],
    ['raw output', 'x\n{{{a}}}', 'my-template/report.md.hbs:2:1: {{{…}}} and {{&…}} are not allowed'],
    ['raw output by ampersand', '{{&a}}', 'my-template/report.md.hbs:1:1: {{{…}}} and {{&…}} are not allowed'],
    [
      'a decorator',
      'x\n{{#*inline "y"}}z{{/inline}}',
      'my-template/report.md.hbs:2:1: Inline partials are not allowed',
    ],
    ['an open block', 'x\n{{#if a}}\ny', 'my-template/report.md.hbs:3: Not understood'],
    ['a list printed as text', 'x\n\n{{list}}', 'my-template/report.md.hbs:3:'],
    ['an error in a helper', '\n{{fail a}}', 'my-template/report.md.hbs:2:1: it broke'],
  ])('names file and line of %s', (_, source, message) => {
    const helpers = {
      fail: () => {
        throw new Error('it broke');
      },
    };
    expect(complaint(() => render(source, { a: '1', list: [] }, helpers))).toContain(message);
  });

  it('names the partial that an error is in, and stops one that calls itself', () => {
    const engine = new TemplateEngine(
      [
        { name: 'report', path: 't/report.md.hbs', source: 'x\n{{> part}}' },
        { name: 'part', path: 't/part.md.hbs', source: '\n\n{{nothing}}' },
        { name: 'loop', path: 't/loop.md.hbs', source: '{{> loop}}' },
      ],
      {},
    );
    expect(complaint(() => engine.render('report', {}))).toMatch(/^t\/part\.md\.hbs:3:/);
    expect(complaint(() => engine.render('loop', {}))).toBe('t/loop.md.hbs: The template calls itself without end.');
  });

  it.each(['constructor', '__proto__', 'toString', 'a.constructor', 'a.__proto__.constructor', 'hasOwnProperty'])(
    'does not reach %s of an object',
    (path) => {
      const printed = (() => {
        try {
          return render(`{{${path}}}`, { a: 'x' });
        } catch (error) {
          return error instanceof TemplateError ? '' : 'another error';
        }
      })();
      expect(printed).toBe('');
    },
  );

  it.each(['lookup', 'log', 'helperMissing', 'blockHelperMissing'])('does not offer the helper %s', (name) => {
    expect(complaint(() => render(`{{${name} a "b"}}`, { a: {} }))).toMatch(/^my-template\/report\.md\.hbs:1:/);
  });
});
