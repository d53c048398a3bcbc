import { Injectable } from '@nestjs/common';
import { type NumberedEvent } from '@yilian/platform';
import { type Stream } from './stream';
import { Telling } from './telling';

/** How long one turn may hold the event loop. */
const TURN_MS = 8;

/**
 * Tells events to everybody who follows, each channel in its order, a slice at a time: one event to ten thousand sockets
 * would hold the event loop for a quarter of a second. Channels take turns.
 */
@Injectable()
export class FanOut {
  private readonly tellings = new Map<Stream, Telling>();
  private running = false;

  tell(stream: Stream, event: NumberedEvent): void {
    const telling = this.tellings.get(stream) ?? new Telling(stream.followings);
    this.tellings.set(stream, telling);
    telling.add(event);
    if (this.running) return;
    this.running = true;
    // Not at once: the next events of the same message share this turn's time.
    setImmediate(() => this.turn());
  }

  private turn(): void {
    const end = performance.now() + TURN_MS;
    for (const [stream, telling] of this.tellings) {
      if (!telling.goRound(end)) break;
      this.tellings.delete(stream);
      // To the end of the line: the other channels first.
      if (!telling.isDone) this.tellings.set(stream, telling);
      if (performance.now() > end) break;
    }
    this.running = this.tellings.size > 0;
    if (this.running) setImmediate(() => this.turn());
  }
}
