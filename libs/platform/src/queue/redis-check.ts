import { setTimeout as pause } from 'node:timers/promises';
import { type Config } from '@yilian/config';
import { type Redis } from 'ioredis';
import { type Logger } from 'pino';
import { type Complaint, UnsafeServerError } from '../database/self-check';

const WAIT_MS = 3_000;

/**
 * Refuses a Redis that would throw waiting work away.
 * @throws UnsafeServerError with all complaints; a Redis that is away or hides its settings is only logged.
 */
export async function checkRedis(redis: Redis, config: Config, logger: Logger): Promise<void> {
  const deadline = performance.now() + WAIT_MS;
  while (redis.status !== 'ready' && performance.now() < deadline) await pause(20);
  if (redis.status !== 'ready') {
    logger.warn('redis is away at the start: work waits in MySQL until it is back');
    return;
  }
  try {
    const [, policy] = (await redis.config('GET', 'maxmemory-policy')) as [string, string];
    const [, appendOnly] = (await redis.config('GET', 'appendonly')) as [string, string];
    const complaints = redisComplaints({ policy, appendOnly }, config.process.YILIAN_PROFILE);
    if (complaints.length === 0) return;
    redis.disconnect();
    throw new UnsafeServerError('Redis', complaints);
  } catch (error) {
    if (error instanceof UnsafeServerError) throw error;
    logger.warn('redis does not tell its settings: make sure that it is durable and evicts nothing');
  }
}

/** What is wrong with Redis' settings. */
export function redisComplaints(
  settings: { readonly policy: string; readonly appendOnly: string },
  profile: Config['process']['YILIAN_PROFILE'],
): Complaint[] {
  const complaints: Complaint[] = [];
  if (settings.policy !== 'noeviction') {
    complaints.push({
      what: `maxmemory-policy is ${settings.policy}: Redis would drop waiting jobs when it is full`,
      remedy: 'CONFIG SET maxmemory-policy noeviction and write it into redis.conf',
    });
  }
  if (profile === 'production' && settings.appendOnly !== 'yes') {
    complaints.push({
      what: 'appendonly is off: a restart empties the queues',
      remedy: 'CONFIG SET appendonly yes and write it into redis.conf',
    });
  }
  return complaints;
}
