import type {
  DraftSnapshot,
  RecordText,
  SnapshotAssessment,
  SnapshotNgoRecommendation,
  SnapshotOrganisation,
  SnapshotRecommendation,
  SnapshotSection,
} from '../snapshot.js';

/** A record with the number that the draft prints before it, 1-based. */
export type Numbered<T extends RecordText> = T & { number: number };

/** A recommendation as the template sees it: its lines apart, its comments numbered, its sections found. */
export interface RecommendationView extends Omit<SnapshotRecommendation, 'seeAlso' | 'findings' | 'assessments'> {
  /** The first line of the text, run in after the label. */
  lead: RecordText;
  /** The lines after it: further recommendations of the block, and limbs. */
  lines: RecordText[];
  findings: Numbered<SnapshotRecommendation['findings'][number]>[];
  /** Those of the State and those of civil society or the national institution, in that order. */
  assessments: SnapshotAssessment[];
  seeAlso: SnapshotSection[];
}

/** Neighbouring demands that share a lead-in. */
export interface DemandGroup {
  group: string | null;
  items: (SnapshotNgoRecommendation & { last: boolean })[];
}

/** What a template is rendered with: the snapshot, and what follows from it by rule. */
export interface ReportView extends Omit<DraftSnapshot, 'recommendations' | 'sections' | 'organisations'> {
  recommendations: RecommendationView[];
  sections: (Omit<SnapshotSection, 'paragraphs'> & {
    paragraphs: Numbered<SnapshotSection['paragraphs'][number]>[];
    demands: DemandGroup[];
    /** Whether the template must introduce the demands: no last paragraph ends with a colon. */
    needsLeadIn: boolean;
    /** Number of the paragraph after the last. */
    nextNumber: number;
  })[];
  /** Every demand once more, numbered through, under the section that makes it. */
  consolidated: { id: string; heading: string; items: Numbered<SnapshotNgoRecommendation>[] }[];
  /** Names by role, in the snapshot's order. */
  organisations: Record<SnapshotOrganisation['role'], string[]>;
}

/** Works out from a snapshot what its template prints. @throws Error when a see-also names a section that is not there. */
export function reportView(snapshot: DraftSnapshot): ReportView {
  const sections = new Map(snapshot.sections.map((section) => [section.id, section]));
  let demand = 0;
  return {
    ...snapshot,
    // Snapshots of before drafts could look back lack it.
    knownAt: snapshot.knownAt ?? null,
    recommendations: snapshot.recommendations.map((recommendation) => recommendationView(recommendation, sections)),
    sections: snapshot.sections.map((section) => ({
      ...section,
      paragraphs: numbered(section.paragraphs),
      demands: demandGroups(section.recommendations),
      needsLeadIn: !section.paragraphs.at(-1)?.text.trimEnd().endsWith(':'),
      nextNumber: section.paragraphs.length + 1,
    })),
    consolidated: snapshot.sections
      .filter((section) => section.recommendations.length > 0)
      .map(({ id, heading, recommendations }) => ({
        id,
        heading,
        items: recommendations.map((item) => ({ ...item, number: ++demand })),
      })),
    organisations: byRole(snapshot.organisations),
  };
}

function recommendationView(
  recommendation: SnapshotRecommendation,
  sections: ReadonlyMap<string, SnapshotSection>,
): RecommendationView {
  const [lead = '', ...lines] = linesOf(recommendation);
  const record = (text: string): RecordText => ({ ...recommendation, text, notes: [] });
  const order = { state: 0, nhri: 1, ngo: 2 };
  return {
    ...recommendation,
    lead: record(lead),
    lines: lines.map(record),
    findings: numbered(recommendation.findings),
    assessments: recommendation.assessments.toSorted((one, other) => order[one.voice] - order[other.voice]),
    seeAlso: recommendation.seeAlso.map((id) => {
      const section = sections.get(id);
      if (!section) throw new Error(`${recommendation.id} refers to ${id}, which is not a section of the draft.`);
      return section;
    }),
  };
}

/** The text's lines, and a new line where a limb starts; a limb that is not found as printed stays run in. */
function linesOf({ text, limbs }: SnapshotRecommendation): string[] {
  const starts: number[] = [];
  let from = 0;
  for (const limb of limbs) {
    const at = text.indexOf(`${limb.label} ${limb.text.slice(0, 40)}`, from);
    if (at === -1) continue;
    starts.push(at);
    from = at + limb.label.length;
  }
  const pieces = [0, ...starts].map((start, order) => text.slice(start, starts[order]));
  return pieces
    .flatMap((piece) => piece.split('\n'))
    .map((line) => line.trim())
    .filter((line) => line !== '');
}

function demandGroups(items: readonly SnapshotNgoRecommendation[]): DemandGroup[] {
  const groups: DemandGroup[] = [];
  for (const [order, item] of items.entries()) {
    if (order === 0 || item.group !== items[order - 1]?.group) groups.push({ group: item.group, items: [] });
    groups.at(-1)?.items.push({ ...item, last: order === items.length - 1 });
  }
  return groups;
}

function numbered<T extends RecordText>(records: readonly T[]): Numbered<T>[] {
  return records.map((record, order) => ({ ...record, number: order + 1 }));
}

function byRole(organisations: readonly SnapshotOrganisation[]): ReportView['organisations'] {
  const names = (role: SnapshotOrganisation['role']) =>
    organisations.filter((organisation) => organisation.role === role).map(({ name }) => name);
  return {
    author: names('author'),
    contributor: names('contributor'),
    editor: names('editor'),
    funder: names('funder'),
  };
}
