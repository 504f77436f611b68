import { HttpException } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import type { EntityTarget, ObjectLiteral } from 'typeorm';
import type { UnitOfWork } from '../database/unit-of-work.js';
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

  /**
   * Does `work` on what `show` answers, as `schema` has it, if that still is what was seen.
   *
   * @param row the row that is held meanwhile, see {@link UnitOfWork.whileSeen}
   * @throws PreconditionFailedException when it was changed since
   */
  guard<Value, Result>(
    unitOfWork: UnitOfWork,
    row: [EntityTarget<ObjectLiteral>, number],
    schema: Schema<Value>,
    show: () => Promise<Value>,
    work: (seen: Value) => Promise<Result>,
  ): Promise<Result> {
    let seen: Value;
    const isSeen = async () => {
      seen = await show();
      return namesTag(this.header, entityTag(JSON.stringify(schema.pick(seen))));
    };
    return unitOfWork.whileSeen(row, isSeen, () => work(seen));
  }
}
