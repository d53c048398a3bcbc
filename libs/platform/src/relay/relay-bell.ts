import { Inject, Injectable } from '@nestjs/common';
import { type Config } from '@yilian/config';
import { type Redis } from 'ioredis';
import { CONFIG, REDIS } from '../tokens';

/** Tells the relay that something was committed. Only a hint: the relay looks by itself as well. */
@Injectable()
export class RelayBell {
  readonly channel: string;
  private state: 'quiet' | 'ringing' | 'again' = 'quiet';

  constructor(
    @Inject(REDIS) private readonly redis: Redis,
    @Inject(CONFIG) config: Config,
  ) {
    this.channel = `${config.redis.QUEUE_PREFIX}.bell`;
  }

  /**
   * Never waits and never fails: Redis is not in the path of a request. Commits that come while a ring is under way share
   * the next one, which is sent after all of them and so finds them all.
   */
  ring(): void {
    if (this.state !== 'quiet') {
      this.state = 'again';
      return;
    }
    if (this.redis.status !== 'ready') return;
    this.state = 'ringing';
    this.redis
      .publish(this.channel, '1')
      .catch(() => undefined)
      .finally(() => {
        const again = this.state === 'again';
        this.state = 'quiet';
        if (again) this.ring();
      });
  }
}
