import { Inject, Injectable, type OnApplicationBootstrap, type OnModuleDestroy } from '@nestjs/common';
import { GrantsQuery, TokenAuthenticator } from '@yilian/accounts';
import { LOGGER, Loop } from '@yilian/platform';
import { type Logger } from 'pino';
import { ChannelAccess } from './channel-access';
import { type Client } from './client';
import { chunks, Clients } from './clients';

const SWEEP_MS = 1_000;
const PER_QUERY = 500;
const REVIEWS_AT_ONCE = 8;
const REVIEW_EVERY_MS = 60_000;
const TOKEN_LEEWAY_MS = 3_000;
const RESUME_WITHIN_MS = 10_000;
/** See `Conversation`: the authenticator's knowledge is up to a second old. */
const SECOND_LOOK_MS = 1_100;

/**
 * Looks every second whether everybody may still listen: disabled accounts, ended sessions and expired tokens are out
 * within two seconds, and a changed family link changes the channels. Slow and silent sockets go as well.
 */
@Injectable()
export class GrantsSweep implements OnApplicationBootstrap, OnModuleDestroy {
  private readonly loop: Loop;

  constructor(
    @Inject(LOGGER) logger: Logger,
    private readonly clients: Clients,
    private readonly grants: GrantsQuery,
    private readonly authenticator: TokenAuthenticator,
    private readonly access: ChannelAccess,
  ) {
    this.loop = new Loop(
      async () => this.sweep(),
      SWEEP_MS,
      (error) => logger.warn({ error }, 'live: grants not swept'),
    );
  }

  onApplicationBootstrap(): void {
    this.loop.start();
  }

  async onModuleDestroy(): Promise<void> {
    await this.loop.stop();
  }

  private async sweep(): Promise<boolean> {
    for (const client of this.clients.present()) cutIfOverdue(client);
    for (const part of chunks(this.clients.present(), PER_QUERY)) {
      await Promise.all([this.checkAccounts(part), this.checkSessions(part)]);
    }
    const now = performance.now();
    const due = this.clients.present().filter((client) => client.welcomed && client.reviewAt <= now);
    for (const part of chunks(due, REVIEWS_AT_ONCE)) {
      await Promise.all(part.map(async (client) => this.review(client)));
    }
    return false;
  }

  private async checkAccounts(part: readonly Client[]): Promise<void> {
    const accounts = new Set(part.map((client) => client.signedIn.principal.accountId));
    const stamps = await this.grants.grantsVersions([...accounts]);
    for (const client of part) {
      const stamp = stamps.get(client.signedIn.principal.accountId);
      if (stamp === undefined) client.cut('unauthorized');
      else if (client.welcomed && stamp !== client.stamp) {
        client.stamp = stamp;
        await this.access.renew(client);
        client.reviewAt = performance.now() + SECOND_LOOK_MS;
      }
    }
  }

  private async checkSessions(part: readonly Client[]): Promise<void> {
    const ended = await this.grants.endedSessions([
      ...new Set(part.map((client) => client.signedIn.sessionId)),
    ]);
    for (const client of part) if (ended.has(client.signedIn.sessionId)) client.cut('unauthorized');
  }

  /** Asks everything again, as if the client came in now. */
  private async review(client: Client): Promise<void> {
    client.reviewAt = performance.now() + REVIEW_EVERY_MS;
    const standing = await this.authenticator.signedIn(client.token);
    if (standing) await this.access.renew(client);
    else client.cut('unauthorized');
  }
}

function cutIfOverdue(client: Client): void {
  if (client.signedIn.expiresAt.getTime() + TOKEN_LEEWAY_MS < Date.now()) client.cut('token-expired');
  else if (client.isSlow) client.cut('slow');
  else if (client.resume === 'none' && performance.now() - client.connectedAt > RESUME_WITHIN_MS)
    client.cut('silent');
}
