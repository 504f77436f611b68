import type { Assessment } from '../../assessments/assessment.entity.js';
import type { CycleEvent } from '../../cycles/cycle-event.entity.js';
import type { Document } from '../../documents/document.entity.js';
import type { Mention } from '../../state-responses/mention.entity.js';
import type { ImportCounts } from '../import-counts.js';
import type { Entry, Kept, KeptDemand, KeptFinding, KeptPassage, KeptResponse } from './comparables.js';
import type {
  AssessmentRow,
  DemandRow,
  DocumentRow,
  EventRow,
  FindingRow,
  PassageRow,
  PlanWarning,
  ResponseRow,
} from './import-record.js';
import type { PlannedProvisionLink, PlannedSubjectLink } from './plan-links.js';
import type { PlannedRecommendation } from './plan-recommendations.js';
import type { Reconciled, Standing } from './reconcile.js';

/** What an import will do, row by row, before it does any of it. */
export interface ImportPlan {
  document: { standing: Standing; row: DocumentRow; held: Document | null };
  /** Null when the recommendations are the document's own, there are none, or their document is held already. */
  recommendingDocument: DocumentRow | null;
  passages: Reconciled<Entry<PassageRow>, KeptPassage>[];
  recommendations: PlannedRecommendation[];
  responses: Reconciled<Entry<ResponseRow>, KeptResponse>[];
  findings: Reconciled<Entry<FindingRow>, KeptFinding>[];
  demands: Reconciled<Entry<DemandRow>, KeptDemand>[];
  mentions: PlannedMention[];
  assessments: Reconciled<Entry<AssessmentRow>, Kept<Assessment>>[];
  provisionLinks: PlannedProvisionLink[];
  subjectLinks: PlannedSubjectLink[];
  events: PlannedEvent[];
  warnings: PlanWarning[];
}

/** A claim said again: `response` and `passage` are indexes in the record. */
export interface PlannedMention {
  standing: Standing;
  response: number;
  passage: number;
  text: string;
  held: Mention | null;
}

/** A date of the cycle; `doubtful` when another date is held, which stays. */
export interface PlannedEvent {
  standing: Standing;
  row: EventRow;
  held: CycleEvent | null;
}

/** How many rows of each kind are new, changed, equal and doubtful; kinds without rows are left out. */
export function countsOf(plan: ImportPlan): ImportCounts {
  const added = plan.recommendingDocument ? [{ standing: 'new' as const }] : [];
  const kinds: Record<string, readonly { standing: Standing }[]> = {
    documents: [plan.document, ...added],
    passages: plan.passages,
    recommendations: plan.recommendations,
    limbs: plan.recommendations.flatMap(({ limbs }) => limbs),
    stateResponses: plan.responses,
    mentions: plan.mentions,
    counterFindings: plan.findings,
    ngoRecommendations: plan.demands,
    assessments: plan.assessments,
    provisionLinks: plan.provisionLinks,
    subjectLinks: plan.subjectLinks,
    cycleEvents: plan.events,
  };
  const counts: ImportCounts = {};
  for (const [kind, rows] of Object.entries(kinds)) {
    if (rows.length === 0) continue;
    counts[kind] = { new: 0, changed: 0, equal: 0, doubtful: 0 };
    for (const { standing } of rows) counts[kind][standing] += 1;
  }
  return counts;
}
