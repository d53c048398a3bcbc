import { type NumberedEvent } from '@yilian/platform';
import { Bundle, eventFrame } from './frame';
import { type Following } from './stream';

const LOOK_EVERY = 32;

/**
 * What is still to be told on one channel. Followers are passed one after the other, and each gets everything it does
 * not have yet: the busier the channel, the more goes out in one write.
 */
export class Telling {
  private readonly waiting: { readonly seq: number; readonly frame: string }[] = [];
  private followers: Iterator<Following> | undefined;
  /** How many events were there when this round of followers began: all of them will have these. */
  private promised = 0;
  private bundles = new Map<number, Bundle>();

  constructor(private readonly followings: ReadonlySet<Following>) {}

  add(event: NumberedEvent): void {
    this.waiting.push({ seq: event.seq, frame: eventFrame(event) });
    this.bundles.clear();
  }

  /** Goes on until the time is up (false) or everybody was passed once (true). */
  goRound(end: number): boolean {
    if (!this.followers) {
      this.followers = this.followings.values();
      this.promised = this.waiting.length;
    }
    for (let passed = 1; ; passed += 1) {
      const next = this.followers.next();
      if (next.done) break;
      this.tell(next.value);
      if (passed % LOOK_EVERY === 0 && performance.now() > end) return false;
    }
    this.followers = undefined;
    this.waiting.splice(0, this.promised);
    this.bundles.clear();
    return true;
  }

  get isDone(): boolean {
    return this.waiting.length === 0;
  }

  /** Who is being brought up to date, or came later, has its events from the log. */
  private tell(following: Following): void {
    const first = this.waiting[0]!.seq;
    const last = first + this.waiting.length - 1;
    if (!following.live || following.position < first - 1 || following.position >= last) return;
    const bundle = this.from(following.position - first + 1);
    following.position = last;
    following.client.send(bundle);
  }

  private from(index: number): Bundle {
    const known = this.bundles.get(index);
    if (known) return known;
    const bundle = new Bundle(this.waiting.slice(index).map(({ frame }) => frame));
    this.bundles.set(index, bundle);
    return bundle;
  }
}
