import { BadRequestException, createParamDecorator, type ExecutionContext } from '@nestjs/common';
import type { ClassConstructor } from 'class-transformer';
import type { FastifyRequest } from 'fastify';
import { CursorRequest } from '../shared/cursor.js';
import { readForm } from '../shared/form.js';
import { readInput, RefusedQuery } from '../shared/input.js';
import type { UploadedFile } from '../shared/upload.js';
import { IfMatch } from './if-match.js';
import { describeParameter, type OperationParameters } from './operation.js';

/** A parameter of a handler that is read from the request by `read`, and described by `parameters`. */
function parameter(read: (request: FastifyRequest) => unknown, parameters: OperationParameters): ParameterDecorator {
  const decorate = createParamDecorator((_: unknown, context: ExecutionContext) =>
    read(context.switchToHttp().getRequest<FastifyRequest>()),
  )();
  return (target, method, index) => {
    describeParameter(target, method!, parameters);
    decorate(target, method, index);
  };
}

/** The body as `type` has it: the input class of the page's form. */
export const Input = (type: ClassConstructor<object>) =>
  parameter((request) => readInput(type, bodyOf(request)), { body: type });

/** The query string as `type` has it; lists are asked for by {@link Part}, never by page. */
export const Filter = (type: ClassConstructor<object>) =>
  parameter((request) => readParameters(type, withoutPart(request.query)), { query: type });

/** Which part of a list is asked for, as a {@link CursorRequest}. */
export const Part = () =>
  parameter(({ query }) => readParameters(CursorRequest, partOf(query as Record<string, unknown>)), { part: true });

/** What the change rests on, as an {@link IfMatch}. @throws PreconditionRequired without the header */
export const Match = () => parameter((request) => IfMatch.of(request), { match: true });

/** The file of an upload, as an {@link UploadedFile}; the other fields of the form are an {@link Input}. */
export const Upload = () => parameter(fileOf, { upload: true });

async function readParameters<Query extends object>(type: ClassConstructor<Query>, query: unknown): Promise<Query> {
  const form = await readForm(type, query, { strict: true });
  if (form.valid) return form.input;
  throw new RefusedQuery(form.errors);
}

const partOf = ({ limit, after }: Record<string, unknown>) => ({ limit, after });

function withoutPart(query: unknown): Record<string, unknown> {
  const { limit: _, after: __, ...rest } = query as Record<string, unknown>;
  if ('page' in rest) throw new RefusedQuery({ page: 'whitelistValidation' });
  return rest;
}

function bodyOf({ body }: FastifyRequest): unknown {
  if (body === undefined || body === null) return {};
  if (typeof body !== 'object' || Array.isArray(body)) throw new BadRequestException('The body is an object in JSON.');
  const { file: _, ...fields } = body as Record<string, unknown>;
  return fields;
}

function fileOf({ body }: FastifyRequest): UploadedFile {
  const { file } = (body ?? {}) as { file?: UploadedFile | UploadedFile[] };
  const [one, ...others] = [file ?? []].flat();
  if (!one || typeof one === 'string' || others.length > 0)
    throw new BadRequestException('Send one file, in the field "file" of a form in multipart/form-data.');
  return one;
}
