import { LiveFollower, type LiveScreen } from '@yilian/live-client';
import { type Actor } from './actor';

interface Ear {
  readonly follower: LiveFollower;
  /** The last number of each channel that was heard here. */
  readonly last: Map<string, number>;
}

/** All live connections of the run, with a count of their own of what arrived: the followers are tested as well. */
export class Watch {
  readonly counts = { events: 0, snapshots: 0, missing: 0, outOfOrder: 0, breaks: 0, refusals: 0 };
  private readonly ears: Ear[] = [];

  constructor(private readonly url: string) {}

  get connections(): number {
    return this.ears.length;
  }

  /** Connects somebody; resolves when the first state of all its channels is there. */
  async follow(actor: Actor, screen: Pick<LiveScreen, 'event' | 'resumed'>): Promise<void> {
    const last = new Map<string, number>();
    await new Promise<void>((ready) => {
      const follower = new LiveFollower(
        { url: this.url, token: async () => actor.token() },
        {
          event: (envelope) => {
            this.count(last, envelope.channel, envelope.seq);
            screen.event?.(envelope);
          },
          snapshot: ({ channel, seq }) => {
            this.counts.snapshots += 1;
            if (seq < (last.get(channel) ?? 0)) this.counts.outOfOrder += 1;
            last.set(channel, seq);
          },
          resumed: (channels) => {
            screen.resumed?.(channels);
            ready();
          },
          disconnected: () => (this.counts.breaks += 1),
          refused: () => (this.counts.refusals += 1),
        },
      );
      this.ears.push({ follower, last });
      follower.connect();
    });
  }

  private count(last: Map<string, number>, channel: string, seq: number): void {
    const before = last.get(channel) ?? 0;
    this.counts.events += 1;
    if (seq <= before) this.counts.outOfOrder += 1;
    else this.counts.missing += seq - before - 1;
    last.set(channel, Math.max(seq, before));
  }

  /** Events that were written on followed channels and have reached nobody, by the numbers of the log. */
  missingAgainst(heads: ReadonlyMap<string, number>): number {
    let missing = 0;
    for (const { last } of this.ears) {
      for (const [channel, seq] of last) missing += Math.max(0, (heads.get(channel) ?? 0) - seq);
    }
    return missing;
  }

  close(): void {
    for (const { follower } of this.ears) follower.close();
  }
}
