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
import { scopeKey, type TokenScope } from './scope.decorator.js';
import { carriesFormToken, comesFromHere } from './form-token.js';
import { may, type Access } from './viewer.js';

/**
 * Closes every route that does not name who may use it, every form that did not come from our own page, and every
 * change through the API without a token of its scope.
 */
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
    const scope = this.reflector.get<TokenScope | undefined>(scopeKey, context.getHandler());
    if (!access?.some((one) => may(request.viewer, one))) {
      if (request.viewer.accountId === null)
        throw new UnauthorizedException(scope ? tokenMissing : 'Sign in to see this page.');
      throw new ForbiddenException('Your role does not include this. Ask the administrator of your installation.');
    }
    const writes = request.method !== 'GET' && request.method !== 'HEAD';
    if (scope) checkToken(request, scope, writes);
    else if (writes && !(comesFromHere(request) && carriesFormToken(request))) {
      throw new ForbiddenException('This form has expired. Go back, reload the page and send it again.');
    }
    return true;
  }
}

const tokenMissing = 'Send a valid token, as "Authorization: Bearer …". Your tokens are made at /account/tokens.';

/** One who is signed in may read through the API, but a browser's cookies never change anything there. */
function checkToken({ tokenScopes }: FastifyRequest, scope: TokenScope, writes: boolean): void {
  if (tokenScopes === null && writes) throw new UnauthorizedException(tokenMissing);
  if (tokenScopes && !tokenScopes.includes(scope))
    throw new ForbiddenException(`This token does not have the scope "${scope}".`);
}
