interface Cached<Standing> {
  readonly readAt: number;
  readonly standing: Promise<Standing | undefined>;
}

/** How old a standing may be. With the length of a request it keeps whoever was shut out out within 2 s. */
const FRESH_MS = 1_000;
const MOST_CACHED = 10_000;

/** Remembers for a second how an account or a key stands, so that a busy caller costs one read a second. */
export class StandingCache<Standing> {
  private readonly cache = new Map<string, Cached<Standing>>();

  /** The standing as it was less than a second ago, or as `load` tells it now. What failed to load, or is unknown, is not remembered. */
  async of(key: string, load: () => Promise<Standing | undefined>): Promise<Standing | undefined> {
    const cached = this.cache.get(key);
    if (cached && performance.now() - cached.readAt < FRESH_MS) return cached.standing;
    const readAt = performance.now();
    if (this.cache.size >= MOST_CACHED) this.dropOld(readAt);
    const standing = load();
    this.cache.set(key, { readAt, standing });
    standing.then(
      (known) => known === undefined && this.cache.delete(key),
      () => this.cache.delete(key),
    );
    return standing;
  }

  private dropOld(now: number): void {
    for (const [key, { readAt }] of this.cache) if (now - readAt >= FRESH_MS) this.cache.delete(key);
  }
}
