import { Injectable, NotFoundException } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { DataSource } from 'typeorm';
import type { Viewer } from '../accounts/viewer.js';
import { UnitOfWork } from '../database/unit-of-work.js';
import { assignEarlier } from '../links/assign-earlier.js';
import type { LinkDecision, LinkOrigin } from '../links/link.js';
import type { LinkRelation } from '../links/recommendation-link.entity.js';
import { Recommendation } from '../recommendations/recommendation.entity.js';
import type { KinshipInput } from './lineage.input.js';
import { findLineage, type Lineage } from './lineage.js';

/** A link of a lineage, with what names its two ends. */
export interface LineageLink {
  linkId: number;
  relation: LinkRelation;
  origin: LinkOrigin;
  decision: LinkDecision;
  /** 0–1, of proposals of the machine. */
  score: number | null;
  reason: string | null;
  decidedAt: Date | null;
  later: LinkEnd;
  earlier: LinkEnd;
}

interface LinkEnd {
  id: number;
  symbol: string | null;
  documentTitle: string;
  paragraph: string | null;
  position: number;
  topic: string | null;
}

const end = (of: string) => `json_build_object('id', ${of}.id, 'symbol', ${of}_document.symbol,
  'documentTitle', ${of}_document.title, 'paragraph', ${of}.paragraph, 'position', ${of}.position, 'topic', ${of}.topic)`;

const joins = (of: string, column: string) => `JOIN recommendation ${of} ON ${of}.id = k.${column}
  JOIN document ${of}_document ON ${of}_document.id = ${of}.document_id`;

/** The same demand across cycles and bodies: following it, and tying it together. */
@Injectable()
export class LineageService {
  constructor(
    @InjectDataSource() private readonly source: DataSource,
    private readonly unitOfWork: UnitOfWork,
  ) {}

  /** The recommendation `id` with its State. @throws NotFoundException for an unknown one. */
  async findRecommendation(id: number): Promise<Recommendation> {
    const relations = { document: true, state: true };
    const recommendation = await this.source.manager.findOne(Recommendation, { where: { id }, relations });
    if (!recommendation) throw new NotFoundException(`There is no recommendation ${id}.`);
    return recommendation;
  }

  /** See {@link findLineage}; an unknown `id` has no members. */
  find(id: number, viewer: Viewer): Promise<Lineage> {
    return findLineage(this.source, id, viewer);
  }

  /** What ties the lineage of `id` together, and what is proposed or was refused for `id` itself; in the order of time. */
  findLinks(id: number): Promise<LineageLink[]> {
    return this.source.query<LineageLink[]>(
      `SELECT k.id AS "linkId", k.relation, k.origin, k.decision, k.score, k.reason, k.decided_at AS "decidedAt",
         ${end('later')} AS later, ${end('earlier')} AS earlier
       FROM recommendation_link k
       ${joins('later', 'recommendation_id')}
       ${joins('earlier', 'earlier_id')}
       WHERE $1 IN (k.recommendation_id, k.earlier_id)
         OR k.decision = 'confirmed' AND k.recommendation_id IN (SELECT lineage_of($1))
       ORDER BY later_document.published_on NULLS FIRST, later.id, k.decision, earlier_document.published_on NULLS FIRST, k.id`,
      [id],
    );
  }

  /**
   * Ties `id` to another recommendation to the same State; a link proposed or refused before now stands.
   *
   * @throws NotFoundException when either is unknown, or they are to different States
   * @throws UnprocessableEntityException for a recommendation with itself
   */
  async link(id: number, { other, relation }: KinshipInput, viewer: Viewer): Promise<void> {
    const { stateCode } = await this.findRecommendation(id);
    await this.unitOfWork.run(viewer.accountId, (manager) =>
      assignEarlier(manager, stateCode, { recommendationId: id, otherId: other, relation }, viewer),
    );
  }
}
