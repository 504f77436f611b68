import { HttpException } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { entityTag, namesTag } from './entity-tag.js';
import type { Schema } from './schema.js';

/** What a program last saw of the thing it changes. */
export class IfMatch {
  private constructor(private readonly header: string) {}

  /** @throws HttpException 428 for a request without `If-Match` (RFC 6585 §3) */
  static of(request: FastifyRequest): IfMatch {
    const header = request.headers['if-match'];
    if (!header) throw new HttpException('Get it first, and send its ETag as "If-Match" with the change.', 428);
    return new IfMatch(header);
  }

  /** Asks whether what `show` answers now, as `schema` has it, is what was seen. */
  sees<Value>(schema: Schema<Value>, show: () => Promise<Value>): () => Promise<boolean> {
    return async () => namesTag(this.header, entityTag(JSON.stringify(schema.pick(await show()))));
  }
}
