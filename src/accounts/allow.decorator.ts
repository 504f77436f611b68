import { createParamDecorator, SetMetadata, type ExecutionContext } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import type { Access, Viewer } from './viewer.js';

export const allowKey = 'article40:allow';

/** Who may use a route: anybody named. Every route carries it; a test lists any that lacks it. */
export const Allow = (...access: [Access, ...Access[]]) => SetMetadata(allowKey, access);

/** The {@link Viewer} of the request, as a parameter of a handler. */
export const CurrentViewer = createParamDecorator(
  (_: unknown, context: ExecutionContext): Viewer => context.switchToHttp().getRequest<FastifyRequest>().viewer,
);
