import type { ArticleStatement } from '../dashboards/article-statements.js';
import type { Page } from '../shared/page.js';
import type { PortalService } from './portal.service.js';
import type { PublicRecordsService } from './public-records.service.js';

type Said = Pick<ArticleStatement, 'voice' | 'id' | 'text' | 'kind' | 'stage' | 'on' | 'happenedOn' | 'targetOn'> &
  Pick<ArticleStatement, 'documentTitle' | 'printedNumber' | 'section' | 'source' | 'mentions'>;

/** A statement with its source, without what only the desk has a use for. */
const saidOf = ({ voice, id, text, kind, stage, on, happenedOn, targetOn, ...source }: Said) => {
  const { documentTitle, printedNumber, section, source: printed, mentions } = source;
  const cited = { documentTitle, section, printedNumber, source: printed };
  return { voice, id, text, kind, stage, on, happenedOn, targetOn, mentions, ...cited };
};

/** An article as a tree: its recommendations by address, and what was said on it, a page at a time. */
export function articleTree(found: Awaited<ReturnType<PortalService['findArticle']>>, origin: string) {
  const { article, recommendations, claims, findings, demands } = found;
  const addressOf = (id: number) => `${origin}/public/recommendations/${id}`;
  const pageOf = ({ items, total, page, pages }: Page<ArticleStatement>) => ({
    total,
    page,
    pages,
    items: items.map((one) => ({ ...saidOf(one), about: one.about.map(({ id }) => addressOf(id)) })),
  });
  return {
    treaty: article.treatyCode,
    article: article.number,
    description: article.whole?.description ?? null,
    recommendations: {
      total: recommendations.total,
      items: recommendations.items.map(({ id, symbol, paragraph, topic, standing }) => {
        const { grades, state: stateLevels, ngo: ngoLevels, contested } = standing;
        return { id, address: addressOf(id), symbol, paragraph, topic, grades, stateLevels, ngoLevels, contested };
      }),
    },
    responses: pageOf(claims),
    findings: pageOf(findings),
    demands: pageOf(demands),
  };
}

/** A recommendation as a tree: its record, and all that the published voices say of it. */
export function recommendationTree(found: Awaited<ReturnType<PublicRecordsService['find']>>, origin: string) {
  const { record, grades, responses, findings, demands, assessments, lineage } = found;
  const said = (one: (typeof findings)[number]) => ({ ...saidOf(one), limb: one.limb });
  return {
    ...record,
    said: {
      committee: grades.map(({ limb, grade, label, scale, symbol, assessedOn, note }) => {
        return { limb, grade, label, scale, symbol, assessedOn, note };
      }),
      state: responses.map((one) => ({
        ...said(one),
        steps: one.steps.map(({ stage, happenedOn, targetOn, outcome }) => ({ stage, happenedOn, targetOn, outcome })),
      })),
      ngo: findings.map(said),
      demands: demands.map(said),
    },
    assessments: assessments.map((one) => {
      const { side, asOf, level, axis, direction, confidence, rationale, source, withoutSource } = one;
      const by = { side, organisation: one.organisation?.name ?? null, limb: one.limb?.label ?? null };
      return { ...by, asOf, level, axis, direction, confidence, rationale, source, withoutSource };
    }),
    lineage: lineage.members
      .filter(({ id }) => id !== record.id)
      .map(({ id, mechanism, symbol, paragraph, topic, publishedOn }) => ({
        address: `${origin}/public/recommendations/${id}`,
        id,
        mechanism,
        symbol,
        paragraph,
        topic,
        publishedOn,
      })),
  };
}
