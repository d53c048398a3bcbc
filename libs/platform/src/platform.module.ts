import { type ServerResponse } from 'node:http';
import {
  type DynamicModule,
  Inject,
  Module,
  type OnApplicationShutdown,
  type Provider,
  type Type,
} from '@nestjs/common';
import { type Config, loadConfig } from '@yilian/config';
import { newId } from '@yilian/kernel';
import { Redis } from 'ioredis';
import { ClsModule, type ClsMiddlewareOptions } from 'nestjs-cls';
import { type Logger } from 'pino';
import { Audit } from './audit/audit';
import { FieldCipher } from './crypto/field-cipher';
import { openDataSource, type SchemaParts } from './database/data-source';
import { Database } from './database/database';
import { selfCheck } from './database/self-check';
import { checkRedis } from './queue/redis-check';
import { UnitOfWork } from './database/unit-of-work';
import { IdempotencyStore } from './http/idempotency.store';
import { RequestContext } from './http/request-context';
import { DiskFiles } from './files/disk-files.adapter';
import { FileStore } from './files/file-store.port';
import { ChannelLogQuery } from './live/channel-log.query';
import { LiveBell } from './live/live-bell';
import { Health } from './observe/health';
import { createLogger } from './observe/logger';
import { Consumers } from './queue/consumers';
import { type JobHandler } from './queue/job-handler';
import { Queues, redisOptions } from './queue/queues';
import { type Reactions } from './relay/reactions';
import { RedisMemory } from './relay/redis-memory';
import { Relay } from './relay/relay';
import { RelayBell } from './relay/relay-bell';
import { Housekeeping } from './schedule/housekeeping';
import { type Schedule, Schedules } from './schedule/schedules';
import { Settings } from './schedule/settings';
import { CONFIG, DATA_SOURCE, JOB_HANDLERS, LOGGER, REACTIONS, REDIS, SCHEDULES } from './tokens';

/** What a process tells the platform about itself. */
export interface PlatformOptions extends SchemaParts {
  /** `api`, `worker`, `live` or `ops`; appears in the log. */
  readonly process: string;
  /** Given by tests; processes read the environment. */
  readonly config?: Config;
}

/** Gives each HTTP request a context with a number to ask about it. */
const requestScope: ClsMiddlewareOptions = {
  mount: true,
  // Nothing of it is used here, and each would be waited for.
  initializePlugins: false,
  resolveProxyProviders: false,
  saveReq: false,
  setup: (cls, _request, response: ServerResponse) => {
    const correlationId = newId();
    cls.set('correlationId', correlationId);
    response.setHeader('x-correlation-id', correlationId);
  },
};

const shared = [
  Audit,
  ChannelLogQuery,
  Database,
  FieldCipher,
  Health,
  IdempotencyStore,
  LiveBell,
  RelayBell,
  RequestContext,
  Settings,
  UnitOfWork,
];

/** Plumbing without business, the same for every process. */
@Module({})
export class PlatformModule implements OnApplicationShutdown {
  constructor(@Inject(REDIS) private readonly redis: Redis) {}

  onApplicationShutdown(): void {
    this.redis.disconnect();
  }

  static forProcess(options: PlatformOptions): DynamicModule {
    const providers: Provider[] = [
      { provide: CONFIG, useFactory: () => options.config ?? loadConfig() },
      {
        provide: LOGGER,
        useFactory: (config: Config) => createLogger(config, options.process),
        inject: [CONFIG],
      },
      {
        provide: DATA_SOURCE,
        useFactory: async (config: Config) => {
          const source = await openDataSource(config, options);
          await selfCheck(source, config);
          return source;
        },
        inject: [CONFIG],
      },
      { provide: REDIS, useFactory: connectRedis, inject: [CONFIG, LOGGER] },
      { provide: FileStore, useClass: DiskFiles },
      ...shared,
    ];
    return {
      module: PlatformModule,
      global: true,
      imports: [ClsModule.forRoot({ global: true, middleware: requestScope })],
      providers,
      exports: [CONFIG, LOGGER, DATA_SOURCE, REDIS, FileStore, ...shared],
    };
  }
}

/** The worker's part: relay, consumers and recurring duties, with what the contexts contribute. */
export interface WorkerParts {
  readonly imports: readonly (Type | DynamicModule)[];
  readonly reactions: readonly Reactions[];
  /** Provided and exported by the imported modules. */
  readonly handlers: readonly Type<JobHandler>[];
  readonly schedules: readonly Type<Schedule>[];
}

@Module({})
export class WorkModule {
  static forWorker({ imports, reactions, handlers, schedules }: WorkerParts): DynamicModule {
    const collect = <T>(...all: readonly T[]): readonly T[] => all;
    return {
      module: WorkModule,
      imports: [...imports],
      providers: [
        { provide: REACTIONS, useValue: reactions },
        { provide: JOB_HANDLERS, useFactory: collect, inject: [...handlers] },
        { provide: SCHEDULES, useFactory: collect, inject: [Housekeeping, ...schedules] },
        Housekeeping,
        Queues,
        RedisMemory,
        Relay,
        Consumers,
        Schedules,
      ],
      exports: [Queues],
    };
  }
}

/** A Redis that is away does not keep a process from starting; one that could lose work does. */
async function connectRedis(config: Config, logger: Logger): Promise<Redis> {
  const redis = new Redis(config.redis.REDIS_URL, { ...redisOptions, enableOfflineQueue: false });
  redis.on('error', (error) => logger.warn({ error: error.message }, 'redis: away'));
  await checkRedis(redis, config, logger);
  return redis;
}
