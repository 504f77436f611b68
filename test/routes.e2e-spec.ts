import { RequestMethod } from '@nestjs/common';
import { METHOD_METADATA, PATH_METADATA } from '@nestjs/common/constants.js';
import { ModulesContainer } from '@nestjs/core';
import { allowKey } from '../src/accounts/allow.decorator.js';
import type { Access } from '../src/accounts/viewer.js';
import { testApp } from './app.js';

interface Route {
  name: string;
  allowed: Access[] | undefined;
}

describe('the routes', () => {
  const app = testApp();

  const routes = (): Route[] =>
    [...app.nest.get(ModulesContainer).values()]
      .flatMap(({ controllers }) => [...controllers.values()])
      .flatMap(({ metatype }) => routesOf(metatype as { name: string; prototype: object }));

  it('each say who may use them', () => {
    const all = routes();
    expect(all.length).toBeGreaterThan(20);
    expect(all.filter(({ allowed }) => !allowed?.length).map(({ name }) => name)).toEqual([]);
  });

  it('are open to the public only where one signs in, chooses a language or asks whether the process lives', () => {
    const open = routes().filter(({ allowed }) => allowed?.includes('public'));
    expect([...new Set(open.map(({ name }) => name.split('.')[0]))].toSorted()).toEqual([
      'HealthController',
      'LanguageController',
      'SignInController',
    ]);
  });
});

function routesOf(controller: { name: string; prototype: object }): Route[] {
  const methods = Object.getOwnPropertyNames(controller.prototype).filter((name) => name !== 'constructor');
  return methods.flatMap((method) => {
    const handler = (controller.prototype as Record<string, unknown>)[method];
    if (typeof handler !== 'function' || Reflect.getMetadata(PATH_METADATA, handler) === undefined) return [];
    const verb = RequestMethod[Reflect.getMetadata(METHOD_METADATA, handler) as number];
    const allowed = (Reflect.getMetadata(allowKey, handler) ?? Reflect.getMetadata(allowKey, controller)) as Access[];
    return [{ name: `${controller.name}.${method} (${verb})`, allowed }];
  });
}
