import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { DataSource } from 'typeorm';
import type { Language } from '../shared/languages.js';
import { AssessmentsService, type GroundedAssessment } from '../assessments/assessments.service.js';
import { citation } from '../assessments/evidence.js';
import { recommendationTimeline } from '../charts/timeline.js';
import { findLineage } from '../lineage/lineage.js';
import type { RecommendationFilter } from '../recommendations/recommendation-filter.js';
import * as voices from '../recommendations/recommendation-voices.js';
import { Recommendation } from '../recommendations/recommendation.entity.js';
import { RecommendationsService } from '../recommendations/recommendations.service.js';
import { nothingPublished, PublicationsService } from './publications.service.js';
import type { Published } from './published.js';
import { recordOf, type PublicRecord, type Wording } from './record.js';
import { publicFilter, publicStanding } from './unpublished.js';

/** How many records are read at a time. */
const readAtOnce = 200;

/** The recommendations to a published State, one by one: for a page, and for the files that hold them all. */
@Injectable()
export class PublicRecordsService {
  constructor(
    @InjectDataSource() private readonly source: DataSource,
    private readonly publications: PublicationsService,
    private readonly recommendations: RecommendationsService,
    private readonly assessments: AssessmentsService,
  ) {}

  /** The recommendation `id`, with what it is published in. @throws as for an address where nothing is published */
  async open(id: number, language: Language): Promise<{ published: Published; recommendation: Recommendation }> {
    const recommendation = await this.source.manager.findOne(Recommendation, {
      where: { id },
      relations: { document: true, cycle: true, state: true, limbs: true, mechanism: true },
      order: { limbs: { position: 'ASC' } },
    });
    if (recommendation?.document.visibility !== 'public') throw nothingPublished();
    const published = await this.publications.open(recommendation.stateCode, language);
    if ((recommendation.document.publishedOn ?? '') > published.asOf) throw nothingPublished();
    return { published, recommendation };
  }

  /** What the published voices say of it, and how it was assessed. */
  async find(recommendation: Recommendation, published: Published, origin: string) {
    const { id } = recommendation;
    const { viewer, unpublished, asOf, knownAt } = published;
    const time = { asOf, knownAt };
    const [[row], assessments, grades, provisions, statements, neighbours, lineage] = await Promise.all([
      this.recommendations.findRows([{ id }], viewer, time),
      this.findAssessments(id, published),
      voices.findGrades(this.source, id, time),
      voices.findProvisions(this.source, id),
      voices.findStatements(this.source, id, viewer, time),
      voices.findNeighbours(this.source, recommendation),
      findLineage(this.source, id, viewer, time),
    ]);
    const said = (voice: voices.Statement['voice']) =>
      statements
        .filter((one) => one.voice === voice && one.decision === 'confirmed')
        .filter(() => !unpublished.includes(voice === 'demand' ? 'ngo' : voice));
    const { text, limbs } = recommendation;
    return {
      record: recordOf(row!, { id, text, limbs: limbs.map(wordsOf) }, published, origin),
      assessments,
      grades,
      // Why somebody linked it may be a word among colleagues.
      provisions: provisions
        .filter(({ decision }) => decision === 'confirmed')
        .map((one) => ({ ...one, reason: null })),
      responses: await voices.withSteps(this.source, said('state'), time),
      findings: said('ngo'),
      demands: said('demand'),
      neighbours,
      lineage: {
        ...lineage,
        waiting: 0,
        members: lineage.members.map((one) => ({ ...one, standing: publicStanding(one.standing, unpublished) })),
      },
    };
  }

  /** What stands on the timeline of a recommendation, in the published voices. */
  async findTimeline(id: number, { viewer, unpublished, asOf, knownAt }: Published) {
    const { points, grades } = await recommendationTimeline(this.source, id, viewer, { asOf, knownAt });
    return { points: points.filter(({ voice }) => !unpublished.includes(voice)), grades };
  }

  /** All records that match, in the order of the list, read a part at a time and as known when the reading began. */
  async *read(published: Published, asked: RecommendationFilter, origin: string): AsyncGenerator<PublicRecord> {
    const { state, viewer, unpublished, asOf, knownAt = new Date().toISOString() } = published;
    const filter = publicFilter(asked, unpublished, { asOf, knownAt });
    let after: string | undefined;
    do {
      const { items, next } = await this.recommendations.findSlice(
        state.code,
        filter,
        { limit: readAtOnce, after },
        viewer,
      );
      const wordings = await this.findWordings(items.map(({ id }) => id));
      for (const row of items) yield recordOf(row, wordings.get(row.id)!, published, origin);
      after = next ?? undefined;
    } while (after);
  }

  /** Another text whenever something changed that {@link read} answers; `record_version` holds what that is. */
  async findVersion({ state, publication, asOf, viewer }: Published): Promise<string> {
    const [row] = await this.source.query<{ version: string }[]>('SELECT record_version($1) AS version', [state.code]);
    return [publication.id, asOf, viewer.language, row!.version].join(' ');
  }

  private async findWordings(ids: number[]): Promise<Map<number, Wording>> {
    const rows = await this.source.query<Wording[]>(
      `SELECT r.id, r.text, ARRAY(SELECT json_build_object('label', l.label, 'text', l.text)
         FROM recommendation_limb l WHERE l.recommendation_id = r.id ORDER BY l.position, l.id) AS limbs
       FROM recommendation r WHERE r.id = ANY ($1)`,
      [ids],
    );
    return new Map(rows.map((row) => [row.id, row]));
  }

  /** The public assessments that stand, the latest day first, without unpublished voices as evidence and reasons among colleagues. */
  private async findAssessments(
    id: number,
    { viewer, unpublished, asOf, knownAt }: Published,
  ): Promise<GroundedAssessment[]> {
    const [history, standing] = await Promise.all([
      this.assessments.findHistory(id, viewer),
      this.source.query<{ id: number }[]>(
        'SELECT id FROM assessments_on($2::date, coalesce($3, now())) WHERE recommendation_id = $1',
        [id, asOf, knownAt ?? null],
      ),
    ]);
    const ids = new Set(standing.map((one) => one.id));
    return history
      .filter((one) => ids.has(one.id) && !unpublished.includes(one.side === 'state' ? 'state' : 'ngo'))
      .map((one) => {
        const evidence = one.evidence.filter(
          ({ kind }) => (kind !== 'state' && kind !== 'ngo') || !unpublished.includes(kind),
        );
        return { ...one, reason: null, evidence, source: citation(evidence) };
      });
  }
}

const wordsOf = ({ label, text }: Wording['limbs'][number]) => ({ label, text });
