import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Controller, Get, Header, Res } from '@nestjs/common';
import { ModulesContainer } from '@nestjs/core';
import type { FastifyReply } from 'fastify';
import { Allow } from '../accounts/allow.decorator.js';
import { apiPath } from '../shared/api-path.js';
import { groupBy } from '../shared/group-by.js';
import { originOf } from '../shared/origin.js';
import { projectRoot } from '../shared/paths.js';
import { describeApi, type Description } from './description.js';
import { routesOf } from './routes.js';

/** What the API is, for programs and for people; it says nothing of the record. */
@Controller()
@Allow('public')
export class ApiDescriptionController {
  private known: Description | undefined;

  constructor(private readonly modules: ModulesContainer) {}

  @Get('api/v1/openapi.json')
  @Header('content-type', 'application/json; charset=utf-8')
  describe(): string {
    return JSON.stringify(this.description());
  }

  /** The same to be read, with an example of each kind. */
  @Get('api')
  guide(@Res() reply: FastifyReply) {
    const operations = Object.entries(this.description().paths).flatMap(([path, methods]) =>
      Object.entries(methods).map(([method, { summary, description, tags }]) => ({
        method: method.toUpperCase(),
        path,
        summary: summary as string,
        access: description as string,
        tag: (tags as string[])[0]!,
      })),
    );
    const resources = [...groupBy(operations, ({ tag }) => tag)].map(([name, all]) => ({ name, operations: all }));
    return reply.view('api/show', { resources, origin: originOf(reply.request) + apiPath });
  }

  /** Made on first use, when every module is there. */
  private description(): Description {
    const routes = () => routesOf(this.modules).filter(({ operation }) => operation !== null);
    return (this.known ??= describeApi(routes(), packageVersion()));
  }
}

const packageVersion = () =>
  (JSON.parse(readFileSync(join(projectRoot, 'package.json'), 'utf8')) as { version: string }).version;
