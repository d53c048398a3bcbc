import { z } from 'zod';

/** How an entry of the environment is described in ENV.md; secrets are never printed. */
interface EntryMeta {
  readonly description: string;
  readonly secret?: boolean;
}
const about = <T extends z.ZodType>(type: T, meta: EntryMeta): T => type.meta({ ...meta });

const port = z.coerce.number().int().min(0).max(65_535);
const ms = z.coerce.number().int().min(0);
const key32 = z.string().refine((text) => Buffer.from(text, 'base64').length === 32, '32 bytes in base64');

/** Every variable that the processes read, by section. The only description of the environment there is. */
export const envSections = {
  process: z.object({
    YILIAN_PROFILE: about(z.enum(['production', 'demo', 'test']).default('production'), {
      description: 'production refuses weak servers; demo shows demo accounts; test allows short clocks.',
    }),
    LOG_LEVEL: about(z.enum(['fatal', 'error', 'warn', 'info', 'debug', 'silent']).default('info'), {
      description: 'Lowest level that is logged (JSON lines on standard output).',
    }),
    CITY_TIME_ZONE: about(z.string().default('Asia/Shanghai'), {
      description: 'IANA zone in which dates, opening hours and working days are meant.',
    }),
  }),
  database: z.object({
    DATABASE_URL: about(
      z.url({ protocol: /^mysql$/, error: 'a URL such as mysql://user:password@127.0.0.1:3306/yilian' }),
      {
        description: 'MySQL 8 or MariaDB 10.6+, mysql://user:password@host:port/database.',
        secret: true,
      },
    ),
    DATABASE_TYPE: about(z.enum(['mariadb', 'mysql']).default('mysql'), {
      description: 'Must match the server: the two report their schema differently.',
    }),
    DATABASE_POOL: about(z.coerce.number().int().min(1).max(200).default(16), {
      description: 'Connections of one process for transactions.',
    }),
    DATABASE_READ_POOL: about(z.coerce.number().int().min(1).max(200).default(8), {
      description: 'Connections of one process for reads outside transactions.',
    }),
  }),
  redis: z.object({
    REDIS_URL: about(z.url({ protocol: /^rediss?$/, error: 'a URL such as redis://127.0.0.1:6379' }), {
      description: 'Redis 7 with append-only file and maxmemory-policy noeviction.',
      secret: true,
    }),
    QUEUE_PREFIX: about(
      z
        .string()
        .regex(/^[a-z0-9-]+$/)
        .default('yilian'),
      {
        description: 'First part of every Redis key; two systems on one Redis need two.',
      },
    ),
  }),
  http: z.object({
    BIND_HOST: about(z.string().default('127.0.0.1'), { description: 'Address the servers listen on.' }),
    API_PORT: about(port.default(3000), { description: 'HTTP API and pages.' }),
    LIVE_PORT: about(port.default(3001), { description: 'Socket.IO live channel.' }),
    WORKER_PORT: about(port.default(3002), { description: 'Health and metrics of the worker.' }),
    LIVE_HEALTH_URL: about(z.string().default(''), {
      description: 'Where the API asks whether the live channel is alive; empty = LIVE_URL.',
    }),
    WORKER_URL: about(z.string().default('http://127.0.0.1:3002'), {
      description: 'Where the API asks whether the worker is alive.',
    }),
    LIVE_URL: about(z.string().default('http://127.0.0.1:3001'), {
      description: 'Where clients reach the live channel; told to them by the API.',
    }),
    HELP_PHONE: about(
      z
        .string()
        .regex(/^[\d +-]{3,20}$/)
        .default('12345'),
      {
        description: 'The number on every page where a human answers.',
      },
    ),
    FOLLOWERS_PER_ADDRESS: about(z.coerce.number().int().min(1).default(60), {
      description: 'Pages of one address that follow vacancies at a time; many families may share one.',
    }),
    FOLLOWERS_IN_ALL: about(z.coerce.number().int().min(1).default(5_000), {
      description: 'Pages that follow vacancies at a time, in one API process.',
    }),
    WEB_ORIGINS: about(z.string().default(''), {
      description: 'Other origins, separated by commas, whose pages may use the API and the live channel.',
    }),
  }),
  security: z.object({
    TOKEN_KEY: about(key32, { description: 'Signs access tokens (HS256).', secret: true }),
    DATA_KEY: about(key32, { description: 'Encrypts personal fields (AES-256-GCM).', secret: true }),
    WEBHOOK_TARGETS: about(z.enum(['public', 'any']).default('public'), {
      description:
        'Where webhooks may be sent: https to public addresses, or (never in production) any, for receivers on the own machine.',
    }),
    ACCESS_TOKEN_MINUTES: about(z.coerce.number().min(1).max(60).default(10), {
      description: 'Life of an access token.',
    }),
    REFRESH_TOKEN_DAYS: about(z.coerce.number().min(1).max(90).default(14), {
      description: 'Life of a refresh token; each use replaces it.',
    }),
  }),
  files: z.object({
    FILES_DIR: about(z.string().default('.data/files'), {
      description:
        'Folder of photos that people send, outside of everything that is served; all copies share it.',
    }),
  }),
  queue: z.object({
    RELAY_POLL_MS: about(ms.default(100), { description: 'How long the relay rests when nothing waits.' }),
    WORK_LEASE_MS: about(ms.default(15_000), {
      description: 'After this long without an answer a work item is published again.',
    }),
    JOB_CONCURRENCY: about(z.coerce.number().int().min(1).max(200).default(32), {
      description: 'Jobs one worker handles at once.',
    }),
    JOB_LOCK_MS: about(ms.default(8_000), { description: 'BullMQ lock; a dead worker is noticed after it.' }),
    JOB_GATHER_MS: about(ms.default(8), {
      description: 'How long a worker waits for more items of the same kind before it opens a transaction.',
    }),
    RECONCILE_MS: about(ms.default(10_000), { description: 'Pause between two looks for stalled requests.' }),
  }),
} as const;

type Sections = typeof envSections;
/** The environment after validation, by section. Read through the `Config` provider, never from process.env. */
export type Config = { readonly [S in keyof Sections]: Readonly<z.infer<Sections[S]>> };
