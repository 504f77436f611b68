import type { FastifyRequest } from 'fastify';
import { languages, type Language } from './account.entity.js';
import type { SessionsService } from './sessions.service.js';
import { publicViewer } from './viewer.js';

/** Over https the cookie is bound to this host and never sent in the clear. */
export const sessionCookie = (request: FastifyRequest) =>
  request.protocol === 'https' ? '__Host-article40' : 'article40';
export const languageCookie = 'article40-language';

/** Sets `request.viewer`: the account of its session, or the public in the language that the browser asks for. */
export async function identify(request: FastifyRequest, sessions: SessionsService): Promise<void> {
  request.viewer = publicViewer(languageOf(request));
  const key = request.cookies[sessionCookie(request)];
  if (!key || request.url.startsWith('/assets/')) return;
  const viewer = await sessions.find(key);
  if (!viewer) return;
  request.viewer = viewer;
  request.sessionKey = key;
}

function languageOf(request: FastifyRequest): Language {
  const wanted = [request.cookies[languageCookie], ...(request.headers['accept-language'] ?? '').split(',')];
  return wanted.map((one) => one?.trim().slice(0, 2)).find(isLanguage) ?? 'en';
}

const isLanguage = (text: string | undefined): text is Language => languages.some((language) => language === text);
