import { Inject, Injectable } from '@nestjs/common';
import { type Config } from '@yilian/config';
import { type Redis } from 'ioredis';
import { type NumberedEvent } from '../relay/relay.store';
import { CONFIG, REDIS } from '../tokens';

const EVENTS_PER_MESSAGE = 200;

/** Hands numbered events to whoever shows or indexes them. A lost message is found by its missing number. */
@Injectable()
export class LiveBell {
  readonly channel: string;

  constructor(
    @Inject(REDIS) private readonly redis: Redis,
    @Inject(CONFIG) config: Config,
  ) {
    this.channel = `${config.redis.QUEUE_PREFIX}.live`;
  }

  /** Never waits and never fails. */
  ring(events: readonly NumberedEvent[]): void {
    if (this.redis.status !== 'ready') return;
    for (let start = 0; start < events.length; start += EVENTS_PER_MESSAGE) {
      const part = events.slice(start, start + EVENTS_PER_MESSAGE);
      this.redis.publish(this.channel, JSON.stringify(part)).catch(() => undefined);
    }
  }
}
