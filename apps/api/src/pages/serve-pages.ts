import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { gzip } from 'node:zlib';
import fastifyStatic from '@fastify/static';
import { type NestFastifyApplication } from '@nestjs/platform-fastify';
import { type Config } from '@yilian/config';
import { type FirstAnswers, PAGE_ENTRIES } from '@yilian/contracts';
import { CONFIG } from '@yilian/platform';
import { type FastifyReply, type FastifyRequest } from 'fastify';
import { firstAnswers, type PageAddress } from './first-answers';
import { PageTemplate, viewOf } from './page-template';

/** Where `npm run build` puts the pages, seen from the compiled program. */
const BUILT = join(__dirname, '..', '..', '..', '..', 'web');
const NOT_A_PAGE = /^\/(v1|health|assets|docs|openapi\.json)(\/|$)/;

const packed = promisify(gzip);

type Page = (
  request: FastifyRequest,
  reply: FastifyReply,
  status: number,
  answers?: FirstAnswers,
) => Promise<FastifyReply>;

/**
 * Serves the pages beside the API: files with a hash in their name for ever, the page itself never from a cache. Only the
 * paths of pages are answered with 200; without a build there are no pages and the API is unchanged.
 */
export async function servePages(app: NestFastifyApplication, built = BUILT): Promise<void> {
  if (!existsSync(join(built, 'index.html'))) return;
  await serveFiles(app, built);
  const server = app.getHttpAdapter().getInstance();
  const pages = Object.entries(PAGE_ENTRIES).map(([name, { under, paths }]) => ({
    ...{ under, paths },
    page: pageOf(
      new PageTemplate(readFileSync(join(built, `${name}.html`), 'utf8')),
      app.get<Config>(CONFIG),
    ),
  }));
  for (const { paths, page } of pages) {
    for (const path of Object.values(paths)) {
      server.get(path, async (request, reply) => {
        const answers = await firstAnswers(app, path, request as unknown as PageAddress);
        return page(request, reply, 200, answers);
      });
    }
  }
  server.get('/*', async (request, reply) => {
    const asksForPage = (request.headers.accept ?? '').includes('text/html') && !NOT_A_PAGE.test(request.url);
    const found = pages.find(({ under }) => isUnder(request.url, under)) ?? pages[0];
    if (asksForPage && found) return found.page(request, reply, 404);
    reply.callNotFound();
    return reply;
  });
}

const isUnder = (url: string, under: string | undefined): boolean =>
  under !== undefined && /^[/?]?$/.test(url.slice(under.length, under.length + 1)) && url.startsWith(under);

function pageOf(template: PageTemplate, { http, process }: Config): Page {
  return async (request, reply, status, answers = {}) => {
    const boot = {
      view: viewOf(request.headers.cookie),
      serverNow: new Date().toISOString(),
      timeZone: process.CITY_TIME_ZONE,
      helpPhone: http.HELP_PHONE,
      answers,
    };
    const headers = { 'cache-control': 'no-store', vary: 'cookie, accept-encoding' };
    reply.status(status).headers(headers).type('text/html; charset=utf-8');
    // Nothing in a page is secret, so its size may be told; the answers in it make it worth the work.
    if (!/\bgzip\b/.test(request.headers['accept-encoding'] ?? '')) return reply.send(template.fill(boot));
    return reply.header('content-encoding', 'gzip').send(await packed(template.fill(boot)));
  };
}

async function serveFiles(app: NestFastifyApplication, built: string): Promise<void> {
  await app.register(fastifyStatic, {
    root: join(built, 'assets'),
    prefix: '/assets/',
    index: false,
    immutable: true,
    maxAge: '365d',
    preCompressed: true,
  });
  const server = app.getHttpAdapter().getInstance();
  for (const name of ['sw.js', 'care-sw.js', 'manifest.webmanifest', 'icon.svg']) {
    server.get(`/${name}`, async (_request, reply) => {
      // Asked for again each time: these names stay while their content changes.
      reply.header('cache-control', 'no-cache');
      return reply.sendFile(name, built, { cacheControl: false });
    });
  }
}
