import { Injectable } from '@nestjs/common';
import { type NumberedEvent } from '@yilian/platform';
import { eventFrame } from './frame';
import { type Following } from './stream';

/** How long one turn may hold the event loop, and how often it looks at the clock. */
const TURN_MS = 8;
const LOOK_EVERY = 32;

interface Telling {
  readonly seq: number;
  readonly frame: string;
  readonly followings: Iterator<Following>;
}

/**
 * Tells events to everybody who follows, in the order they came, a slice at a time: one event to ten thousand sockets
 * would hold the event loop for a quarter of a second.
 */
@Injectable()
export class FanOut {
  private waiting: Telling[] = [];
  private running = false;

  tell(followings: ReadonlySet<Following>, event: NumberedEvent): void {
    this.waiting.push({ seq: event.seq, frame: eventFrame(event), followings: followings.values() });
    if (this.running) return;
    this.running = true;
    // Not at once: the next events of the same message share this turn's time.
    setImmediate(() => this.turn());
  }

  private turn(): void {
    const end = performance.now() + TURN_MS;
    const batch = this.waiting;
    this.waiting = [];
    for (const [index, telling] of batch.entries()) {
      const complete = slice(telling, end);
      if (complete && performance.now() < end) continue;
      this.waiting = [...batch.slice(complete ? index + 1 : index), ...this.waiting];
      break;
    }
    this.running = this.waiting.length > 0;
    if (this.running) setImmediate(() => this.turn());
  }
}

/** Tells the next followers until the time is up. True when all were told. */
function slice({ seq, frame, followings }: Telling, end: number): boolean {
  for (let told = 1; ; told += 1) {
    const next = followings.next();
    if (next.done) return true;
    const following = next.value;
    // Who is being brought up to date, or came later, has this event from the log.
    if (following.live && following.position === seq - 1) {
      following.position = seq;
      following.client.write(frame);
    }
    if (told % LOOK_EVERY === 0 && performance.now() > end) return false;
  }
}
