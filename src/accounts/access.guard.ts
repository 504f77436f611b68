import {
  Injectable,
  ForbiddenException,
  UnauthorizedException,
  type CanActivate,
  type ExecutionContext,
} from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import type { FastifyRequest } from 'fastify';
import { allowKey } from './allow.decorator.js';
import { carriesFormToken, comesFromHere } from './form-token.js';
import { may, type Access } from './viewer.js';

/** Closes every route that does not name who may use it, and every form that did not come from our own page. */
@Injectable()
export class AccessGuard implements CanActivate {
  constructor(private readonly reflector: Reflector) {}

  /** @throws UnauthorizedException when signing in would help, ForbiddenException when it would not. */
  canActivate(context: ExecutionContext): boolean {
    const request = context.switchToHttp().getRequest<FastifyRequest>();
    const access = this.reflector.getAllAndOverride<Access[] | undefined>(allowKey, [
      context.getHandler(),
      context.getClass(),
    ]);
    if (!access?.some((one) => may(request.viewer, one))) {
      if (request.viewer.accountId === null) throw new UnauthorizedException('Sign in to see this page.');
      throw new ForbiddenException('Your role does not include this. Ask the administrator of your installation.');
    }
    const writes = request.method !== 'GET' && request.method !== 'HEAD';
    if (writes && !(comesFromHere(request) && carriesFormToken(request))) {
      throw new ForbiddenException('This form has expired. Go back, reload the page and send it again.');
    }
    return true;
  }
}
