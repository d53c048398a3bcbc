/** Runs a turn again and again: at once when it reports more, else after a rest or a wake-up. One turn at a time. */
export class Loop {
  private stopped = false;
  private timer: NodeJS.Timeout | undefined;
  private current: Promise<void> | undefined;
  private woken = false;

  constructor(
    private readonly turn: () => Promise<boolean>,
    private readonly restMs: number,
    private readonly failed: (error: unknown) => void,
  ) {}

  start(): void {
    this.stopped = false;
    this.schedule(0);
  }

  /** Cuts the rest short; during a turn it makes another follow. */
  wake(): void {
    this.woken = true;
    if (!this.current) this.schedule(0);
  }

  /** Resolves when the turn under way has ended. */
  async stop(): Promise<void> {
    this.stopped = true;
    clearTimeout(this.timer);
    await this.current;
  }

  private schedule(delayMs: number): void {
    if (this.stopped) return;
    clearTimeout(this.timer);
    this.timer = setTimeout(() => {
      this.current = this.run();
    }, delayMs);
  }

  private async run(): Promise<void> {
    this.woken = false;
    let more = false;
    try {
      more = await this.turn();
    } catch (error) {
      this.failed(error);
    }
    this.current = undefined;
    this.schedule(more || this.woken ? 0 : this.restMs);
  }
}
