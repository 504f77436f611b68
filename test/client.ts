import type { Response as Answer } from 'light-my-request';
import { ApiTokensService } from '../src/accounts/api-tokens.service.js';
import { tokenScopes, type TokenScope } from '../src/accounts/scope.decorator.js';
import type { TestApp, Visitor } from './app.js';

/** A program that speaks for an account through the API. */
export interface Program {
  /** The key of its token. */
  key: string;
  get(path: string, headers?: Record<string, string>): Promise<Answer>;
  post(path: string, body?: object, headers?: Record<string, string>): Promise<Answer>;
}

/** A program with a token of `visitor` for `scopes`; paths are those of the pages. */
export async function programOf(
  app: TestApp,
  { accountId }: Visitor,
  scopes: readonly TokenScope[] = tokenScopes,
): Promise<Program> {
  const input = { name: 'Test', scopes: [...scopes], days: 1 };
  const key = await app.nest.get(ApiTokensService).create(accountId!, input);
  const send = (method: 'GET' | 'POST', path: string, headers: Record<string, string>, payload?: object) =>
    app.nest.inject({
      method,
      url: `/api/v1${path}`,
      headers: { authorization: `Bearer ${key}`, ...headers },
      ...(payload && { payload }),
    });
  return {
    key,
    get: (path, headers = {}) => send('GET', path, headers),
    post: (path, body, headers = {}) => send('POST', path, headers, body),
  };
}
