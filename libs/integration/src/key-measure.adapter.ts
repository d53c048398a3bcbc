import { Inject, Injectable } from '@nestjs/common';
import { type Config } from '@yilian/config';
import { CONFIG, REDIS } from '@yilian/platform';
import { type Redis } from 'ioredis';

const MINUTE = 60_000;

interface Counted {
  readonly minute: number;
  count: number;
}

/**
 * How often each key asked in this minute, over all processes. Redis is told and answers when it can: nobody waits for it,
 * and without it each process counts alone.
 */
@Injectable()
export class KeyMeasure {
  private readonly counts = new Map<string, Counted>();

  constructor(
    @Inject(REDIS) private readonly redis: Redis,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  /** Counts one request; seconds to wait when it is beyond the measure, else null. */
  wait(keyId: string, perMinute: number, nowMs: number): number | null {
    const minute = Math.floor(nowMs / MINUTE);
    const counted = this.countedIn(keyId, minute);
    counted.count += 1;
    this.share(keyId, counted);
    return counted.count > perMinute ? Math.ceil(((minute + 1) * MINUTE - nowMs) / 1000) : null;
  }

  private countedIn(keyId: string, minute: number): Counted {
    const known = this.counts.get(keyId);
    if (known?.minute === minute) return known;
    const fresh = { minute, count: 0 };
    this.counts.set(keyId, fresh);
    return fresh;
  }

  private share(keyId: string, counted: Counted): void {
    if (this.redis.status !== 'ready') return;
    const name = `${this.config.redis.QUEUE_PREFIX}.key-measure.${keyId}.${counted.minute}`;
    this.redis
      .multi()
      .incr(name)
      .expire(name, 120)
      .exec()
      .then((answers) => {
        counted.count = Math.max(counted.count, Number(answers?.[0]?.[1] ?? 0));
      })
      .catch(() => undefined);
  }
}
