import { Injectable, type CallHandler, type ExecutionContext, type NestInterceptor } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import type { Observable } from 'rxjs';
import { subjectAt } from './comment-subject.js';
import { CommentsService, type CommentSection } from './comments.service.js';

declare module 'fastify' {
  interface FastifyRequest {
    /** What one's organisation noted on the row whose page is asked for; null on any other page. */
    comments: CommentSection | null;
  }
}

/** Gives the page of every row that may be commented on its comments: what such a row is is said in one place. */
@Injectable()
export class PageCommentsInterceptor implements NestInterceptor {
  constructor(private readonly comments: CommentsService) {}

  async intercept(context: ExecutionContext, next: CallHandler): Promise<Observable<unknown>> {
    const request = context.switchToHttp().getRequest<FastifyRequest>();
    const { method, viewer, url } = request;
    const subject = method === 'GET' && viewer.accountId !== null ? subjectAt(url.split('?')[0]!) : null;
    if (subject) request.comments = await this.comments.find(subject, viewer);
    return next.handle();
  }
}
