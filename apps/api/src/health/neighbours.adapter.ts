import { Inject, Injectable } from '@nestjs/common';
import { type Config } from '@yilian/config';
import { type HealthState } from '@yilian/contracts';
import { CONFIG } from '@yilian/platform';

const LIMIT_MS = 2_000;

/** Asks the other processes for a sign of life. */
@Injectable()
export class Neighbours {
  constructor(@Inject(CONFIG) private readonly config: Config) {}

  async check(): Promise<{ readonly worker: HealthState; readonly live: HealthState }> {
    const { WORKER_URL, LIVE_HEALTH_URL, LIVE_URL } = this.config.http;
    const [worker, live] = await Promise.all([ask(WORKER_URL), ask(LIVE_HEALTH_URL || LIVE_URL)]);
    return { worker, live };
  }
}

async function ask(address: string): Promise<HealthState> {
  try {
    const answer = await fetch(new URL('/health/live', address), { signal: AbortSignal.timeout(LIMIT_MS) });
    await answer.body?.cancel();
    return answer.ok ? 'ok' : 'down';
  } catch {
    return 'down';
  }
}
