import type { Assessment } from '../../assessments/assessment.entity.js';
import type { CycleEvent } from '../../cycles/cycle-event.entity.js';
import type { Document } from '../../documents/document.entity.js';
import type { Passage } from '../../documents/passage.entity.js';
import type { LinkDecision, LinkOrigin } from '../../links/link.js';
import type { PartialDate } from '../../shared/partial-date.js';
import type { ResponseStage } from '../../state-responses/state-response-event.entity.js';
import type { StateResponse } from '../../state-responses/state-response.entity.js';

/**
 * What a parsed document asks the record to hold: the rows, not yet compared with those that are there. Rows refer to
 * each other by their index in these lists. Made by the pure functions `…-record.ts`, one per format.
 */
export interface ImportRecord {
  document: DocumentRow;
  /** In reading order, notes last: position is index + 1. */
  passages: PassageRow[];
  /** The document that made `recommendations`; null when it is `document` itself, or there are none. */
  recommendingDocument: DocumentRow | null;
  recommendations: RecommendationRow[];
  responses: ResponseRow[];
  findings: FindingRow[];
  demands: DemandRow[];
  assessments: AssessmentRow[];
  events: EventRow[];
  warnings: PlanWarning[];
}

/** Something to look at before importing; its words are `imports.warnings.<code>`, filled from `values`. */
export interface PlanWarning {
  line: number;
  code: string;
  values: Record<string, string | number>;
}

/** A document; `symbol` null when it has none. */
export type DocumentRow = Pick<Document, 'kind' | 'voice' | 'symbol' | 'title' | 'language' | 'publishedOn'>;

/** A citable unit; see the entity for its columns. */
export type PassageRow = Pick<Passage, 'kind' | 'printedNumber' | 'section' | 'line' | 'text' | 'notes'>;

/** An article that a row concerns, by its path in the treaty that the import is about. */
export interface ProvisionRow {
  path: string;
  origin: LinkOrigin;
  decision: LinkDecision;
  score: number | null;
  reason: string | null;
}

/**
 * Which recommendation a statement is about: by index among the record's own `recommendations`, or by the id of one
 * that the database holds. `limb` is the label, null for the whole.
 */
export interface SubjectRow {
  recommendation: { index: number } | { id: number };
  limb: string | null;
  origin: LinkOrigin;
  decision: LinkDecision;
  score: number | null;
  reason: string | null;
}

/** A recommendation, and how far this document may speak for it. */
export interface RecommendationRow {
  line: number;
  /** Index of the passage that prints it. */
  passage: number;
  paragraph: string | null;
  position: number;
  topic: string | null;
  text: string | null;
  concern: string | null;
  concernParagraph: string | null;
  selectedForFollowUp: boolean;
  limbs: { label: string; text: string | null }[];
  provisions: ProvisionRow[];
  /** True in the body's own document; otherwise what is there stays and only gaps are filled. */
  original: boolean;
}

/** What the statements of all voices have in common. */
export interface StatementRow {
  line: number;
  /** Index of the passage that it is taken from. */
  passage: number;
  text: string;
  provisions: ProvisionRow[];
  subjects: SubjectRow[];
}

/** What the State says. */
export interface ResponseRow extends StatementRow {
  kind: StateResponse['kind'];
  stage: ResponseStage | null;
  saidOn: PartialDate | null;
  happenedOn: PartialDate | null;
  targetOn: PartialDate | null;
  /** Where the same claim is said again. */
  mentions: { passage: number; text: string }[];
}

/** What civil society found. */
export interface FindingRow extends StatementRow {
  foundOn: PartialDate | null;
}

/** What civil society asks of the State. */
export interface DemandRow extends StatementRow {
  position: number;
}

/** What civil society says of the implementation of one of the record's `recommendations`. */
export interface AssessmentRow {
  line: number;
  passage: number;
  recommendation: number;
  /** `YYYY-MM-DD` */
  asOf: string;
  level: Assessment['level'];
  axis: Assessment['axis'];
  direction: Assessment['direction'];
  rationale: string;
}

/** Something that the document dates in its reporting cycle. */
export interface EventRow {
  kind: CycleEvent['kind'];
  onDate: PartialDate | null;
  symbol: string | null;
  source: string;
}

/** A record with nothing in it but its document. */
export const emptyRecord = (document: DocumentRow): ImportRecord => ({
  document,
  passages: [],
  recommendingDocument: null,
  recommendations: [],
  responses: [],
  findings: [],
  demands: [],
  assessments: [],
  events: [],
  warnings: [],
});

/** A link that the text itself makes. */
export const quoted = (reason: string | null = null) => ({
  origin: 'quoted' as const,
  decision: 'confirmed' as const,
  score: null,
  reason,
});
