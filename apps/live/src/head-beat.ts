import { setImmediate } from 'node:timers/promises';
import { Inject, Injectable, type OnApplicationBootstrap, type OnModuleDestroy } from '@nestjs/common';
import { Database, LOGGER, Loop } from '@yilian/platform';
import { type Logger } from 'pino';
import { chunks, Clients } from './clients';
import { Feed } from './feed';

const BEAT_MS = 5_000;
const CLIENTS_PER_TURN = 200;

/** Tells every client the newest numbers of its channels, so that it notices a lost last event. */
@Injectable()
export class HeadBeat implements OnApplicationBootstrap, OnModuleDestroy {
  private readonly loop: Loop;

  constructor(
    @Inject(LOGGER) logger: Logger,
    private readonly clients: Clients,
    private readonly feed: Feed,
    private readonly database: Database,
  ) {
    this.loop = new Loop(
      async () => this.beat(),
      BEAT_MS,
      (error) => logger.warn({ error }, 'live: heads not told'),
    );
  }

  onApplicationBootstrap(): void {
    this.loop.start();
  }

  async onModuleDestroy(): Promise<void> {
    await this.loop.stop();
  }

  private async beat(): Promise<boolean> {
    const serverNow = (await this.database.now()).toISOString();
    for (const part of chunks(this.clients.present(), CLIENTS_PER_TURN)) {
      for (const client of part) {
        if (client.resume !== 'done') continue;
        const names = [...client.followings.keys()];
        client.say('head', {
          serverNow,
          heads: Object.fromEntries(names.map((name) => [name, this.feed.lastOf(name)])),
        });
      }
      await setImmediate();
    }
    return false;
  }
}
