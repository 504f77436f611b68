import type { ClassConstructor } from 'class-transformer';
import { apiPath } from '../shared/api-path.js';
import { CursorRequest } from '../shared/cursor.js';
import { inputSchema } from './input-schema.js';
import type { Route } from './routes.js';
import type { JsonSchema, Schema } from './schema.js';
import { integer, list, object, text } from './schema.js';

/** A document of OpenAPI 3.1. */
export type Description = { paths: Record<string, Record<string, JsonSchema>> } & JsonSchema;

/** What goes wrong, as RFC 9457 has it. */
const problem = object('Problem', {
  type: text(),
  title: text(),
  status: integer(),
  detail: text('What a person can do about it.'),
  id: text('Of the fault in the log.'),
});
const fieldErrors = list(
  object('FieldError', {
    field: text(),
    rule: text('The name of the rule that the field breaks.'),
    detail: text('The same in the language of the account.'),
  }),
);

/** Describes the routes of the API to programs, from the classes and schemas that the routes themselves go by. */
export function describeApi(routes: readonly Route[], version: string): Description {
  const schemas: Record<string, JsonSchema> = Object.fromEntries(fieldErrors.named);
  schemas['Problem'] = problemSchema();
  const paths: Description['paths'] = {};
  for (const route of routes) {
    const path = route.path.replace(/:(\w+)/g, '{$1}');
    (paths[path] ??= {})[route.method.toLowerCase()] = describeRoute(route, schemas);
  }
  return {
    openapi: '3.1.0',
    info: {
      title: 'Article 40',
      version,
      summary: 'Recommendations of UN treaty bodies in three voices.',
      description: `Every action of the pages stands at the same address behind ${apiPath}. Lists go on with "after"; what can be changed has an ETag, which the change sends back as If-Match. Null means that it is not known or not stated.`,
      license: { name: 'MIT', identifier: 'MIT' },
    },
    servers: [{ url: '/' }],
    security: [{ token: [] }],
    tags: [...new Set(routes.map(tagOf))].toSorted().map((name) => ({ name })),
    paths,
    components: {
      schemas,
      securitySchemes: {
        token: { type: 'http', scheme: 'bearer', description: 'Made at /account/tokens, with one or more scopes.' },
      },
    },
  };
}

const problemSchema = (): JsonSchema => {
  const own = problem.named.get('Problem')!;
  return { ...own, properties: { ...(own['properties'] as object), errors: fieldErrors.json } };
};

/** What an operation is about: the noun that its address names first, or that of its State. */
const tagOf = ({ path }: Pick<Route, 'path'>): string => {
  const [first, , second] = path.slice(apiPath.length + 1).split('/');
  return first === 'states' && second ? second : first!;
};

function describeRoute(route: Route, schemas: Record<string, JsonSchema>): JsonSchema {
  const { operation, parameters, controller, handler, allowed = [] } = route;
  const { body, upload, match, query, part } = parameters;
  return {
    operationId: `${handler}${controller.replace(/Api$/, '')}`,
    tags: [tagOf(route)],
    summary: operation!.summary,
    description: `For ${allowed.join(', ')}. Scope: ${operation!.scope}.`,
    parameters: [
      ...addressParameters(route.path),
      ...(query ? queryParameters(query) : []),
      ...(part ? queryParameters(CursorRequest) : []),
      ...(match ? [ifMatch] : []),
    ],
    ...((body || upload) && { requestBody: describeBody(body, upload, schemas) }),
    responses: describeAnswers(route, schemas),
  };
}

const ifMatch = {
  name: 'If-Match',
  in: 'header',
  required: true,
  description: 'The ETag of what is changed, as it was seen last.',
  schema: { type: 'string' },
};

const addressParameters = (path: string) =>
  [...path.matchAll(/:(\w+)/g)].map(([, name]) => ({
    name,
    in: 'path',
    required: true,
    schema: { type: /^id$|Id$|^number$/.test(name!) ? 'integer' : 'string' },
  }));

function queryParameters(type: ClassConstructor<object>): JsonSchema[] {
  const { properties, required = [] } = inputSchema(type) as { properties: object; required?: string[] };
  return Object.entries(properties)
    .filter(([name]) => name !== 'page')
    .map(([name, schema]) => ({ name, in: 'query', required: required.includes(name), schema: schema as JsonSchema }));
}

function describeBody(
  body: ClassConstructor<object> | undefined,
  upload: true | undefined,
  schemas: Record<string, JsonSchema>,
): JsonSchema {
  const fields = body ? inputSchema(body) : { type: 'object', properties: {}, additionalProperties: false };
  if (!upload) {
    schemas[body!.name] = fields;
    const anything = ((fields as { required?: string[] }).required ?? []).length > 0;
    return { required: anything, content: { 'application/json': { schema: reference(body!.name) } } };
  }
  const file = { type: 'string', contentMediaType: 'application/octet-stream' };
  const { properties, required = [], ...rest } = fields as { properties: object; required?: string[] };
  const form = { ...rest, properties: { ...properties, file }, required: [...required, 'file'] };
  return { required: true, content: { 'multipart/form-data': { schema: form } } };
}

const reference = (name: string): JsonSchema => ({ $ref: `#/components/schemas/${name}` });

function describeAnswers({ method, operation, parameters }: Route, schemas: Record<string, JsonSchema>): JsonSchema {
  const { answers, file, created } = operation!;
  const problems = { content: { 'application/problem+json': { schema: reference('Problem') } } };
  const answered = answers
    ? { content: { 'application/json': { schema: nameSchemas(answers, schemas) } } }
    : { ...(file && { content: Object.fromEntries(file.map((type) => [type, {}])) }) };
  const headers = {
    ...(answers && { ETag: textHeader }),
    ...(created && { Location: textHeader }),
    ...(parameters.part && { Link: textHeader }),
  };
  const good = created ? '201' : answers || file ? '200' : '204';
  return {
    [good]: { description: goodWords[good], headers, ...answered },
    ...(method === 'GET' && answers && { '304': { description: 'It is what If-None-Match names.' } }),
    ...(parameters.match && {
      '412': { description: 'It was changed since.', ...problems },
      '428': { description: 'If-Match is missing.', ...problems },
    }),
    default: { description: 'A problem.', ...problems },
  };
}

const goodWords = { '200': 'Here it is.', '201': 'It is made.', '204': 'It is done.' };
const textHeader = { schema: { type: 'string' } };

function nameSchemas(answers: Schema<never>, schemas: Record<string, JsonSchema>): JsonSchema {
  for (const [name, schema] of answers.named) {
    const known = schemas[name];
    if (known && JSON.stringify(known) !== JSON.stringify(schema)) throw new Error(`Two schemas are called "${name}".`);
    schemas[name] = schema;
  }
  return answers.json;
}
