/**
 * What a reader returns: the shapes that `article40 parse --json` prints.
 * `line` is the 1-based physical line of the text where an item starts. Text is whitespace-normalised, words
 * unaltered, with page furniture, note markers and notes removed. `null` where the document says nothing.
 */

/** The file that was read; `bytes` is its size, `sha256` the lower-case hex digest of its bytes. */
export interface SourceFile {
  name: string;
  bytes: number;
  sha256: string;
  encoding: string;
}

/** Something a person should look at; `code` is stable and kebab-case, `message` a sentence. */
export interface ReaderWarning {
  line: number;
  code: string;
  message: string;
}

interface Parsed<Format extends string> {
  format: Format;
  source: SourceFile;
  /** BCP 47 language of the text, such as `en`. */
  language: string;
  warnings: ReaderWarning[];
}

/** A reader is pure: the text of one document in, the parsed document out (its `source` is added by the caller). */
export type Reader<Document extends ParsedDocument> = (text: string) => Omit<Document, 'source'>;

export interface ConcludingObservations extends Parsed<'concluding-observations'> {
  identity: {
    symbol: string;
    state: string;
    body: string;
    reportSymbol: string | null;
    session: number | null;
    /** `YYYY-MM-DD` */
    adopted: string | null;
    published: string | null;
  };
  sections: { letter: string; title: string; line: number }[];
  /** One per recommendation paragraph, in printed order. */
  topics: {
    order: number;
    title: string;
    line: number;
    concern: { paragraph: string; line: number; text: string; provisions: string[] } | null;
    recommendation: {
      paragraph: string;
      line: number;
      text: string;
      limbs: { label: string; text: string }[];
    } | null;
  }[];
  followUpParagraphs: string[];
  /** `YYYY-MM-DD`, or `YYYY` or `YYYY-MM` when the document is less precise. */
  nextReportDue: string | null;
}

export interface StateFollowUp extends Parsed<'state-follow-up'> {
  symbol: string;
  state: string;
  answersTo: string;
  /** The State's replies by paragraph of the concluding observations; `limb` such as `(a)`. */
  answers: {
    paragraph: string;
    limb: string | null;
    heading: string;
    line: number;
    paragraphs: { number: string; line: number; text: string }[];
  }[];
}

export interface AlternativeReport extends Parsed<'alternative-report'> {
  title: string;
  addressee: string | null;
  place: string | null;
  date: string | null;
  organisations: string[];
  recommendations: {
    index: number;
    label: string;
    line: number;
    text: string;
    parts: string[];
    provisions: { ref: string; origin: 'quoted' | 'see_also' }[];
    verdict: { quote: string; line: number } | null;
    comments: { number: string; line: number; text: string; notes: number[] }[];
  }[];
  sections: {
    order: number;
    heading: string;
    line: number;
    provisions: string[];
    paragraphs: { number: string; line: number; text: string; notes: number[] }[];
    /** What the organisations themselves demand at the end of the section. */
    recommendations: { line: number; text: string }[];
  }[];
  /** `order` counts from 1 without gaps; `printed` is the number as the document prints it. */
  notes: { order: number; printed: string; line: number; text: string }[];
}

export type ClaimKind =
  'legislative' | 'institutional' | 'policy' | 'budgetary' | 'practice' | 'statistic' | 'planned' | 'assertion';
export type ClaimStatus =
  'adopted' | 'in_force' | 'in_parliament' | 'draft' | 'announced' | 'planned' | 'ongoing' | 'completed' | 'reported';

export interface StateReview extends Parsed<'state-review'> {
  title: string;
  /** `key` joins the numbers of the headings above: `I`, `VI#penitentiary` for an unnumbered one, `VII.E`. */
  sections: {
    key: string;
    level: number;
    number: string | null;
    title: string;
    line: number;
    paragraphs: { line: number; text: string; notes: string[] }[];
    sideBoxes: { line: number; text: string }[];
  }[];
  notes: { marker: string; line: number; text: string }[];
  /** `date` and `targetDate` are `YYYY`, `YYYY-MM` or `YYYY-MM-DD`. */
  claims: {
    section: string;
    line: number;
    quote: string;
    kind: ClaimKind;
    status: ClaimStatus;
    date: string | null;
    targetDate: string | null;
  }[];
}

export type ParsedDocument = ConcludingObservations | StateFollowUp | AlternativeReport | StateReview;
export type DocumentFormat = ParsedDocument['format'];
