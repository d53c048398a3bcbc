import { Inject, Injectable } from '@nestjs/common';
import { GrantsQuery } from '@yilian/accounts';
import { LOGGER } from '@yilian/platform';
import { type Logger } from 'pino';
import { type Client } from './client';
import { Feed } from './feed';
import { Replay } from './replay';

/** Fits a client's channels to its grants. */
@Injectable()
export class ChannelAccess {
  constructor(
    @Inject(LOGGER) private readonly logger: Logger,
    private readonly grants: GrantsQuery,
    private readonly feed: Feed,
    private readonly replay: Replay,
  ) {}

  async renew(client: Client): Promise<void> {
    const granted = new Set<string>(await this.grants.channelsOf(client.signedIn.principal));
    if (client.gone) return;
    const followed = [...client.followings.keys()];
    this.feed.leave(
      client,
      followed.filter((name) => !granted.has(name)),
    );
    const added = [...granted].filter((name) => !client.followings.has(name));
    this.feed.follow(client, added);
    // Who has not resumed yet gets all its channels by doing so.
    if (added.length > 0 && client.resume === 'done') this.start(client);
  }
  /** Not waited for: the sweep has others to look after. */
  private start(client: Client): void {
    this.replay.start(client).catch((error: unknown) => {
      this.logger.warn({ error }, 'live: new channel not started');
      client.cut('unavailable');
    });
  }
}
