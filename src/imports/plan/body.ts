import { formatSymbol } from '../../documents/symbols/format-symbol.js';
import { parseSymbol } from '../../documents/symbols/parse-symbol.js';

/** What the symbol of a State document says: whose it is, and which round of reporting it belongs to. */
export interface SymbolPlace {
  /** Code of the mechanism: `CCPR`, `CESCR`. */
  mechanismCode: string;
  /** ISO 3166-1 alpha-3. */
  stateCode: string;
  /** `CCPR/KAZ/2`; null when the symbol has no report number. */
  cycle: { label: string; ordinal: number } | null;
}

/** The treaty that each body monitors by reporting cycles. */
const treaties: Record<string, string> = { CCPR: 'ICCPR', CESCR: 'ICESCR', CERD: 'ICERD', CMW: 'ICRMW', CED: 'ICPPED' };

/** The treaty of a mechanism; the others bear the same short name as their body. */
export const treatyOf = (mechanismCode: string): string => treaties[mechanismCode] ?? mechanismCode;

/** Reads a UN symbol; null when it names no State. Source: OHCHR, harmonised symbols of treaty body documents (2005). */
export function placeOfSymbol(text: string | null): SymbolPlace | null {
  const symbol = text ? parseSymbol(text) : null;
  if (symbol?.class !== 'state_document' && symbol?.class !== 'older_observations') return null;
  const mechanismCode = symbol.body === 'E/C.12' ? 'CESCR' : symbol.body.split('/')[0]!;
  const stateCode = symbol.state;
  if (symbol.class === 'older_observations') return { mechanismCode, stateCode, cycle: null };
  const numbers = symbol.first === symbol.last ? `${symbol.first}` : `${symbol.first}-${symbol.last}`;
  return {
    mechanismCode,
    stateCode,
    cycle: { label: `${mechanismCode}/${stateCode}/${numbers}`, ordinal: symbol.last },
  };
}

/** A symbol in the one form in which documents are known by it, whatever dashes a file prints; null for none. */
export function symbolAsKnown(text: string | null): string | null {
  const symbol = text ? parseSymbol(text) : null;
  return symbol ? formatSymbol(symbol) : text || null;
}

/** A cycle as people name it, `CCPR/KAZ/2`; null for anything else. */
export function placeOfCycle(label: string): SymbolPlace | null {
  const [, body, state, first, last] = /^([A-Z]{3,6})\/([A-Z]{3})\/(\d{1,2})(?:-(\d{1,2}))?$/.exec(label.trim()) ?? [];
  if (!body || !state || !first) return null;
  return { mechanismCode: body, stateCode: state, cycle: { label: label.trim(), ordinal: Number(last ?? first) } };
}

const bodies: readonly [words: RegExp, mechanismCode: string][] = [
  [/\bHuman Rights Committee\b|\bICCPR\b|\bCovenant on Civil and Political\b/i, 'CCPR'],
  [/\bCESCR\b|\bICESCR\b|\bEconomic, Social and Cultural\b/i, 'CESCR'],
  [/\bCommittee against Torture\b|\bConvention against Torture\b|\bCAT\b/i, 'CAT'],
  [/\bCEDAW\b|\bDiscrimination against Women\b/i, 'CEDAW'],
  [/\bI?CERD\b|\bRacial Discrimination\b/i, 'CERD'],
  [/\bCRPD\b|\bPersons with Disabilities\b/i, 'CRPD'],
  [/\bCRC\b|\bRights of the Child\b/i, 'CRC'],
  [/\bEnforced Disappearances?\b/i, 'CED'],
  [/\bMigrant Workers\b/i, 'CMW'],
];

/** The body that a report is written for, from its title and addressee; the Human Rights Committee when neither says. */
export const bodyNamed = (words: string): string => bodies.find(([pattern]) => pattern.test(words))?.[1] ?? 'CCPR';
