/** An answer of the server that carries its time: when it was asked and had arrived, by a clock that nobody can set. */
interface Sample {
  readonly serverMs: number;
  readonly askedMs: number;
  readonly arrivedMs: number;
}

const STALE_MS = 60_000;

/**
 * The server's clock, as near as the fastest answer of the last minute tells: half of what it took to come is the most it can
 * be wrong. The device's own clock plays no part, so it may be wrong or be set meanwhile.
 */
export class ServerClock {
  private best: (Sample & { readonly tookMs: number }) | undefined;

  constructor(private readonly ticks: () => number = () => performance.now()) {}

  learn(sample: Sample): void {
    const tookMs = sample.arrivedMs - sample.askedMs;
    const isStale = !this.best || sample.arrivedMs - this.best.arrivedMs > STALE_MS;
    if (isStale || tookMs <= this.best!.tookMs) this.best = { ...sample, tookMs };
  }

  /** Milliseconds since 1970 by the server; the device's until the server has been heard. */
  nowMs(): number {
    if (!this.best) return Date.now();
    const { serverMs, arrivedMs, tookMs } = this.best;
    return serverMs + tookMs / 2 + this.ticks() - arrivedMs;
  }
}

/** The one of this tab. */
export const serverClock = new ServerClock();
