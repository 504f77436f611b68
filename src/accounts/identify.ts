import type { FastifyRequest } from 'fastify';
import { isApi } from '../shared/api-path.js';
import { languages, type Language } from '../shared/languages.js';
import { isPortal } from '../shared/portal-path.js';
import type { ApiTokensService } from './api-tokens.service.js';
import type { SessionsService } from './sessions.service.js';
import { publicViewer } from './viewer.js';

/** Over https the cookie is bound to this host and never sent in the clear. */
export const sessionCookie = (request: FastifyRequest) =>
  request.protocol === 'https' ? '__Host-article40' : 'article40';
export const languageCookie = 'article40-language';

/** What opens the addresses of the API, by the scheme of RFC 6750: a token stands for its account there. */
const bearer = /^Bearer +([\w-]+)$/i;

/**
 * Sets `request.viewer`: the account of its token or session, or the public in the language that the browser asks for.
 * A token that is not good opens nothing, whatever session comes with it. On the portal everybody is the public, in the
 * language that the address names, so that one answer is right for all.
 */
export async function identify(
  request: FastifyRequest,
  sessions: SessionsService,
  tokens: ApiTokensService,
): Promise<void> {
  if (isPortal(request.url)) {
    request.viewer = publicViewer(languageNamed(request));
    return;
  }
  request.viewer = publicViewer(languageOf(request));
  const { authorization } = request.headers;
  if (authorization && isApi(request.url)) {
    const [, token] = bearer.exec(authorization) ?? [];
    const found = token ? await tokens.findBearer(token) : null;
    if (found) [request.viewer, request.tokenScopes] = [found.viewer, found.scopes];
    return;
  }
  const key = request.cookies[sessionCookie(request)];
  if (!key || request.url.startsWith('/assets/')) return;
  const viewer = await sessions.find(key);
  if (!viewer) return;
  request.viewer = viewer;
  request.sessionKey = key;
}

function languageNamed({ query }: FastifyRequest): Language {
  const { lang } = query as { lang?: unknown };
  return languages.find((language) => language === lang) ?? 'en';
}

function languageOf(request: FastifyRequest): Language {
  const wanted = [request.cookies[languageCookie], ...(request.headers['accept-language'] ?? '').split(',')];
  return wanted.map((one) => one?.trim().slice(0, 2)).find(isLanguage) ?? 'en';
}

const isLanguage = (text: string | undefined): text is Language => languages.some((language) => language === text);
