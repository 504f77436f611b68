import type { FastifyReply, FastifyRequest } from 'fastify';
import { entityTag, namesTag } from '../api/entity-tag.js';
import { isPortal } from '../shared/portal-path.js';

/** Five minutes as it is, and five more while a cache asks again: what is withdrawn is gone after ten. */
const forAll = 'public, max-age=300, stale-while-revalidate=300';

/**
 * Makes an answer of the portal one that every cache may keep and every site may read: no cookie, a strong entity tag
 * (from its content, where the handler set none), and 304 for whoever has it already. What is no answer is not kept.
 */
export async function keepForAll(request: FastifyRequest, reply: FastifyReply, payload: unknown): Promise<unknown> {
  if (!isPortal(request.url)) return payload;
  void reply.header('access-control-allow-origin', '*').header('cross-origin-resource-policy', 'cross-origin');
  if (reply.statusCode !== 200) {
    if (reply.statusCode !== 304) void reply.header('cache-control', 'no-store');
    return payload;
  }
  void reply.header('cache-control', forAll);
  if (typeof payload === 'string' && !reply.hasHeader('etag')) void reply.header('etag', entityTag(payload));
  if (!isKnown(request, reply.getHeader('etag'))) return payload;
  void reply.status(304).removeHeader('content-length').removeHeader('content-type');
  return '';
}

/** Whether whoever asks has what `tag` names. */
export const isKnown = ({ headers }: FastifyRequest, tag: unknown): boolean =>
  typeof tag === 'string' && namesTag(headers['if-none-match'] ?? '', tag, true);
