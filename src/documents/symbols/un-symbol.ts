/**
 * The part of a symbol that names the body: the treaty bodies' prefixes, `CAT/OP` for the Subcommittee on Prevention.
 * Source: OHCHR, harmonised symbols of treaty body documents (2005).
 */
export const symbolBodies = [
  'CCPR/C',
  'CAT/C',
  'CAT/OP',
  'CEDAW/C',
  'CERD/C',
  'CRC/C/OPAC',
  'CRC/C/OPSC',
  'CRC/C',
  'CRPD/C',
  'CED/C',
  'CMW/C',
  'E/C.12',
] as const;
export type SymbolBody = (typeof symbolBodies)[number];

/**
 * What a State document is; null for the State's report itself. `Q` list of issues, `QPR` list prior to reporting,
 * `RQ` replies, `CO` concluding observations, `FCO` the State's follow-up, `QAR` and `COAR` review without a report,
 * `AI` and `OAI` additional information to the Committee on Enforced Disappearances, `FU` follow-up.
 */
export const stateDocumentKinds = ['Q', 'QPR', 'QAR', 'RQ', 'CO', 'COAR', 'FCO', 'AI', 'OAI', 'FU'] as const;
export type StateDocumentKind = (typeof stateDocumentKinds)[number];

export const suffixKinds = ['Add', 'Corr', 'Rev', 'Amend'] as const;
/** `Add.1`, `Rev.2`, in the order printed. */
export interface SymbolSuffix {
  kind: (typeof suffixKinds)[number];
  number: number;
}

interface Suffixed {
  suffixes: SymbolSuffix[];
}

/** ISO 3166-1 alpha-3; `part` for a territory with its own report (`CHN-MAC`: state `CHN`, part `MAC`). */
interface Place {
  state: string;
  part: string | null;
}

/** `CCPR/C/KAZ/CO/2/Add.1`: the number is the report's, `first` to `last` for combined reports (`8-10`). */
export interface StateDocumentSymbol extends Place, Suffixed {
  class: 'state_document';
  body: SymbolBody;
  kind: StateDocumentKind | null;
  first: number;
  last: number;
}

/** `CCPR/C/123/2`: document 2 of the 123rd session. */
export interface SessionalSymbol extends Suffixed {
  class: 'sessional';
  body: SymbolBody;
  session: number;
  number: number;
}

/** `CCPR/C/161`, and the older `CCPR/C/21/Rev.1/Add.4`. */
export interface SequentialSymbol extends Suffixed {
  class: 'sequential';
  body: SymbolBody;
  number: number;
}

/** `CCPR/C/GC/37`. */
export interface GeneralCommentSymbol extends Suffixed {
  class: 'general_comment';
  body: SymbolBody;
  number: number;
}

/** `CCPR/C/SR.3271`. */
export interface SummaryRecordSymbol extends Suffixed {
  class: 'summary_record';
  body: SymbolBody;
  meeting: number;
}

/** `CCPR/C/112/D/2137/2012`: Views or a decision on a communication. */
export interface ViewsSymbol extends Suffixed {
  class: 'views';
  body: SymbolBody;
  session: number;
  communication: number;
  year: number;
}

/** `CCPR/CO/81/NAM`: concluding observations by session, before the harmonised symbols. */
export interface OlderObservationsSymbol extends Place, Suffixed {
  class: 'older_observations';
  /** Without the `/C` of its other documents. */
  body: string;
  session: number;
}

/** `HRI/CORE/KAZ/2018`. */
export interface CoreDocumentSymbol extends Place, Suffixed {
  class: 'core_document';
  year: number;
}

/** `HRI/GEN/1/Rev.9 (Vol. I)`, `HRI/MC/2017/4`, the older `HRI/CORE/1/Add.3`. */
export interface InstrumentsSymbol extends Suffixed {
  class: 'instruments';
  series: 'GEN' | 'MC' | 'CORE';
  /** Null in the series without years. */
  year: number | null;
  number: number;
  /** Roman, null when there is one volume. */
  volume: string | null;
}

/** `A/HRC/WG.6/20/KAZ/3`: 1 the State's report, 2 the compilation, 3 the stakeholders' summary. */
export interface PeriodicReviewSymbol extends Place, Suffixed {
  class: 'periodic_review';
  session: number;
  number: number;
}

/** `A/HRC/28/10/Add.1`. */
export interface CouncilSymbol extends Suffixed {
  class: 'council';
  session: number;
  number: number;
}

/** `A/72/40`: document 40 of the 72nd session of the General Assembly, which is the Committee's annual report. */
export interface AssemblySymbol extends Suffixed {
  class: 'assembly';
  session: number;
  number: number;
  volume: string | null;
}

/** `INT/CCPR/NGS/KAZ/25489`: an upload to the treaty body database, not an official symbol. */
export interface UploadSymbol {
  class: 'upload';
  body: string;
  /** Three letters: `NGS` information from NGOs on follow-up, `UCS` annex on status, and more. */
  kind: string;
  /** A State's code, as in {@link Place}, or a session. */
  scope: string;
  id: string;
}

export type UnSymbol =
  | StateDocumentSymbol
  | SessionalSymbol
  | SequentialSymbol
  | GeneralCommentSymbol
  | SummaryRecordSymbol
  | ViewsSymbol
  | OlderObservationsSymbol
  | CoreDocumentSymbol
  | InstrumentsSymbol
  | PeriodicReviewSymbol
  | CouncilSymbol
  | AssemblySymbol
  | UploadSymbol;
