import { type DynamicModule, type Provider, type Type } from '@nestjs/common';
import { APP_FILTER, APP_GUARD, APP_INTERCEPTOR } from '@nestjs/core';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import { Test } from '@nestjs/testing';
import { type Config } from '@yilian/config';
import {
  AuthGuard,
  CONFIG,
  Database,
  IdempotencyInterceptor,
  PlatformModule,
  platformRows,
  ProblemFilter,
  takeLists,
  takePhotos,
  UnitOfWork,
  validationPipe,
} from '@yilian/platform';
import { AnswerCheck, BrokenPromise } from './answer-check';
import { createDatabase, createSchema, dropDatabase, freshDatabaseName } from './test-database';
import { testConfig } from './test-config';

/** What a medium test chooses to be real. */
export interface StackParts {
  /** Rows beside those of the platform. */
  readonly rows?: readonly (new () => object)[];
  readonly constraints?: readonly string[];
  readonly imports?: readonly (Type | DynamicModule)[];
  readonly providers?: readonly Provider[];
  /** With guard, interceptor and filter, for `app.inject(…)`. Needs a provider of `Authenticator` among the imports. */
  readonly http?: boolean;
  readonly env?: Readonly<Record<string, string>>;
  /** Statements that fill the database before anything starts. */
  readonly filled?: readonly string[];
}

/** A context on a database of its own. With HTTP it fails at its end when an answer was not as the API's document says. */
export interface TestStack {
  readonly app: NestFastifyApplication;
  readonly database: Database;
  readonly work: UnitOfWork;
  readonly config: Config;
  close(): Promise<void>;
}

const edge: readonly Provider[] = [
  { provide: APP_GUARD, useClass: AuthGuard },
  { provide: APP_INTERCEPTOR, useClass: IdempotencyInterceptor },
  { provide: APP_FILTER, useClass: ProblemFilter },
];

/** Brings up modules on a fresh database and the run's Redis. Close it in `afterAll`. */
export async function testStack(parts: StackParts = {}): Promise<TestStack> {
  const name = freshDatabaseName();
  const config = testConfig(name, parts.env);
  const rows = [...platformRows, ...(parts.rows ?? [])];
  await createDatabase(name);
  await createSchema(config, { rows, constraints: [...(parts.constraints ?? []), ...(parts.filled ?? [])] });
  const faults: string[] = [];
  const app = await startApp(parts, rows, config, faults).catch(async (error: unknown) => {
    await dropDatabase(name);
    throw error;
  });
  return {
    app,
    database: app.get(Database),
    work: app.get(UnitOfWork),
    config: app.get<Config>(CONFIG),
    close: async () => {
      await app.close();
      await dropDatabase(name);
      if (faults.length > 0) throw new BrokenPromise(faults);
    },
  };
}

async function startApp(
  parts: StackParts,
  rows: readonly (new () => object)[],
  config: Config,
  faults: string[],
): Promise<NestFastifyApplication> {
  const testing = await Test.createTestingModule({
    imports: [PlatformModule.forProcess({ process: 'test', rows, config }), ...(parts.imports ?? [])],
    providers: [...(parts.providers ?? []), ...(parts.http ? edge : [])],
  }).compile();
  const adapter = new FastifyAdapter();
  takePhotos(adapter.getInstance());
  takeLists(adapter.getInstance());
  const app = testing.createNestApplication<NestFastifyApplication>(adapter);
  try {
    app.useGlobalPipes(validationPipe());
    if (parts.http) listen(app, faults);
    await app.init();
    await app.getHttpAdapter().getInstance().ready();
    return app;
  } catch (error) {
    await app.close();
    throw error;
  }
}

/** Notes every answer of the API that breaks a promise. A test may have routes of its own, and so has the live process. */
function listen(app: NestFastifyApplication, faults: string[]): void {
  const check = AnswerCheck.published();
  const server = app.getHttpAdapter().getInstance();
  server.addHook('onSend', async ({ method, url }, reply, payload) => {
    if (!url.startsWith('/v1/') || !check.knows(url)) return;
    const contentType = reply.getHeader('content-type')?.toString();
    const text = typeof payload === 'string' ? payload : '';
    faults.push(...check.faults({ method, path: url, status: reply.statusCode, contentType, text }));
  });
}
