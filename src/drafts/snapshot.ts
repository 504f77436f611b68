/**
 * The frozen snapshot that a draft is rendered from: plain JSON, taken in one consistent read, complete in itself.
 * The same snapshot gives the same text in every format, years later; nothing in it is looked up again.
 *
 * Plain-text rule for every `text`, `heading`, `topic`, `name` …: the words as recorded, with no markup. A line feed
 * starts a new paragraph of the same record, other white space is one space. Nothing in them can become markup.
 * Fields that have nothing to say are `null` (or an empty list), never left out: a template that asks for a field
 * which is not there fails with its line.
 */
export interface DraftSnapshot {
  /** Version of this shape. */
  format: 1;
  /** Folder under `templates/reports`, for example `ccpr-alternative-report`. */
  template: string;
  /** BCP 47 language of the words that the template adds; it must have a file in the template's `locales`. */
  language: string;
  state: {
    /** ISO 3166-1 alpha-3. */ code: string;
    /** Short name in the draft's language, nominative. */ name: string;
  };
  mechanism: {
    /** `CCPR`. */
    code: string;
    /** `UN Human Rights Committee`, in the draft's language. */
    name: string;
    /** `ICCPR`, as the draft's language abbreviates it. */
    treaty: string;
  };
  cycle: {
    /** `CCPR/KAZ/2`. */
    label: string;
    ordinal: number;
    /** Symbol of the State's report of this cycle. */
    reportSymbol: string | null;
    /** Symbol of the concluding observations whose recommendations Part I goes through. */
    concludingObservationsSymbol: string | null;
  };
  /** The day whose record is told, `YYYY-MM-DD`. */
  asOf: string;
  /** What was recorded after this time is left out: in UTC, `2026-11-21 09:30`; null for the time of the rendering. */
  knownAt?: string | null;
  /** Lines of the title on the cover; the template prints them in capitals. At least one. */
  titleLines: string[];
  /** `For submission to the UN Human Rights Committee`, without the brackets that the template adds. */
  addressee: string | null;
  place: string | null;
  /** Date on the cover: `YYYY-MM-DD`, `YYYY-MM` or `YYYY`. */
  date: string | null;
  organisations: SnapshotOrganisation[];
  /** One paragraph per funder, printed at the top of the cover. */
  funderDisclaimers: string[];
  /** Paragraphs in the Markdown dialect of `document/dialect.md`; `null` lets the template compose an introduction. */
  introduction: string | null;
  /** Part I, in the order to print. */
  recommendations: SnapshotRecommendation[];
  /** Part II, in the order to print. */
  sections: SnapshotSection[];
  /** Every citation that a `NoteReference` names. */
  citations: SnapshotCitation[];
  abbreviations: { short: string; long: string }[];
  /** Pictures that an introduction or an edited block may show as `![alt](figure:KEY "caption")`. */
  figures: SnapshotFigure[];
  /** Word limit of the body for this stage; `null` when none is known. `confirmed` is false for unconfirmed practice. */
  limit: { words: number; confirmed: boolean; source: string } | null;
  /** Address in front of every `href` in files that leave the tracker, `https://tracker.example`; `null` leaves them out. */
  recordBase: string | null;
  show: SnapshotSwitches;
}

/** Parts of the draft that can be left out. */
export interface SnapshotSwitches {
  contents: boolean;
  introduction: boolean;
  /** The topic as a small heading over each recommendation; the 2016 layout prints none. */
  topics: boolean;
  /** Symbol and paragraph behind the recommendation's text. */
  recommendationSources: boolean;
  committeeGrades: boolean;
  stateReplies: boolean;
  /** The assessments of State and civil society, each with its day and author. */
  assessments: boolean;
  seeAlso: boolean;
  consolidatedRecommendations: boolean;
  abbreviations: boolean;
}

/** Who stands behind the draft. Roles are printed in the introduction in this order. */
export interface SnapshotOrganisation {
  name: string;
  role: 'author' | 'contributor' | 'editor' | 'funder';
}

/** Words that come from one record of the tracker. */
export interface RecordText {
  /** Key of the record, unique per record: `counter-finding:12`, `ngo-recommendation:7`, `passage:345`. */
  id: string;
  /** Path of the record's page, `/counter-findings/12`: the draft links back to it. */
  href: string;
  text: string;
  /** BCP 47 language of `text`; `null` when it is the draft's own. Right-to-left follows from it. */
  language: string | null;
  /** In the order of their places in `text`. */
  notes: NoteReference[];
}

/** A footnote mark in a record's text. */
export interface NoteReference {
  /** `id` of a citation in `DraftSnapshot.citations`. */
  citation: string;
  /** Where the mark stands: characters (UTF-16) of `text` before it; `null` when unknown, which prints it at the end. */
  at: number | null;
}

/** A source as a footnote prints it. The writer numbers notes and turns repeats of the source just cited into Ibid. */
export interface SnapshotCitation {
  id: string;
  /** The note in full, prefix and locator included: `See: CAT/C/KAZ/CO/3, para. 14.` */
  text: string;
  /** Key of the source: equal for notes on the same source. `null`: no Ibid. is made of or from this note. */
  source: string | null;
  /** Where in the source, `para. 14`; `null` when the whole source is meant. */
  locator: string | null;
  /** Printed after the text, unless the text has it already; only `http:` and `https:` become links. */
  url: string | null;
  /** BCP 47 language of `text`; `null` when it is the draft's own. */
  language: string | null;
}

/** One block of Part I: what the Committee recommended, and the three voices on it. */
export interface SnapshotRecommendation {
  /** `recommendation:3`. */
  id: string;
  /** `/recommendations/3`. */
  href: string;
  /** Symbol of the document, `CCPR/C/KAZ/CO/1`. */
  symbol: string | null;
  /** Printed paragraph number. */
  paragraph: string | null;
  /** Whether the label is `Recommendations:` rather than `Recommendation:`. */
  plural: boolean;
  topic: string | null;
  /** The text in full, verbatim, limbs included; a line feed where a second recommendation of the block starts. */
  text: string;
  /** BCP 47 language of `text`; `null` when it is the draft's own. */
  language: string | null;
  /** The limbs as they stand in `text`; where each is found there, it is printed on a line of its own. */
  limbs: { /** `(a)` */ label: string; text: string }[];
  /** `['19(3)']`. */
  provisions: string[];
  grades: SnapshotGrade[];
  responses: SnapshotResponse[];
  findings: SnapshotFinding[];
  assessments: SnapshotAssessment[];
  /** `id` of the sections that say more. */
  seeAlso: string[];
}

/** A grade that the Committee gave in its follow-up procedure; never somebody else's assessment. */
export interface SnapshotGrade {
  /** `(a)`; `null` for the whole paragraph. */
  limb: string | null;
  /** As printed: `B2`. */
  grade: string;
  /** What the grade means, in the draft's language: `Initial action taken, but …`. */
  meaning: string | null;
  /** Symbol of the follow-up report. */
  document: string;
  /** Day, month or year of the grade. */
  on: string | null;
  href: string;
}

/** What the State said it did. */
export interface SnapshotResponse extends RecordText {
  /** `(a)`; `null` for the whole recommendation. */
  limb: string | null;
  /** Symbol or title of the document. */
  document: string | null;
  /** Day, month or year of the document or of the event that it reports. */
  on: string | null;
  /** Legal or practical stage in words of the draft's language: `in force`; `null` when not stated. */
  stage: string | null;
}

/** A numbered comment of civil society. */
export interface SnapshotFinding extends RecordText {
  /** As printed in the document it was imported from; the draft numbers anew. */
  printedNumber: string | null;
  /** `contradicts`, `qualifies`, `confirms` … in words of the draft's language; not printed by the 2016 layout. */
  verdict: string | null;
}

/** A dated assessment by the State or by civil society, in words of the draft's language. */
export interface SnapshotAssessment {
  /** `assessment:12`. */
  id: string;
  /** What it rests on; none for an assertion without source. */
  notes?: NoteReference[];
  voice: 'state' | 'ngo' | 'nhri';
  /** `(a)`; `null` for the whole recommendation. */
  limb: string | null;
  /** `partially implemented`. */
  level: string;
  /** `law`, `practice`; `null` when the assessment covers both. */
  axis: string | null;
  /** `improved`; `null` when not stated. */
  direction: string | null;
  /** Day that it describes, `YYYY-MM-DD`. */
  asOf: string;
  assessor: string | null;
  href: string;
}

/** One section of Part II: the articles it covers, the numbered paragraphs, and what the authors ask for. */
export interface SnapshotSection {
  /** `section:ICCPR-19`, or the key of the imported section. */
  id: string;
  /** `Article 2, paragraph 3`, `Articles 2, 3 and 26`; `provisionHeading` makes one from `provisions`. */
  heading: string;
  /** `['2(3)']`. */
  provisions: string[];
  paragraphs: SnapshotParagraph[];
  /** In the order to print; neighbours with the same `group` share its lead-in. */
  recommendations: SnapshotNgoRecommendation[];
}

/** A numbered paragraph of a section. */
export interface SnapshotParagraph extends RecordText {
  printedNumber: string | null;
  /** A table printed under the paragraph. */
  table: SnapshotTable | null;
}

/** Plain table; the first column heads its row. Every row has as many cells as there are columns. */
export interface SnapshotTable {
  caption: string | null;
  columns: string[];
  rows: string[][];
}

/** What civil society asks of the State. */
export interface SnapshotNgoRecommendation extends RecordText {
  /** Lead-in of a lettered group, `(a) in respect of migrant workers:`. */
  group: string | null;
}

/** A picture as SVG without script, link or outside reference. */
export interface SnapshotFigure {
  key: string;
  svg: string;
  /** Size in CSS pixels. */
  width: number;
  height: number;
}
