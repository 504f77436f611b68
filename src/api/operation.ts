import type { ClassConstructor } from 'class-transformer';
import type { TokenScope } from '../accounts/scope.decorator.js';
import type { Schema } from './schema.js';

export const operationKey = 'article40:operation';
const parametersKey = 'article40:parameters';

/** What the description says of a route beside what Nest knows. */
export interface Operation<Value = never> {
  /** One line in English. */
  summary: string;
  scope: TokenScope;
  /** Left out where nothing is answered (204), or a file. */
  answers?: Schema<Value>;
  /** The media types of a file. */
  file?: readonly string[];
  /** Where what was made stands; with it the answer is a 201. */
  created?: (answer: Value) => string;
}

/** What a handler takes beside the parameters of its address. */
export interface OperationParameters {
  query?: ClassConstructor<object>;
  body?: ClassConstructor<object>;
  /** It asks for a part of a list. */
  part?: true;
  /** It changes only what `If-Match` names. */
  match?: true;
  /** The body is a form that brings a file in the field `file`. */
  upload?: true;
}

/** Adds what a parameter's decorator knows to what is described of its handler. */
export function describeParameter(target: object, method: string | symbol, parameters: OperationParameters): void {
  const known = parametersOf(target, method);
  Reflect.defineMetadata(parametersKey, { ...known, ...parameters }, target, method);
}

export const parametersOf = (target: object, method: string | symbol): OperationParameters =>
  (Reflect.getMetadata(parametersKey, target, method) as OperationParameters | undefined) ?? {};
