/** Things that somebody will do in a while. Nothing of them is left behind at the end. */
export class Errands {
  private readonly timers = new Set<NodeJS.Timeout>();
  private readonly running = new Set<Promise<unknown>>();

  constructor(private readonly failed: (error: unknown) => void) {}

  /** Does it after so long. */
  after(ms: number, work: () => Promise<unknown>): void {
    const timer = setTimeout(() => {
      this.timers.delete(timer);
      const done = work()
        .catch((error: unknown) => this.failed(error))
        .finally(() => this.running.delete(done));
      this.running.add(done);
    }, ms);
    this.timers.add(timer);
  }

  /** Forgets what has not begun and waits for the rest. */
  async end(): Promise<void> {
    for (const timer of this.timers) clearTimeout(timer);
    this.timers.clear();
    await Promise.all(this.running);
  }
}
