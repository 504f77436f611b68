import {
  stateDocumentKinds,
  suffixKinds,
  symbolBodies,
  type StateDocumentKind,
  type SymbolBody,
  type SymbolSuffix,
  type UnSymbol,
} from './un-symbol.js';

/** No symbol in use comes near this many characters. */
const longest = 80;

const body = `(?<body>${symbolBodies.map((name) => name.replace('.', '\\.')).join('|')})`;
const place = '(?<state>[A-Z]{3})(?:-(?<part>[A-Z]{3}))?';
const kinds = stateDocumentKinds.join('|');
const suffixes = `(?<suffixes>(?:/(?:${suffixKinds.join('|')})\\.\\d{1,3})*)`;
const volume = '(?: \\(Vol\\. (?<volume>[IVX]{1,5})\\))?';
const number = '(?<number>\\d{1,4})';
/** Or a year, as in CCPR/C/2009/1. */
const session = '(?<session>\\d{1,4})';
const year = '(?<year>\\d{4})';

type Parts = Record<string, string | undefined>;

const numberOf = (parts: Parts, name: string) => Number(parts[name]);
const bodyOf = (parts: Parts) => parts.body as SymbolBody;
const placeOf = (parts: Parts) => ({ state: parts.state!, part: parts.part ?? null });
const suffixesOf = (parts: Parts): SymbolSuffix[] =>
  [...(parts.suffixes ?? '').matchAll(/\/([A-Za-z]+)\.(\d+)/g)].map(([, name, digits]) => ({
    kind: name as SymbolSuffix['kind'],
    number: Number(digits),
  }));

/** The grammar, class by class; the first that matches decides. */
const grammar: [pattern: string, read: (parts: Parts) => UnSymbol | null][] = [
  [
    `${body}/GC/${number}${suffixes}`,
    (parts) => ({
      class: 'general_comment',
      body: bodyOf(parts),
      number: numberOf(parts, 'number'),
      suffixes: suffixesOf(parts),
    }),
  ],
  [
    `${body}/SR\\.(?<meeting>\\d{1,5})${suffixes}`,
    (parts) => ({
      class: 'summary_record',
      body: bodyOf(parts),
      meeting: numberOf(parts, 'meeting'),
      suffixes: suffixesOf(parts),
    }),
  ],
  [
    `${body}/${session}/D/(?<communication>\\d{1,5})/${year}${suffixes}`,
    (parts) => ({
      class: 'views',
      body: bodyOf(parts),
      session: numberOf(parts, 'session'),
      communication: numberOf(parts, 'communication'),
      year: numberOf(parts, 'year'),
      suffixes: suffixesOf(parts),
    }),
  ],
  [
    `${body}/(?!(?:${kinds})/)${place}(?:/(?<kind>${kinds}))?/(?<first>\\d{1,2})(?:-(?<last>\\d{1,2}))?${suffixes}`,
    stateDocument,
  ],
  [
    `${body}/${session}/${number}${suffixes}`,
    (parts) => ({
      class: 'sessional',
      body: bodyOf(parts),
      session: numberOf(parts, 'session'),
      number: numberOf(parts, 'number'),
      suffixes: suffixesOf(parts),
    }),
  ],
  [
    `${body}/${number}${suffixes}`,
    (parts) => ({
      class: 'sequential',
      body: bodyOf(parts),
      number: numberOf(parts, 'number'),
      suffixes: suffixesOf(parts),
    }),
  ],
  [
    `(?<body>CCPR|CAT|CERD|CRC)/CO/${session}/${place}${suffixes}`,
    (parts) => ({
      class: 'older_observations',
      body: parts.body!,
      session: numberOf(parts, 'session'),
      ...placeOf(parts),
      suffixes: suffixesOf(parts),
    }),
  ],
  [
    `HRI/CORE/${place}/${year}${suffixes}`,
    (parts) => ({
      class: 'core_document',
      ...placeOf(parts),
      year: numberOf(parts, 'year'),
      suffixes: suffixesOf(parts),
    }),
  ],
  [
    `HRI/(?<series>GEN|MC|CORE)/(?:${year}/)?${number}${suffixes}${volume}`,
    (parts) => ({
      class: 'instruments',
      series: parts.series as 'GEN' | 'MC' | 'CORE',
      year: parts.year === undefined ? null : Number(parts.year),
      number: numberOf(parts, 'number'),
      suffixes: suffixesOf(parts),
      volume: parts.volume ?? null,
    }),
  ],
  [
    `A/HRC/WG\\.6/${session}/${place}/(?<number>[123])${suffixes}`,
    (parts) => ({
      class: 'periodic_review',
      session: numberOf(parts, 'session'),
      ...placeOf(parts),
      number: numberOf(parts, 'number'),
      suffixes: suffixesOf(parts),
    }),
  ],
  [
    `A/HRC/${session}/${number}${suffixes}`,
    (parts) => ({
      class: 'council',
      session: numberOf(parts, 'session'),
      number: numberOf(parts, 'number'),
      suffixes: suffixesOf(parts),
    }),
  ],
  [
    `A/${session}/${number}${suffixes}${volume}`,
    (parts) => ({
      class: 'assembly',
      session: numberOf(parts, 'session'),
      number: numberOf(parts, 'number'),
      suffixes: suffixesOf(parts),
      volume: parts.volume ?? null,
    }),
  ],
  [
    'INT[/_](?<body>[A-Z]{3,6})[/_](?<kind>[A-Z]{3})[/_](?<scope>[A-Z]{3}(?:-[A-Z]{3})?|\\d{1,3})[/_](?<id>\\d{1,9})(?:_[EFSRAC])?(?:\\.[a-z]{3,4})?',
    (parts) => ({ class: 'upload', body: parts.body!, kind: parts.kind!, scope: parts.scope!, id: parts.id! }),
  ],
];

const rules = grammar.map(([pattern, read]) => ({ pattern: new RegExp(`^${pattern}$`), read }));

function stateDocument(parts: Parts): UnSymbol | null {
  const first = numberOf(parts, 'first');
  const last = parts.last === undefined ? first : Number(parts.last);
  if (parts.last !== undefined && last <= first) return null;
  return {
    class: 'state_document',
    body: bodyOf(parts),
    ...placeOf(parts),
    kind: (parts.kind as StateDocumentKind | undefined) ?? null,
    first,
    last,
    suffixes: suffixesOf(parts),
  };
}

/** Dashes of any width are one; a space beside a slash or within `Add. 4` is a misprint. */
const tidy = (text: string) =>
  text
    .trim()
    .replace(/[‐‑‒–—−]/g, '-')
    .replace(/\s+/g, ' ')
    .replace(/ ?\/ ?/g, '/')
    .replace(/\b(Add|Corr|Rev|Amend|SR|WG)\. (?=\d)/g, '$1.');

/**
 * What a UN document symbol says, or null for text that is none. Takes the misprints of the field: en dashes
 * (`CO/3–4`), stray spaces (`Add. 4`), file names of uploads (`INT_CCPR_UCS_118_25489_E.pdf`, whose language goes: a
 * symbol is the same in all languages). Never throws.
 */
export function parseSymbol(text: string): UnSymbol | null {
  if (text.length > longest) return null;
  const tidied = tidy(text);
  for (const { pattern, read } of rules) {
    const match = pattern.exec(tidied);
    if (match) return read(match.groups ?? {});
  }
  return null;
}
