import type { ProvisionLink } from '../../links/provision-link.entity.js';
import type { SubjectLink } from '../../links/subject-link.entity.js';
import type { ProvisionRow, SubjectRow } from './import-record.js';
import type { PlannedRecommendation } from './plan-recommendations.js';
import type { Standing } from './reconcile.js';

/** The kinds of row that links hang on, by the column of the links that names them. */
export const linkOwners = {
  recommendations: 'recommendationId',
  responses: 'stateResponseId',
  findings: 'counterFindingId',
  demands: 'ngoRecommendationId',
} as const;
export type LinkOwner = keyof typeof linkOwners;

/** The row that a link hangs on: by index in the record, and by id when it is held. */
export interface OwnerRef {
  kind: LinkOwner;
  index: number | null;
  id: number | null;
}

interface PlannedLink<Row, Held> {
  standing: Standing;
  owner: OwnerRef;
  row: Row;
  held: Held | null;
  doubt: 'vanished' | null;
}

/** An article; `provisionId` is known, since articles are reference data. */
export interface PlannedProvisionLink extends PlannedLink<ProvisionRow, ProvisionLink> {
  provisionId: number;
}

/** A recommendation or limb; its ids are null while the import has yet to add it. */
export interface PlannedSubjectLink extends PlannedLink<SubjectRow, SubjectLink> {
  recommendationId: number | null;
  limbId: number | null;
}

/** A row with its links, as the file has it now and as the last import had it. */
export interface Linked {
  owner: OwnerRef;
  /** Null for a row that vanished from the file. */
  provisions: readonly ProvisionRow[];
  subjects: readonly SubjectRow[];
  earlierProvisions: readonly ProvisionRow[];
}

/** What becomes of the links to articles. Articles that the treaty does not have are left out. */
export function planProvisionLinks(
  rows: readonly Linked[],
  held: readonly ProvisionLink[],
  provisionIds: ReadonlyMap<string, number>,
): PlannedProvisionLink[] {
  const known = new Map(held.map((link) => [keyOf(ownerOf(link), link.provisionId), link]));
  return rows.flatMap(({ owner, provisions, earlierProvisions }) => {
    const present = provisions.flatMap((row): PlannedProvisionLink[] => {
      const provisionId = provisionIds.get(row.path);
      if (!provisionId) return [];
      const twin = known.get(keyOf(owner, provisionId)) ?? null;
      return [{ standing: standingOf(row, twin), owner, provisionId, row, held: twin, doubt: null }];
    });
    const gone = earlierProvisions.filter(({ path }) => !provisions.some((row) => row.path === path));
    const vanished = gone.flatMap((row): PlannedProvisionLink[] => {
      const provisionId = provisionIds.get(row.path);
      const twin = provisionId && known.get(keyOf(owner, provisionId));
      if (!twin || twin.decidedBy !== null || twin.origin !== row.origin) return [];
      return [{ standing: 'doubtful', owner, provisionId, row, held: twin, doubt: 'vanished' }];
    });
    return [...present, ...vanished];
  });
}

/** What becomes of the links to recommendations. A link that a person decided stays as decided. */
export function planSubjectLinks(
  rows: readonly Linked[],
  held: readonly SubjectLink[],
  recommendations: readonly PlannedRecommendation[],
): PlannedSubjectLink[] {
  const known = new Map(held.map((link) => [keyOf(ownerOf(link), link.recommendationId, link.limbId), link]));
  return rows.flatMap(({ owner, subjects }) =>
    subjects.map((row): PlannedSubjectLink => {
      const { recommendationId, limbId } = subjectIds(row, recommendations);
      const twin = recommendationId ? (known.get(keyOf(owner, recommendationId, limbId)) ?? null) : null;
      return { standing: standingOf(row, twin), owner, recommendationId, limbId, row, held: twin, doubt: null };
    }),
  );
}

function subjectIds({ recommendation, limb }: SubjectRow, planned: readonly PlannedRecommendation[]) {
  if ('id' in recommendation) return { recommendationId: recommendation.id, limbId: null };
  const { held, limbs } = planned[recommendation.index]!;
  const limbId =
    limbs.find(({ label }) => label === limb)?.held?.id ?? held?.limbs.find((one) => one.label === limb)?.id;
  return { recommendationId: held?.id ?? null, limbId: limbId ?? null };
}

/** Only a link that nobody decided, and that the text now states, changes: from proposed to confirmed. */
function standingOf(row: ProvisionRow | SubjectRow, held: ProvisionLink | SubjectLink | null): Standing {
  if (!held) return 'new';
  const undecided = held.decidedBy === null && held.decision === 'proposed';
  return undecided && row.decision === 'confirmed' ? 'changed' : 'equal';
}

function ownerOf(link: ProvisionLink | SubjectLink): OwnerRef {
  if (link.stateResponseId) return { kind: 'responses', index: null, id: link.stateResponseId };
  if (link.counterFindingId) return { kind: 'findings', index: null, id: link.counterFindingId };
  if (link.ngoRecommendationId) return { kind: 'demands', index: null, id: link.ngoRecommendationId };
  return { kind: 'recommendations', index: null, id: link.recommendationId };
}

const keyOf = ({ kind, id }: OwnerRef, ...parts: (number | null)[]) => [kind, id, ...parts].join(' ');
