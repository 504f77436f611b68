import { RequestMethod } from '@nestjs/common';
import { METHOD_METADATA, PATH_METADATA } from '@nestjs/common/constants.js';
import type { ModulesContainer } from '@nestjs/core';
import { allowKey } from '../accounts/allow.decorator.js';
import type { Access } from '../accounts/viewer.js';
import { operationKey, parametersOf, type Operation, type OperationParameters } from './operation.js';

/** A route of the program, page or API. */
export interface Route {
  controller: string;
  handler: string;
  method: 'GET' | 'POST';
  /** As Nest has it: `/states/:code`. */
  path: string;
  allowed: Access[] | undefined;
  /** Null for a page. */
  operation: Operation<unknown> | null;
  parameters: OperationParameters;
}

type Controller = { name: string; prototype: object };

/** Every route, by the metadata that Nest itself goes by. */
export function routesOf(modules: ModulesContainer): Route[] {
  return [...modules.values()]
    .flatMap(({ controllers }) => [...controllers.values()])
    .flatMap(({ metatype }) => routesOfController(metatype as unknown as Controller));
}

function routesOfController(controller: Controller): Route[] {
  const base = Reflect.getMetadata(PATH_METADATA, controller) as string;
  return Object.getOwnPropertyNames(controller.prototype).flatMap((name) => {
    const handler = (controller.prototype as Record<string, unknown>)[name];
    if (name === 'constructor' || typeof handler !== 'function') return [];
    const path = Reflect.getMetadata(PATH_METADATA, handler) as string | undefined;
    if (path === undefined) return [];
    return {
      controller: controller.name,
      handler: name,
      method: RequestMethod[Reflect.getMetadata(METHOD_METADATA, handler) as number] as Route['method'],
      path: `/${[base, path].flatMap((part) => part.split('/').filter(Boolean)).join('/')}`,
      allowed: (Reflect.getMetadata(allowKey, handler) ?? Reflect.getMetadata(allowKey, controller)) as
        Access[] | undefined,
      operation: (Reflect.getMetadata(operationKey, handler) as Operation<unknown> | undefined) ?? null,
      parameters: parametersOf(controller.prototype, name),
    };
  });
}
