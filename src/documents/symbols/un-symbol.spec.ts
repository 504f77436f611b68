import fc from 'fast-check';
import { findSymbols } from './find-symbols.js';
import { formatSymbol } from './format-symbol.js';
import { parseSymbol } from './parse-symbol.js';
import { stateDocumentKinds, suffixKinds, symbolBodies, type UnSymbol } from './un-symbol.js';

const upTo = (max: number) => fc.integer({ min: 1, max });
const letters = fc.string({ unit: fc.constantFrom(...'ABCDEFGHIJKLMNOPRSTUVWXYZ'), minLength: 3, maxLength: 3 });
const place = { state: letters, part: fc.option(letters) };
const body = fc.constantFrom(...symbolBodies);
const suffixes = fc.array(fc.record({ kind: fc.constantFrom(...suffixKinds), number: upTo(99) }), { maxLength: 3 });
const year = fc.integer({ min: 1966, max: 2100 });
const volume = fc.option(fc.constantFrom('I', 'II', 'III'));
const is = <Class extends string>(name: Class) => fc.constant(name);

const anySymbol: fc.Arbitrary<UnSymbol> = fc.oneof(
  fc
    .record({
      class: is('state_document'),
      body,
      ...place,
      kind: fc.option(fc.constantFrom(...stateDocumentKinds)),
      first: upTo(40),
      more: fc.integer({ min: 0, max: 4 }),
      suffixes,
    })
    .map(({ more, ...symbol }) => Object.assign(symbol, { last: symbol.first + more })),
  fc.record({ class: is('sessional'), body, session: upTo(200), number: upTo(200), suffixes }),
  fc.record({ class: is('sequential'), body, number: upTo(999), suffixes }),
  fc.record({ class: is('general_comment'), body, number: upTo(60), suffixes }),
  fc.record({ class: is('summary_record'), body, meeting: upTo(9999), suffixes }),
  fc.record({ class: is('views'), body, session: upTo(200), communication: upTo(9999), year, suffixes }),
  fc.record({
    class: is('older_observations'),
    body: fc.constantFrom('CCPR', 'CAT'),
    session: upTo(90),
    ...place,
    suffixes,
  }),
  fc.record({ class: is('core_document'), ...place, year, suffixes }),
  fc.record({
    class: is('instruments'),
    series: fc.constantFrom('GEN' as const, 'MC' as const),
    year: fc.option(year),
    number: upTo(99),
    suffixes,
    volume,
  }),
  fc.record({ class: is('periodic_review'), session: upTo(60), ...place, number: upTo(3), suffixes }),
  fc.record({ class: is('council'), session: upTo(60), number: upTo(99), suffixes }),
  fc.record({ class: is('assembly'), session: upTo(99), number: upTo(999), suffixes, volume }),
  fc.record({
    class: is('upload'),
    body: fc.constantFrom('CCPR', 'CAT'),
    kind: letters,
    scope: letters,
    id: upTo(99999).map(String),
  }),
);

describe('a UN document symbol', () => {
  it.each([
    'CCPR/C/KAZ/1',
    'CERD/C/KAZ/6-7',
    'CCPR/C/KAZ/Q/2',
    'CCPR/C/KAZ/Q/2/Add.1',
    'CCPR/C/KAZ/QPR/3',
    'CCPR/C/KAZ/CO/3',
    'CERD/C/KAZ/CO/8-10',
    'CCPR/C/KAZ/CO/2/Add.2',
    'CCPR/C/BWA/FCO/2',
    'CCPR/C/CHN-MAC/CO/2',
    'CCPR/C/UNK/CO/1',
    'CED/C/KAZ/OAI/1',
    'CRC/C/OPAC/KAZ/CO/1',
    'CAT/OP/KAZ/1',
    'CCPR/C/123/2',
    'CCPR/C/145/2/Add.1',
    'CCPR/C/2009/1',
    'CCPR/C/161',
    'CERD/C/506',
    'CCPR/C/GC/37',
    'CCPR/C/21/Rev.1/Add.8/Rev.1',
    'CCPR/C/SR.3271',
    'CCPR/C/112/D/2137/2012',
    'CCPR/CO/81/NAM',
    'HRI/CORE/KAZ/2018',
    'HRI/GEN/1/Rev.9 (Vol. I)',
    'HRI/GEN/2/Rev.6',
    'HRI/MC/2017/4',
    'A/HRC/WG.6/20/KAZ/3',
    'A/HRC/28/10',
    'A/HRC/14/10/Add.1',
    'A/72/40',
    'A/68/40 (Vol. I)',
    'E/C.12/KAZ/CO/2',
    'INT/CCPR/NGS/KAZ/25489',
  ])('reads %s and prints it again', (text) => {
    const symbol = parseSymbol(text);
    expect(symbol && formatSymbol(symbol)).toBe(text);
  });

  it.each([
    ['CEDAW/C/KAZ/CO/3–4/Add.1', 'CEDAW/C/KAZ/CO/3-4/Add.1'],
    ['CCPR/C/109/2/Add. 4', 'CCPR/C/109/2/Add.4'],
    [' CCPR/C/SR. 3271\n', 'CCPR/C/SR.3271'],
    ['CCPR/C/ KAZ/CO/2', 'CCPR/C/KAZ/CO/2'],
    ['INT_CCPR_UCS_118_25489_E.pdf', 'INT/CCPR/UCS/118/25489'],
  ])('tidies the misprints of %j', (text, tidied) => {
    const symbol = parseSymbol(text);
    expect(symbol && formatSymbol(symbol)).toBe(tidied);
  });

  it('tells the parts of a State document apart', () => {
    expect(parseSymbol('CERD/C/CHN-MAC/CO/14–17/Add.1')).toEqual({
      class: 'state_document',
      body: 'CERD/C',
      state: 'CHN',
      part: 'MAC',
      kind: 'CO',
      first: 14,
      last: 17,
      suffixes: [{ kind: 'Add', number: 1 }],
    });
    expect(parseSymbol('CCPR/C/KAZ/2')).toMatchObject({ kind: null, first: 2, last: 2 });
  });

  it.each([
    'CCPR/C/KAZ',
    'CCPR/C',
    'CCPR/C/KAZ/CO',
    'CCPR/C/KAZ/CO/10-8',
    'CCPR/C/QPR/1',
    'ccpr/c/kaz/1',
    'GE.26-06307',
    'art. 14',
    '',
  ])('does not take %j for one', (text) => expect(parseSymbol(text)).toBeNull());

  it('comes back the same from its printed form', () => {
    fc.assert(
      fc.property(anySymbol, (symbol) => {
        fc.pre(!('state' in symbol) || !(stateDocumentKinds as readonly string[]).includes(symbol.state));
        expect(parseSymbol(formatSymbol(symbol))).toEqual(symbol);
      }),
    );
  });

  it('is found in a sentence wherever it stands', () => {
    fc.assert(
      fc.property(anySymbol, (symbol) => {
        fc.pre(!('state' in symbol) || !(stateDocumentKinds as readonly string[]).includes(symbol.state));
        const text = `As noted (see ${formatSymbol(symbol)}), and in ${formatSymbol(symbol)}.`;
        expect(findSymbols(text).map((found) => found.symbol)).toEqual([symbol, symbol]);
      }),
    );
  });

  it('is never found in junk by an error or a hang', () => {
    const pieces = fc.array(
      fc.constantFrom('CCPR', '/', 'C', 'KAZ', 'Add.', ' ', '1', '-', '–', 'INT_', 'A', '(Vol. I)', '\n', '.'),
      { maxLength: 400 },
    );
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string({ unit: 'binary', maxLength: 300 }),
          pieces.map((parts) => parts.join('')),
        ),
        (junk) => {
          const symbol = parseSymbol(junk);
          expect(symbol && parseSymbol(formatSymbol(symbol))).toEqual(symbol);
          for (const found of findSymbols(junk)) expect(junk.slice(found.index).startsWith(found.text)).toBe(true);
        },
      ),
    );
    expect(findSymbols(`CCPR/C${'/1'.repeat(100_000)} A${'/-'.repeat(100_000)}`).length).toBeLessThan(3);
  });

  it('keeps its place and its printed form in running text', () => {
    const text =
      'The report (CCPR/C/KAZ/2) was considered (CCPR/C/SR.3271 and 3272); see CCPR/C/109/2/Add. 4, and/or A/68/40 (Vol. I).';
    expect(findSymbols(text).map((found) => [found.index, found.text])).toEqual([
      [12, 'CCPR/C/KAZ/2'],
      [42, 'CCPR/C/SR.3271'],
      [text.indexOf('CCPR/C/109'), 'CCPR/C/109/2/Add. 4'],
      [text.indexOf('A/68'), 'A/68/40 (Vol. I)'],
    ]);
  });
});
