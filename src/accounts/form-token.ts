import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto';
import type { FastifyReply, FastifyRequest } from 'fastify';

/** Name of the cookie that ties forms to a browser before it has signed in. */
const formCookie = 'article40-form';
/** Name of the hidden field that every form of ours carries. */
const field = '_token';

/** The token that a form of this browser must carry; derived from its session, or from a cookie set for the purpose. */
export function formToken(request: FastifyRequest, reply: FastifyReply): string {
  let key = browserKey(request);
  if (!key) {
    key = randomBytes(32).toString('base64url');
    void reply.setCookie(formCookie, key, {
      path: '/',
      httpOnly: true,
      sameSite: 'lax',
      secure: request.protocol === 'https',
    });
    request.cookies[formCookie] = key;
  }
  return tokenOf(key);
}

/** Whether the body, or the header `x-form-token`, carries the token of this browser. */
export function carriesFormToken(request: FastifyRequest): boolean {
  const key = browserKey(request);
  const given = (request.body as Record<string, unknown> | undefined)?.[field] ?? request.headers['x-form-token'];
  if (!key || typeof given !== 'string') return false;
  const [expected, actual] = [Buffer.from(tokenOf(key)), Buffer.from(given)];
  return expected.length === actual.length && timingSafeEqual(expected, actual);
}

/** Whether the browser says that one of our own pages sent the request; a client that says nothing is let through. */
export function comesFromHere(request: FastifyRequest): boolean {
  const site = request.headers['sec-fetch-site'];
  if (site !== undefined) return site === 'same-origin' || site === 'none';
  const { origin } = request.headers;
  return origin === undefined || (URL.canParse(origin) && new URL(origin).host === request.host);
}

const browserKey = (request: FastifyRequest) => request.sessionKey ?? request.cookies[formCookie];
const tokenOf = (key: string) => createHmac('sha256', key).update('form').digest('base64url');
