import { Inject, Injectable } from '@nestjs/common';
import { type HealthState } from '@yilian/contracts';
import { type Redis } from 'ioredis';
import { Database } from '../database/database';
import { REDIS } from '../tokens';

const LIMIT_MS = 2_000;

/** Asks database and Redis for a sign of life. */
@Injectable()
export class Health {
  constructor(
    private readonly database: Database,
    @Inject(REDIS) private readonly redis: Redis,
  ) {}

  async check(): Promise<{ readonly database: HealthState; readonly redis: HealthState }> {
    const [database, redis] = await Promise.all([
      sign(this.database.now()),
      this.redis.status === 'ready' ? sign(this.redis.ping()) : Promise.resolve('down' as const),
    ]);
    return { database, redis };
  }
}

async function sign(probe: Promise<unknown>): Promise<HealthState> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<HealthState>((resolve) => {
    timer = setTimeout(() => resolve('down'), LIMIT_MS);
  });
  try {
    return await Promise.race([
      probe.then(
        () => 'ok' as const,
        () => 'down' as const,
      ),
      late,
    ]);
  } finally {
    clearTimeout(timer);
  }
}
