import { ModulesContainer } from '@nestjs/core';
import { Validator } from '@seriousme/openapi-schema-validator';
import { routesOf } from '../src/api/routes.js';
import { apiPath, isApi } from '../src/shared/api-path.js';
import { notForPrograms, toCome } from './api-parity.js';
import { testApp } from './app.js';

describe('the description of the API', () => {
  const app = testApp();
  const routes = () => routesOf(app.nest.get(ModulesContainer));
  const describe = async () =>
    (await app.nest.inject(`${apiPath}/openapi.json`)).json<{
      openapi: string;
      paths: Record<string, Record<string, { operationId: string; summary: string }>>;
    }>();

  it('is OpenAPI 3.1, by the schema of OpenAPI itself', async () => {
    const description = await describe();
    expect(description.openapi).toBe('3.1.0');
    expect(await new Validator().validate(structuredClone(description))).toEqual({ valid: true });
  });

  it('names every route behind the prefix, and no other', async () => {
    const { paths } = await describe();
    const described = Object.entries(paths).flatMap(([path, methods]) =>
      Object.keys(methods).map((method) => `${method.toUpperCase()} ${path}`),
    );
    const served = routes()
      .filter(({ path }) => isApi(path) && path !== `${apiPath}/openapi.json`)
      .map(({ method, path }) => `${method} ${path.replace(/:(\w+)/g, '{$1}')}`);
    expect(described.toSorted()).toEqual(served.toSorted());
  });

  it('calls no two operations the same', async () => {
    const names = Object.values((await describe()).paths).flatMap((methods) =>
      Object.values(methods).map(({ operationId }) => operationId),
    );
    expect(names).toEqual([...new Set(names)]);
  });

  it('lets programs do all that pages do, at the same address', () => {
    const api = new Set(
      routes()
        .filter(({ operation }) => operation)
        .map(({ method, path }) => key({ method, path: path.slice(apiPath.length) })),
    );
    const actions = routes().filter(({ operation, method }) => !operation && method !== 'GET');
    const missing = actions.filter((action) => !api.has(key(action))).map(({ method, path }) => `${method} ${path}`);
    const excused = [...Object.keys(notForPrograms), ...toCome];
    expect(missing.filter((action) => !excused.includes(action))).toEqual([]);
    expect(excused.filter((action) => !missing.includes(action))).toEqual([]);
  });
});

/** The same for a page and its operation, whatever their parameters are called. */
const key = ({ method, path }: { method: string; path: string }) => `${method} ${path.replace(/:\w+/g, ':')}`;
