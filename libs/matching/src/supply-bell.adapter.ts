import { Inject, Injectable, type OnModuleDestroy } from '@nestjs/common';
import type { Config } from '@yilian/config';
import { channel } from '@yilian/contracts';
import { CONFIG, LiveBell, redisOptions } from '@yilian/platform';
import { Redis } from 'ioredis';

/** Hears in Redis that something was told on the supply channel. Only a hint: the numbered log is the record. */
@Injectable()
export class SupplyBell implements OnModuleDestroy {
  private ear: Redis | undefined;

  constructor(
    @Inject(CONFIG) private readonly config: Config,
    private readonly bell: LiveBell,
  ) {}

  /** Calls `heard` for each message that touches the supply channel. Never fails; Redis may come later. */
  listen(heard: () => void): void {
    this.ear = new Redis(this.config.redis.REDIS_URL, redisOptions);
    this.ear.on('error', () => undefined);
    this.ear.on('message', (_, message) => {
      if (message.includes(`"${channel.supply}"`)) heard();
    });
    this.ear.subscribe(this.bell.channel).catch(() => undefined);
  }

  onModuleDestroy(): void {
    this.ear?.disconnect();
  }
}
