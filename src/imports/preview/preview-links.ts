import type { ImportPlan } from '../plan/import-plan.js';
import type { LinkOwner } from '../plan/plan-links.js';
import type { KnownRecommendation } from '../plan/proposals.js';

/** A link as a preview shows it. */
export interface PreviewLink {
  /** `¶24 Torture`, or an article's path. */
  name: string;
  proposed: boolean;
  score: number | null;
  reason: string | null;
}

/** Makes the function that finds the links of a row by its index in the record. */
export function linkFinder(plan: ImportPlan, known: readonly KnownRecommendation[]) {
  const names = new Map(
    known.map(({ id, symbol, paragraph, topic, text }) => {
      const place = [symbol, paragraph && `¶${paragraph}`].filter(Boolean).join(' ');
      return [id, `${place} ${topic ?? excerpt(text ?? '')}`.trim()];
    }),
  );
  const own = (index: number) => {
    const row = plan.recommendations[index]?.wanted?.row;
    return row
      ? `${row.paragraph ? `¶${row.paragraph}` : `${row.position}.`} ${row.topic ?? excerpt(row.text ?? '')}`
      : '';
  };
  return (kind: LinkOwner, index: number | undefined): { subjects: PreviewLink[]; articles: PreviewLink[] } => ({
    subjects: plan.subjectLinks
      .filter(({ owner }) => index !== undefined && owner.kind === kind && owner.index === index)
      .map(({ row }) => {
        const { recommendation: to, limb } = row;
        const name = 'id' in to ? names.get(to.id) : own(to.index);
        return { name: [name, limb].filter(Boolean).join(' '), ...shown(row) };
      }),
    articles: plan.provisionLinks
      .filter(({ owner }) => index !== undefined && owner.kind === kind && owner.index === index)
      .map(({ row }) => ({ name: row.path, ...shown(row) })),
  });
}

const excerpt = (text: string) => (text.length > 80 ? `${text.slice(0, 80)}…` : text);

const shown = ({ decision, score, reason }: { decision: string; score: number | null; reason: string | null }) => ({
  proposed: decision === 'proposed',
  score,
  reason,
});
