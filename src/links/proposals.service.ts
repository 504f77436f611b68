import { Injectable, NotFoundException } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { DataSource } from 'typeorm';
import type { Viewer } from '../accounts/viewer.js';
import { limitOf, readCursor, writeCursor, type CursorKeys, type CursorRequest, type Slice } from '../shared/cursor.js';
import { cursorColumn, orderBy, standsBehind, type OrderKey } from '../shared/keyset.js';
import { pageOf, pageSize, type Page } from '../shared/page.js';
import { countProposals, type ProposalCounts } from './count-proposals.js';
import { linkKinds, type LinkKind, type LinkRef } from './link.js';
import type { ProposalFilter } from './proposal-filter.js';
import { linkParameters, linksOf, ownAndSeen, proposalChoicesQuery, proposalQuery } from './proposal-query.js';
import { findLinkRows, type LinkRow, type RecommendationTarget } from './proposal-rows.js';

/** What the lists of the filter offer: only what occurs. */
export interface ProposalChoices {
  documents: { id: number; title: string }[];
  articles: number[];
}

/** What names a recommendation, for the line that says that the queue is narrowed to it. */
export type NamedRecommendation = Pick<RecommendationTarget, 'id' | 'symbol' | 'paragraph' | 'position' | 'topic'>;

/** The order of the queue, for the links `k` of one kind. */
const surestFirst = (kind: LinkKind): OrderKey[] => [
  { sql: 'k.score', type: 'real', descending: true },
  { sql: `'${kind}'::text`, type: 'text', descending: true },
  { sql: 'k.id', type: 'integer' },
];

/** What waits for a decision: proposed links, the most likely first. */
@Injectable()
export class ProposalsService {
  constructor(@InjectDataSource() private readonly source: DataSource) {}

  /** One page of the queue, the last one when the page asked for is past the end; counts are of all kinds. */
  async find(
    stateCode: string,
    filter: ProposalFilter,
    viewer: Viewer,
  ): Promise<{ page: Page<LinkRow>; counts: ProposalCounts }> {
    const counts = await countProposals(this.source, stateCode, filter, viewer);
    const kinds: readonly LinkKind[] = filter.kind ? [filter.kind] : linkKinds;
    const total = kinds.reduce((sum, kind) => sum + counts[kind], 0);
    const page = Math.min(filter.page ?? 1, Math.max(1, Math.ceil(total / pageSize)));
    const until = page * pageSize;
    const { where, parameters } = proposalQuery(stateCode, filter, viewer);
    const refs = await this.source.query<LinkRef[]>(
      `SELECT kind, id FROM (${kinds
        .map(
          (kind) => `(SELECT '${kind}' AS kind, k.id, k.score FROM ${linksOf(kind)} WHERE ${where[kind]}
            ORDER BY k.score DESC NULLS LAST, k.id LIMIT ${until})`,
        )
        .join(' UNION ALL ')}) proposed
       ORDER BY score DESC NULLS LAST, kind DESC, id LIMIT ${pageSize} OFFSET ${until - pageSize}`,
      parameters,
    );
    return { page: pageOf(await findLinkRows(this.source, refs, viewer), total, page), counts };
  }

  /** The same behind a cursor; what was decided meanwhile is left out, and nothing is passed over for it. */
  async findSlice(
    stateCode: string,
    filter: ProposalFilter,
    request: CursorRequest,
    viewer: Viewer,
  ): Promise<Slice<LinkRow>> {
    const counts = await countProposals(this.source, stateCode, filter, viewer);
    const kinds: readonly LinkKind[] = filter.kind ? [filter.kind] : linkKinds;
    const { where, parameters } = proposalQuery(stateCode, filter, viewer);
    const limit = limitOf(request);
    const queues = kinds.map((kind) => {
      const keys = surestFirst(kind);
      const seen = readCursor(request, keys.length);
      const behind = seen ? `AND ${standsBehind(keys, seen, (value) => `$${parameters.push(value)}`)}` : '';
      return `(SELECT '${kind}' AS kind, k.id, k.score, ${cursorColumn(keys)} AS keys FROM ${linksOf(kind)}
        WHERE ${where[kind]} ${behind} ORDER BY ${orderBy(keys)} LIMIT ${limit + 1})`;
    });
    const refs = await this.source.query<(LinkRef & { keys: CursorKeys })[]>(
      `SELECT kind, id, keys FROM (${queues.join(' UNION ALL ')}) proposed
       ORDER BY score DESC NULLS LAST, kind DESC, id LIMIT ${limit + 1}`,
      parameters,
    );
    const shown = refs.slice(0, limit);
    return {
      items: await findLinkRows(this.source, shown, viewer),
      total: kinds.reduce((sum, kind) => sum + counts[kind], 0),
      next: refs.length > limit ? writeCursor(shown.at(-1)!.keys) : null,
    };
  }

  async findChoices(stateCode: string, viewer: Viewer): Promise<ProposalChoices> {
    const [choices] = await this.source.query<ProposalChoices[]>(
      proposalChoicesQuery,
      linkParameters(stateCode, viewer),
    );
    return choices!;
  }

  /** A link about `stateCode`, whatever was decided. @throws NotFoundException when `viewer` sees no such link. */
  async findOne(stateCode: string, { kind, id }: LinkRef, viewer: Viewer): Promise<LinkRow> {
    const own = await this.source.query<LinkRef[]>(
      `SELECT '${kind}' AS kind, k.id FROM ${linksOf(kind)} WHERE k.id = $5::integer AND ${ownAndSeen}`,
      [...linkParameters(stateCode, viewer), id],
    );
    const [row] = await findLinkRows(this.source, own, viewer);
    if (!row) throw new NotFoundException(`There is no link ${kind}-${id}.`);
    return row;
  }

  /** Null for an id that no recommendation to the State has. */
  async findRecommendation(stateCode: string, id: number): Promise<NamedRecommendation | null> {
    const [named] = await this.source.query<NamedRecommendation[]>(
      `SELECT r.id, d.symbol, r.paragraph, r.position, r.topic FROM recommendation r JOIN document d ON d.id = r.document_id
       WHERE r.id = $1 AND r.state_code = $2`,
      [id, stateCode],
    );
    return named ?? null;
  }
}
