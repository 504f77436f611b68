import { Injectable, type CallHandler, type ExecutionContext, type NestInterceptor } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { map, type Observable } from 'rxjs';
import type { Slice } from '../shared/cursor.js';
import { entityTag, namesTag } from './entity-tag.js';
import { operationKey, type Operation } from './operation.js';

/**
 * Sends what a handler of the API returns: the part that its schema names, with its entity tag, or 304 to one who has
 * it; where a list goes on, and where what was made stands.
 */
@Injectable()
export class AnswerInterceptor implements NestInterceptor {
  constructor(private readonly reflector: Reflector) {}

  intercept(context: ExecutionContext, next: CallHandler): Observable<unknown> {
    const request = context.switchToHttp().getRequest<FastifyRequest>();
    const reply = context.switchToHttp().getResponse<FastifyReply>();
    const operation = this.reflector.get<Operation<unknown>>(operationKey, context.getHandler());
    // What an account sees is for it alone; it may be kept, and asked about again.
    void reply.header('cache-control', 'private, no-cache').header('vary', 'authorization, cookie');
    return next.handle().pipe(map((answer: unknown) => represent(answer, operation, request, reply)));
  }
}

function represent(answer: unknown, operation: Operation<unknown>, request: FastifyRequest, reply: FastifyReply) {
  const { answers, created } = operation;
  if (!answers) return answer;
  const representation = JSON.stringify(answers.pick(answer));
  const tag = entityTag(representation);
  void reply.header('etag', tag).type('application/json; charset=utf-8');
  if (created) void reply.header('location', created(answer));
  if (isSlice(answer) && answer.next) void reply.header('link', `<${behind(request, answer.next)}>; rel="next"`);
  const seen = request.headers['if-none-match'];
  if (request.method !== 'GET' || !seen || !namesTag(seen, tag, true)) return representation;
  void reply.status(304);
  return undefined;
}

const isSlice = (answer: unknown): answer is Slice<unknown> =>
  typeof answer === 'object' && answer !== null && 'next' in answer && 'items' in answer;

/** The address of the part of a list that stands behind the one asked for. */
function behind({ url }: FastifyRequest, cursor: string): string {
  const address = new URL(url, 'http://here');
  address.searchParams.set('after', cursor);
  return address.pathname + address.search;
}
