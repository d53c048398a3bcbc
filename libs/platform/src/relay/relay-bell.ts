import { Inject, Injectable } from '@nestjs/common';
import { type Config } from '@yilian/config';
import { type Redis } from 'ioredis';
import { CONFIG, REDIS } from '../tokens';

/** Tells the relay that something was committed. Only a hint: the relay looks by itself as well. */
@Injectable()
export class RelayBell {
  readonly channel: string;

  constructor(
    @Inject(REDIS) private readonly redis: Redis,
    @Inject(CONFIG) config: Config,
  ) {
    this.channel = `${config.redis.QUEUE_PREFIX}.bell`;
  }

  /** Never waits and never fails: Redis is not in the path of a request. */
  ring(): void {
    if (this.redis.status === 'ready') this.redis.publish(this.channel, '1').catch(() => undefined);
  }
}
