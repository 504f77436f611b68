import { randomUUID } from 'node:crypto';
import { STATUS_CODES } from 'node:http';
import { Catch, HttpException, Logger, type ArgumentsHost, type ExceptionFilter } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Language } from '../shared/languages.js';
import { isApi } from '../shared/api-path.js';
import { RefusedField } from '../shared/refused-field.js';
import { RefusedInput, RefusedQuery, type BrokenRules } from '../shared/input.js';
import { isPortal } from '../shared/portal-path.js';
import { Refusal } from '../shared/refusal.js';
import { ruleWords } from './translations.js';

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
    if (wantsPage(request)) {
      void reply.view(isPortal(request.url) ? 'portal/problem' : 'errors/show', { status, id, detail });
      return;
    }
    if (status === 401) void reply.header('www-authenticate', 'Bearer realm="Article 40"');
    const problem = { type: 'about:blank', title: STATUS_CODES[status], status, detail: detail ?? unknownFault, id };
    const errors = fieldErrors(error, request.viewer.language);
    void reply.type('application/problem+json').send(errors ? { ...problem, errors } : problem);
  }
}

const unknownFault = 'Something went wrong here.';

/** What is wrong in each field, by the name of the rule and in words; undefined where no field is at fault. */
function fieldErrors(error: unknown, language: Language) {
  const broken = brokenRules(error);
  if (!broken) return undefined;
  return Object.entries(broken).map(([field, rule]) => ({ field, rule, detail: ruleWords(language, rule) }));
}

function brokenRules(error: unknown): BrokenRules | null {
  if (error instanceof RefusedField) return { [error.field]: error.rule };
  return error instanceof RefusedInput || error instanceof RefusedQuery ? error.errors : null;
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

const wantsPage = (request: FastifyRequest) =>
  !isApi(request.url) && (request.headers.accept ?? '').includes('text/html');
