import { Readable } from 'node:stream';
import { Inject, Injectable, type OnModuleDestroy } from '@nestjs/common';
import type { Config } from '@yilian/config';
import { type FacilityStream, STREAM_BEAT_MS } from '@yilian/contracts';
import { CONFIG } from '@yilian/platform';
import { type Follower, Followers } from '../domain/followers';

/** How much may wait for a reader that takes nothing any more; then the line is cut, and the page comes back. */
const MOST_WAITING = 64 * 1024;
const COME_BACK_MS = 2_000;

interface Stream extends Follower {
  readonly out: Readable;
}

const frame = <E extends keyof FacilityStream>(event: E, data: FacilityStream[E]): string =>
  `event: ${event}\ndata: ${JSON.stringify(data)}\n\n`;

/** The streams of the pages that are open: tells each which of its facilities changed, and no more than that. */
@Injectable()
export class FacilityChanges implements OnModuleDestroy {
  private readonly followers: Followers;
  private readonly beat: NodeJS.Timeout;
  private isClosed = false;

  constructor(@Inject(CONFIG) { http }: Config) {
    this.followers = new Followers({ perAddress: http.FOLLOWERS_PER_ADDRESS, inAll: http.FOLLOWERS_IN_ALL });
    this.beat = setInterval(() => this.sayAlive(), STREAM_BEAT_MS);
    this.beat.unref();
  }

  /** The stream of a new page, `full` when there is no seat left, `closed` when the process is about to end. */
  open(address: string, facilityIds: readonly string[]): Readable | 'full' | 'closed' {
    if (this.isClosed) return 'closed';
    const out = new Readable({ read: () => undefined });
    const stream: Stream = {
      ...{ address, facilityIds, out },
      tell: (changed) => write(out, frame('changed', { facilityIds: changed })),
    };
    if (!this.followers.add(stream)) return 'full';
    out.once('close', () => this.followers.remove(stream));
    write(out, `retry: ${COME_BACK_MS}\n${frame('hello', { serverNow: new Date().toISOString() })}`);
    return out;
  }

  tell(facilityIds: Iterable<string>): void {
    this.followers.tell(facilityIds);
  }

  /** Before the server closes: it would wait for every stream. */
  onModuleDestroy(): void {
    this.isClosed = true;
    clearInterval(this.beat);
    for (const { out } of this.streams()) out.push(null);
  }

  private sayAlive(): void {
    const text = frame('beat', { serverNow: new Date().toISOString() });
    for (const { out } of this.streams()) write(out, text);
  }

  private streams(): Stream[] {
    return this.followers.all() as Stream[];
  }
}

function write(out: Readable, text: string): void {
  if (out.readableLength > MOST_WAITING) out.destroy();
  else out.push(text);
}
