import { join } from 'node:path';
import cookie from '@fastify/cookie';
import helmet from '@fastify/helmet';
import multipart from '@fastify/multipart';
import statics from '@fastify/static';
import { NestFactory } from '@nestjs/core';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import type { FastifyInstance, FastifyReply } from 'fastify';
import { AccessGuard } from './accounts/access.guard.js';
import { ApiTokensService } from './accounts/api-tokens.service.js';
import { formToken } from './accounts/form-token.js';
import { SessionsService } from './accounts/sessions.service.js';
import { identify } from './accounts/identify.js';
import { AppModule } from './app.module.js';
import type { RunningConfig } from './config.js';
import './accounts/request.js';
import './comments/page-comments.interceptor.js';
import './saved-views/page-views.interceptor.js';
import { ProblemFilter } from './pages/problem.filter.js';
import { renderPage } from './pages/view-engine.js';
import { jsonLogger } from './shared/logger.js';
import { projectRoot } from './shared/paths.js';
import { isPortal } from './shared/portal-path.js';
import { originOf } from './shared/origin.js';
import { keepForAll } from './portal/cacheable.js';
import { readFields, uploadLimit } from './shared/upload.js';

/** The web application on the database that `config` names, ready to listen. */
export async function createWebApp(config: RunningConfig): Promise<NestFastifyApplication> {
  const adapter = new FastifyAdapter({
    trustProxy: config.trustProxy.length > 0 ? config.trustProxy : false,
    bodyLimit: 1024 * 1024,
  });
  const app = await NestFactory.create<NestFastifyApplication>(AppModule.on(config), adapter, {
    logger: jsonLogger(config),
    abortOnError: false,
  });
  const server = app.getHttpAdapter().getInstance() as unknown as FastifyInstance;
  await server.register(cookie);
  await server.register(helmet, {
    contentSecurityPolicy: { directives: contentSecurity(config) },
    referrerPolicy: { policy: 'same-origin' },
  });
  await server.register(multipart, { attachFieldsToBody: true, limits: { fileSize: uploadLimit, files: 10 } });
  await serveAssets(server);
  servePages(server, app.get(SessionsService), app.get(ApiTokensService));
  app.useGlobalGuards(app.get(AccessGuard));
  app.useGlobalFilters(new ProblemFilter());
  await app.init();
  await server.ready();
  return app;
}

/** Nothing from elsewhere, nothing inline: a page can only run and show what this server sends as a file. */
function contentSecurity(config: RunningConfig) {
  return {
    defaultSrc: ["'self'"],
    styleSrc: ["'self'"],
    scriptSrc: ["'self'"],
    imgSrc: ["'self'", 'data:'],
    objectSrc: ["'none'"],
    baseUri: ["'self'"],
    formAction: ["'self'"],
    frameAncestors: ["'none'"],
    upgradeInsecureRequests: config.publicUrl?.startsWith('https:') ? [] : null,
  };
}

const packaged = (path: string) => join(projectRoot, 'node_modules', path);

async function serveAssets(server: FastifyInstance): Promise<void> {
  await server.register(statics, {
    root: [join(projectRoot, 'templates', 'assets'), packaged('@picocss/pico/css')],
    prefix: '/assets/',
    maxAge: '1h',
  });
}

/** Every request knows its viewer; every reply can show a page; what is public may be kept by whoever carries it. */
function servePages(server: FastifyInstance, sessions: SessionsService, tokens: ApiTokensService): void {
  server.decorateRequest('sessionKey', null);
  server.decorateRequest('tokenScopes', null);
  server.decorateRequest('savedViews', null);
  server.decorateRequest('comments', null);
  server.addHook('onRequest', async (request) => identify(request, sessions, tokens));
  server.addHook('onSend', keepForAll);
  server.addHook('preHandler', async (request) => readFields(request));
  server.decorateReply('view', function (this: FastifyReply, name: string, context: object) {
    const { viewer, savedViews, comments, url } = this.request;
    const page = renderPage(name, context ?? {}, {
      viewer,
      savedViews,
      comments,
      language: viewer.language,
      formToken: () => formToken(this.request, this),
      path: url,
      origin: originOf(this.request),
      portal: isPortal(url),
    });
    return this.type('text/html; charset=utf-8').header('cache-control', 'no-store').send(page);
  });
}
