import Ajv2020 from 'ajv/dist/2020.js';
import type { Response as Answer } from 'light-my-request';
import { ApiTokensService } from '../src/accounts/api-tokens.service.js';
import { tokenScopes, type TokenScope } from '../src/accounts/scope.decorator.js';
import type { Description } from '../src/api/description.js';
import type { TestApp, Visitor } from './app.js';

/** A program that speaks for an account through the API, and takes no answer that is not as described. */
export interface Program {
  /** The key of its token. */
  key: string;
  /** Paths are those of the pages. */
  get(path: string, headers?: Record<string, string>): Promise<Answer>;
  post(path: string, body?: object, headers?: Record<string, string>): Promise<Answer>;
}

/** A program with a token of `visitor` for `scopes`. */
export async function programOf(
  app: TestApp,
  { accountId }: Visitor,
  scopes: readonly TokenScope[] = tokenScopes,
): Promise<Program> {
  const input = { name: 'Test', scopes: [...scopes], days: 1 };
  const key = await app.nest.get(ApiTokensService).create(accountId!, input);
  const check = answerCheck((await app.nest.inject('/api/v1/openapi.json')).json<Description>());
  const send = async (method: 'GET' | 'POST', path: string, headers: Record<string, string>, payload?: object) => {
    const answer = await app.nest.inject({
      method,
      url: `/api/v1${path}`,
      headers: { authorization: `Bearer ${key}`, ...headers },
      ...(payload && { payload }),
    });
    check(method, path, answer);
    return answer;
  };
  return {
    key,
    get: (path, headers = {}) => send('GET', path, headers),
    post: (path, body, headers = {}) => send('POST', path, headers, body),
  };
}

interface Described {
  responses: Record<string, { content?: Record<string, { schema?: object }> }>;
}

/** Holds answers to the schemas of the description. */
function answerCheck(description: Description) {
  const ajv = new Ajv2020.default({ strict: false, validateFormats: false }).addSchema(description, 'api');
  const operations = Object.entries(description.paths).map(([path, methods]) => ({
    pattern: new RegExp(`^${path.replaceAll('.', '\\.').replace(/\{\w+\}/g, '[^/]+')}$`),
    path,
    methods: methods as unknown as Record<string, Described>,
  }));
  return (method: string, path: string, { statusCode, payload, headers }: Answer) => {
    const type = String(headers['content-type'] ?? '').split(';')[0]!;
    if (!type.endsWith('json') || payload === '') return;
    const address = `/api/v1${path.replace(/\?.*/, '')}`;
    const found = operations.find(({ pattern, methods }) => pattern.test(address) && methods[method.toLowerCase()]);
    if (!found) return;
    const { responses } = found.methods[method.toLowerCase()]!;
    const status = responses[statusCode] ? `${statusCode}` : 'default';
    const at = ['paths', found.path, method.toLowerCase(), 'responses', status, 'content', type, 'schema'];
    const pointer = at.map((part) => encodeURIComponent(part.replaceAll('~', '~0').replaceAll('/', '~1'))).join('/');
    const valid = ajv.validate({ $ref: `api#/${pointer}` }, JSON.parse(payload));
    if (!valid) throw new Error(`${method} ${path} (${statusCode}) is not as described: ${ajv.errorsText()}`);
  };
}
