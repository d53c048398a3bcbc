import { Inject, Injectable } from '@nestjs/common';
import { GrantsQuery } from '@yilian/accounts';
import { liveFromClient, type Resumed } from '@yilian/contracts';
import { Database, LOGGER } from '@yilian/platform';
import { type Logger } from 'pino';
import { type Client } from './client';
import { Feed } from './feed';
import { Replay } from './replay';

/** The authenticator may know an account by a second-old reading: ask it again after that. */
const FIRST_REVIEW_MS = 1_100;

/** What is said with one client: hello, then its `resume`, as often as it misses something. */
@Injectable()
export class Conversation {
  constructor(
    @Inject(LOGGER) private readonly logger: Logger,
    private readonly database: Database,
    private readonly grants: GrantsQuery,
    private readonly feed: Feed,
    private readonly replay: Replay,
  ) {}

  /** Finds out what the client may follow, and greets it. */
  async welcome(client: Client): Promise<void> {
    const { principal } = client.signedIn;
    try {
      // The stamp first: a change between the two is then seen by the next sweep.
      client.stamp = (await this.grants.grantsVersions([principal.accountId])).get(principal.accountId);
      client.reviewAt = performance.now() + FIRST_REVIEW_MS;
      const channels = await this.grants.channelsOf(principal);
      if (client.gone) return;
      this.feed.follow(client, channels);
      const [heads, now] = await Promise.all([this.feed.headsFor(client), this.database.now()]);
      client.welcomed = true;
      client.say('hello', { serverNow: now.toISOString(), heads: Object.fromEntries(heads) });
    } catch (error) {
      this.giveUp(client, error);
    }
  }

  /** Hears one message; one that makes no sense here ends the connection. */
  async hear(client: Client, message: unknown, [body, answer]: readonly unknown[]): Promise<void> {
    if (client.gone) return;
    const asked = message === 'resume' ? liveFromClient.resume.safeParse(body) : undefined;
    const expected = client.welcomed && client.resume !== 'running' && typeof answer === 'function';
    if (!asked?.success || !expected) {
      client.cut('unknown-message');
      return;
    }
    client.resume = 'running';
    try {
      const positions = await this.replay.resume(client, asked.data.positions);
      (answer as (resumed: Resumed) => void)({ positions });
      client.resume = 'done';
    } catch (error) {
      this.giveUp(client, error);
    }
  }

  private giveUp(client: Client, error: unknown): void {
    this.logger.warn({ error }, 'live: client not served');
    client.cut('unavailable');
  }
}
