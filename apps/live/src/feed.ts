import { Inject, Injectable, type OnApplicationBootstrap, type OnModuleDestroy } from '@nestjs/common';
import { type Config } from '@yilian/config';
import { type ResyncReason } from '@yilian/contracts';
import {
  ChannelLogQuery,
  CONFIG,
  LiveBell,
  LOGGER,
  Loop,
  type NumberedEvent,
  redisOptions,
} from '@yilian/platform';
import { Redis } from 'ioredis';
import { type Logger } from 'pino';
import { type Client } from './client';
import { FanOut } from './fan-out';
import { Stream } from './stream';

const POLL_MS = 1_000;
const CHANNELS_PER_QUERY = 1_000;
const EVENTS_PER_READ = 300;

/**
 * The channels that somebody here follows, each told in order and without gaps. The bell brings events within
 * milliseconds but may lose, repeat or mix them up; their numbers tell, and the log has them all. A look at the heads
 * every second finds what the bell lost last, also while Redis is away.
 */
@Injectable()
export class Feed implements OnApplicationBootstrap, OnModuleDestroy {
  private readonly streams = new Map<string, Stream>();
  private readonly poll: Loop;
  private ear: Redis | undefined;

  constructor(
    @Inject(CONFIG) private readonly config: Config,
    @Inject(LOGGER) private readonly logger: Logger,
    private readonly log: ChannelLogQuery,
    private readonly bell: LiveBell,
    private readonly fanOut: FanOut,
  ) {
    this.poll = new Loop(
      async () => this.compareHeads(),
      POLL_MS,
      (error) => logger.warn({ error }, 'live: heads not read'),
    );
  }

  onApplicationBootstrap(): void {
    this.ear = new Redis(this.config.redis.REDIS_URL, redisOptions);
    this.ear.on('error', () => undefined);
    this.ear.on('message', (_, text) => {
      for (const event of JSON.parse(text) as NumberedEvent[]) this.hear(event);
    });
    this.ear.subscribe(this.bell.channel).catch(() => undefined);
    this.poll.start();
  }

  async onModuleDestroy(): Promise<void> {
    await this.poll.stop();
    this.ear?.disconnect();
  }

  /** Adds channels to a client; nothing is told on them until it was brought up to date. */
  follow(client: Client, channels: readonly string[]): void {
    for (const name of channels) {
      if (client.followings.has(name)) continue;
      const stream = this.streams.get(name) ?? new Stream(name);
      this.streams.set(name, stream);
      const following = { client, stream, position: 0, live: false };
      client.followings.set(name, following);
      stream.followings.add(following);
    }
  }

  /** Takes channels away from a client, at once. */
  leave(client: Client, channels: readonly string[]): void {
    for (const name of channels) {
      const following = client.followings.get(name);
      if (!following) continue;
      following.live = false;
      client.followings.delete(name);
      following.stream.followings.delete(following);
      if (following.stream.followings.size === 0) this.streams.delete(name);
    }
  }

  /** The newest number of each channel the client follows, from the log. */
  async headsFor(client: Client): Promise<Map<string, number>> {
    const heads = await this.log.heads([...client.followings.keys()]);
    for (const { stream } of client.followings.values()) this.open(stream, heads.get(stream.name) ?? 0);
    return heads;
  }

  /** The newest number this process knows of a channel. */
  lastOf(channel: string): number {
    return this.streams.get(channel)?.last ?? 0;
  }

  private open(stream: Stream, head: number): void {
    if (stream.last !== null) return;
    stream.last = head;
    if (stream.missed) this.repair(stream);
  }

  private hear(event: NumberedEvent): void {
    const stream = this.streams.get(event.channel);
    if (!stream) return;
    if (stream.last === null || stream.repairing) stream.missed = true;
    else if (event.seq === stream.last + 1) this.take(stream, event);
    else if (event.seq > stream.last) this.repair(stream);
  }

  private take(stream: Stream, event: NumberedEvent): void {
    stream.last = event.seq;
    this.fanOut.tell(stream, event);
  }

  private repair(stream: Stream): void {
    if (stream.repairing) return;
    stream.repairing = true;
    this.readOn(stream)
      .catch((error: unknown) => this.logger.warn({ error, channel: stream.name }, 'live: log not read'))
      .finally(() => (stream.repairing = false));
  }

  private async readOn(stream: Stream): Promise<void> {
    let full: boolean;
    do {
      stream.missed = false;
      const events = await this.log.after(stream.name, stream.last ?? 0, EVENTS_PER_READ);
      for (const event of events) {
        if (event.seq === stream.last! + 1) this.take(stream, event);
        else this.reset(stream, event.seq);
      }
      full = events.length === EVENTS_PER_READ;
    } while (full || stream.missed);
  }

  /** The log does not go on where we stand: it was restored from a copy, or we were away longer than it remembers. */
  private reset(stream: Stream, last: number): void {
    stream.last = last;
    cutAll(stream, 'log-reset');
  }

  private async compareHeads(): Promise<boolean> {
    const names = [...this.streams.keys()];
    for (let start = 0; start < names.length; start += CHANNELS_PER_QUERY) {
      const part = names.slice(start, start + CHANNELS_PER_QUERY);
      // What was known before the question: the answer may be older than what the bell brings meanwhile.
      const known = new Map(part.map((name) => [name, this.streams.get(name)?.last ?? 0]));
      const heads = await this.log.heads(part);
      for (const [name, head] of heads) {
        const stream = this.streams.get(name);
        if (stream) this.compare(stream, head, known.get(name) ?? 0);
      }
    }
    return false;
  }

  private compare(stream: Stream, head: number, known: number): void {
    this.open(stream, head);
    if (head < known) this.reset(stream, head);
    else if (head > stream.last!) this.repair(stream);
  }
}

function cutAll(stream: Stream, reason: ResyncReason): void {
  for (const { client } of [...stream.followings]) client.cut(reason);
}
