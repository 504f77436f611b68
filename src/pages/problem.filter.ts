import { randomUUID } from 'node:crypto';
import { Catch, HttpException, Logger, type ArgumentsHost, type ExceptionFilter } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Refusal } from '../shared/refusal.js';

/** Turns whatever went wrong into a page, or for a client that wants JSON an RFC 9457 problem; logs faults once. */
@Catch()
export class ProblemFilter implements ExceptionFilter {
  private readonly logger = new Logger('problem');

  catch(error: unknown, host: ArgumentsHost): void {
    const request = host.switchToHttp().getRequest<FastifyRequest>();
    const reply = host.switchToHttp().getResponse<FastifyReply>();
    const status = statusOf(error);
    const id = randomUUID().slice(0, 8);
    if (status >= 500)
      this.logger.error({ id, method: request.method, path: request.routeOptions.url, fault: describe(error) });
    const detail = status >= 500 ? null : sentence(error);
    if (status === 401 && request.method === 'GET' && wantsPage(request)) {
      void reply.redirect(`/sign-in?next=${encodeURIComponent(request.url)}`, 303);
      return;
    }
    void reply.status(status);
    if (wantsPage(request)) void reply.view('errors/show', { status, id, detail });
    else
      void reply
        .type('application/problem+json')
        .send({ type: 'about:blank', status, detail: detail ?? 'Something went wrong here.', id });
  }
}

function statusOf(error: unknown): number {
  if (error instanceof HttpException) return error.getStatus();
  if (error instanceof Refusal) return 422;
  const { statusCode } = error as { statusCode?: number };
  return typeof statusCode === 'number' && statusCode >= 400 && statusCode < 500 ? statusCode : 500;
}

function sentence(error: unknown): string {
  if (error instanceof HttpException) {
    const { message } = error.getResponse() as { message?: string | string[] };
    return Array.isArray(message) ? message.join(' ') : (message ?? error.message);
  }
  return (error as Error).message;
}

/** Never the values of a failed query: they may hold restricted text. */
const describe = (error: unknown) =>
  error instanceof Error ? `${error.name}: ${error.message}\n${error.stack}` : String(error);

const wantsPage = (request: FastifyRequest) => (request.headers.accept ?? '').includes('text/html');
