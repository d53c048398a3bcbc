import { type INestApplication, type Type } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import { type Config } from '@yilian/config';
import { NestLogger } from '../observe/logger';
import { CONFIG, LOGGER } from '../tokens';
import { checkAccess } from './access-check';
import { takeLists, takePhotos } from './photo-bodies';
import { securityHeaders } from './security-headers';
import { validationPipe } from './validation';

const BODY_LIMIT = 1_000_000;

/** Builds an HTTP process around a root module: Fastify, security headers, validation, orderly shutdown. Not listening yet. */
export async function createHttpApp(root: Type): Promise<NestFastifyApplication> {
  const adapter = new FastifyAdapter({
    bodyLimit: BODY_LIMIT,
    trustProxy: 'loopback',
    requestTimeout: 30_000,
  });
  const app = await NestFactory.create<NestFastifyApplication>(root, adapter, {
    // What Nest says before the logger exists is noise; what goes wrong meanwhile is thrown and told by `boot`.
    logger: false,
    abortOnError: false,
  });
  app.useLogger(new NestLogger(app.get(LOGGER)));
  const config = app.get<Config>(CONFIG);
  // What an answer says may be wrong a second later; pages and other files set a header of their own.
  const headers = { ...securityHeaders(contentRules(config)), 'cache-control': 'no-store' };
  adapter.getInstance().addHook('onRequest', (_request, reply, done) => {
    reply.headers(headers);
    done();
  });
  takePhotos(adapter.getInstance());
  takeLists(adapter.getInstance());
  allowOrigins(app, config);
  app.useGlobalPipes(validationPipe());
  app.enableShutdownHooks();
  checkAccess(app);
  return app;
}

/** Pages load everything from here and speak to the API and the live channel, and to nobody else. */
function contentRules(config: Config) {
  const live = new URL(config.http.LIVE_URL).origin;
  return {
    defaultSrc: ["'self'"],
    connectSrc: ["'self'", live, live.replace(/^http/, 'ws')],
    // Nothing inside a page is run or applied, whoever put it there.
    styleSrc: ["'self'"],
    fontSrc: ["'self'"],
    // Voices of visits, like their pictures, are fetched with the rights of who looks and stand in the page itself.
    mediaSrc: ["'self'", 'data:'],
    frameAncestors: ["'none'"],
    // Behind a proxy the proxy speaks TLS; on a developer's machine nobody does.
    upgradeInsecureRequests: null,
  };
}

function allowOrigins(app: INestApplication, config: Config): void {
  const origins = config.http.WEB_ORIGINS.split(',').filter((origin) => origin !== '');
  if (origins.length > 0) app.enableCors({ origin: origins });
}
