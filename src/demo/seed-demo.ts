import type { DataSource, EntityManager } from 'typeorm';
import { Organisation } from '../accounts/organisation.entity.js';
import { Assessment } from '../assessments/assessment.entity.js';
import { CommitmentLink } from '../commitments/commitment-link.entity.js';
import { Commitment } from '../commitments/commitment.entity.js';
import { Plan } from '../commitments/plan.entity.js';
import { CounterFinding } from '../counter-findings/counter-finding.entity.js';
import { Document } from '../documents/document.entity.js';
import { ProvisionLink } from '../links/provision-link.entity.js';
import { SubjectLink } from '../links/subject-link.entity.js';
import { NgoRecommendationFate } from '../ngo-recommendations/ngo-recommendation-fate.entity.js';
import { NgoRecommendation } from '../ngo-recommendations/ngo-recommendation.entity.js';
import { RecommendationLimb } from '../recommendations/recommendation-limb.entity.js';
import { Recommendation } from '../recommendations/recommendation.entity.js';
import { claimedEvents } from '../state-responses/claimed-events.js';
import { StateResponse } from '../state-responses/state-response.entity.js';
import { Provision } from '../treaties/provision.entity.js';
import { assessments } from './assessments.js';
import { seedCase, seedCommunication } from './cases.js';
import { counterFindings } from './counter-findings.js';
import { demands, ngoReport } from './demands.js';
import {
  demonstrationOrganisations,
  secondObservations,
  type About,
  type DemonstrationAssessment,
  type DemonstrationDemand,
  type DemonstrationOrganisation,
  type Paragraph,
} from './demonstration.js';
import { seedBodies } from './seed-bodies.js';
import { plans, type DemonstrationPlan } from './plans.js';
import { recommendationArticles, recommendations } from './recommendations.js';
import { freedoms } from './state-responses/freedoms.js';
import { institutions } from './state-responses/institutions.js';
import { integrity } from './state-responses/integrity.js';

/** Rows made; all zero when the demonstration is there already. */
export interface DemonstrationCounts {
  organisations: number;
  recommendations: number;
  stateResponses: number;
  counterFindings: number;
  assessments: number;
  plans: number;
  subjectLinks: number;
  provisionLinks: number;
}

/**
 * Fills the demonstration State, Kazakhstan, on top of the reference data, in one transaction. Its organisations mark
 * that it was done: once they exist nothing is added again, even if somebody removed rows since.
 */
export function seedDemo(source: DataSource): Promise<DemonstrationCounts> {
  return source.transaction(async (manager) => {
    const organisations = await makeOrganisations(manager);
    const seed = new Seed(manager, organisations);
    if (organisations.size > 0) await seed.run();
    return seed.counts;
  });
}

/** Ids by name; empty when they were there before. Two seeds at once wait for each other on the unique name. */
async function makeOrganisations(manager: EntityManager): Promise<Map<string, number>> {
  const { raw } = await manager
    .createQueryBuilder()
    .insert()
    .into(Organisation)
    .values([...demonstrationOrganisations])
    .orIgnore()
    .returning(['id', 'name'])
    .execute();
  return new Map((raw as Organisation[]).map(({ id, name }) => [name, id]));
}

type Statement = { stateResponseId: number } | { counterFindingId: number };
type Linked = Statement | { ngoRecommendationId: number } | { recommendationId: number };

const decided = (proposed: number | undefined) =>
  proposed === undefined
    ? { origin: 'assigned' as const, decision: 'confirmed' as const, score: null }
    : { origin: 'suggested' as const, decision: 'proposed' as const, score: proposed };

class Seed {
  readonly counts: DemonstrationCounts;

  constructor(
    private readonly manager: EntityManager,
    private readonly organisations: Map<string, number>,
  ) {
    this.counts = {
      organisations: organisations.size,
      recommendations: 0,
      stateResponses: 0,
      counterFindings: 0,
      assessments: 0,
      plans: 0,
      subjectLinks: 0,
      provisionLinks: 0,
    };
  }

  async run(): Promise<void> {
    for (const row of recommendations) await this.recommend(row);
    for (const { path, reason, proposed, ...paragraph } of recommendationArticles) {
      const recommendationId = await this.recommendationId(paragraph);
      await this.linkArticle({ recommendationId }, path, { ...decided(proposed), reason });
    }
    for (const { subjects, articles, steps = [], ...response } of [...institutions, ...freedoms, ...integrity]) {
      const events = [...claimedEvents(response, response), ...steps];
      const { id } = await this.manager.save(
        this.manager.create(StateResponse, { ...response, stateCode: 'KAZ', events }),
      );
      this.counts.stateResponses++;
      await this.link({ stateResponseId: id }, { subjects, articles }, response.source);
    }
    const { id: documentId, publishedOn } = await this.report();
    for (const { subjects, articles, ...finding } of counterFindings) {
      const row = { ...finding, documentId, stateCode: 'KAZ', foundOn: publishedOn, visibility: 'public' as const };
      const { id } = await this.manager.save(CounterFinding, row);
      this.counts.counterFindings++;
      await this.link({ counterFindingId: id }, { subjects, articles }, finding.source);
    }
    for (const [index, demand] of demands.entries()) await this.ask(demand, documentId, index + 1);
    for (const assessment of assessments) await this.assess(assessment);
    await seedCase(this.manager, this.organisations.get('Demonstration NGO coalition')!);
    await seedCommunication(this.manager);
    await seedBodies(this.manager, this.organisations, (paragraph) => this.recommendationId(paragraph));
    for (const plan of plans) await this.plan(plan);
  }

  /** The report of civil society, known by its title alone. */
  private async report(): Promise<Document> {
    const { cycleId } = await this.manager.findOneByOrFail(Document, { symbol: secondObservations });
    return this.manager.save(this.manager.create(Document, { ...ngoReport, stateCode: 'KAZ', cycleId }));
  }

  private async ask(row: DemonstrationDemand, documentId: number, position: number): Promise<void> {
    const { articles, takenUpIn, ...demand } = row;
    const { id: ngoRecommendationId } = await this.manager.save(
      this.manager.create(NgoRecommendation, {
        ...demand,
        documentId,
        position,
        stateCode: 'KAZ',
        askedOn: ngoReport.publishedOn,
        visibility: 'public',
      }),
    );
    for (const path of articles)
      await this.linkArticle({ ngoRecommendationId }, path, {
        ...decided(undefined),
        reason: `By subject: ${demand.source}`,
      });
    if (!takenUpIn) return;
    const { publishedOn } = await this.manager.findOneByOrFail(Document, { symbol: takenUpIn.symbol });
    await this.manager.insert(NgoRecommendationFate, {
      ngoRecommendationId,
      fate: 'taken_up',
      takenUpInId: await this.recommendationId(takenUpIn),
      onDate: publishedOn!,
      source: `${takenUpIn.symbol} ¶${takenUpIn.paragraph}`,
      visibility: 'public',
    });
  }

  private async recommend({ symbol, ...row }: (typeof recommendations)[number]): Promise<void> {
    const document = await this.manager.findOneByOrFail(Document, { symbol });
    const { stateCode, cycleId, id: documentId } = document;
    if (await this.manager.existsBy(Recommendation, { documentId, paragraph: row.paragraph })) return;
    await this.manager.insert(Recommendation, { ...row, mechanismCode: 'CCPR', stateCode, cycleId, documentId });
    this.counts.recommendations++;
  }

  private async recommendationId({ symbol, paragraph }: Paragraph): Promise<number> {
    const row = await this.manager.findOneByOrFail(Recommendation, { document: { symbol }, paragraph });
    return row.id;
  }

  private async link(statement: Statement, { subjects = [], articles = [] }: About, source: string): Promise<void> {
    for (const { reason, proposed, ...paragraph } of subjects) {
      const recommendationId = await this.recommendationId(paragraph);
      await this.manager.insert(SubjectLink, { ...statement, recommendationId, ...decided(proposed), reason });
      this.counts.subjectLinks++;
    }
    for (const path of articles) {
      await this.linkArticle(statement, path, { ...decided(undefined), reason: `By subject: ${source}` });
    }
  }

  private async linkArticle(linked: Linked, path: string, decision: Partial<ProvisionLink>): Promise<void> {
    const { id: provisionId } = await this.manager.findOneByOrFail(Provision, { treatyCode: 'ICCPR', path });
    if (await this.manager.existsBy(ProvisionLink, { ...linked, provisionId })) return;
    await this.manager.insert(ProvisionLink, { ...linked, provisionId, ...decision });
    this.counts.provisionLinks++;
  }

  private async plan({ items, ...plan }: DemonstrationPlan): Promise<void> {
    const { id: planId } = await this.manager.save(this.manager.create(Plan, { ...plan, stateCode: 'KAZ' }));
    for (const [index, { about = [], ...item }] of items.entries()) {
      const row = this.manager.create(Commitment, { ...item, planId, position: index + 1 });
      const { id: commitmentId } = await this.manager.save(row);
      for (const paragraph of about)
        await this.manager.insert(CommitmentLink, {
          commitmentId,
          recommendationId: await this.recommendationId(paragraph),
        });
    }
    this.counts.plans++;
  }

  private async assess({
    symbol,
    paragraph,
    limb,
    by,
    correction,
    source,
    ...row
  }: DemonstrationAssessment): Promise<void> {
    const recommendationId = await this.recommendationId({ symbol, paragraph });
    const limbId = limb
      ? (await this.manager.findOneByOrFail(RecommendationLimb, { recommendationId, label: limb })).id
      : null;
    const grounds = () => (source ? { evidence: [{ position: 1, source }] } : { withoutSource: true });
    const view = { ...row, recommendationId, limbId, organisationId: this.organisationId(by) };
    const { id } = await this.manager.save(Assessment, { ...view, ...grounds() });
    this.counts.assessments++;
    if (!correction) return;
    await this.manager.save(Assessment, { ...view, ...correction, ...grounds(), supersedesId: id });
    this.counts.assessments++;
  }

  private organisationId(name: DemonstrationOrganisation | null): number | null {
    return name === null ? null : this.organisations.get(name)!;
  }
}
