import { Injectable, type CallHandler, type ExecutionContext, type NestInterceptor } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import type { Observable } from 'rxjs';
import { today } from '../shared/partial-date.js';
import { readListAddress } from './list-address.js';
import { SavedViewsService, type SavedViews } from './saved-views.service.js';

declare module 'fastify' {
  interface FastifyRequest {
    /** The saved views of the list that is asked for; null on any other page. */
    savedViews: SavedViews | null;
  }
}

/** Gives the page of every list the views that were saved of it: what is a list is said in one place. */
@Injectable()
export class PageViewsInterceptor implements NestInterceptor {
  constructor(private readonly views: SavedViewsService) {}

  async intercept(context: ExecutionContext, next: CallHandler): Promise<Observable<unknown>> {
    const request = context.switchToHttp().getRequest<FastifyRequest>();
    const { method, viewer, url } = request;
    if (method === 'GET' && viewer.accountId !== null) {
      const list = readListAddress(url, today());
      if (list) request.savedViews = await this.views.find(viewer, list.path);
    }
    return next.handle();
  }
}
