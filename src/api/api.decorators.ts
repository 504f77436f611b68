import { applyDecorators, Controller, Get, HttpCode, Post, SetMetadata, UseInterceptors } from '@nestjs/common';
import { NeedsScope, type TokenScope } from '../accounts/scope.decorator.js';
import { apiPath } from '../shared/api-path.js';
import { AnswerInterceptor } from './answer.interceptor.js';
import { operationKey, type Operation } from './operation.js';

/** A controller whose routes answer in JSON, each at the address of its page behind `/api/v1`. */
export const ApiController = (path = '') =>
  applyDecorators(Controller(`${apiPath}/${path}`.replace(/\/$/, '')), UseInterceptors(AnswerInterceptor));

/** Holds a handler to what it declares to answer. */
type Handler<Value> = <Method extends (...args: never[]) => Promise<Value> | Value>(
  target: object,
  name: string | symbol,
  descriptor: TypedPropertyDescriptor<Method>,
) => void;

/** A route that reads. */
export const ApiGet = <Value>(
  path: string,
  operation: Omit<Operation<Value>, 'scope' | 'created'> & { scope?: TokenScope },
): Handler<Value> => route(Get(path), { scope: 'read', ...operation });

/** A route that changes something: 201 when it makes what stands elsewhere, 204 when it answers nothing, otherwise 200. */
export const ApiPost = <Value = void>(path: string, operation: Operation<Value>): Handler<Value> =>
  route(Post(path), operation, operation.created ? 201 : operation.answers ? 200 : 204);

const route = <Value>(method: MethodDecorator, operation: Operation<Value>, status = 200) =>
  applyDecorators(method, HttpCode(status), NeedsScope(operation.scope), SetMetadata(operationKey, operation));
