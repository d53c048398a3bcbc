/** Work that waits for company. */
interface Waiting<T> {
  readonly values: readonly T[];
  readonly done: () => void;
  readonly failed: (error: unknown) => void;
}

/**
 * Joins small groups that arrive close together into larger ones, because a transaction costs the same for one item as
 * for fifty. At most `parallel` groups are worked at a time; while they are, newcomers gather for the next.
 */
export class Gatherer<T> {
  private waiting: Waiting<T>[] = [];
  private running = 0;
  private timer: NodeJS.Timeout | undefined;

  constructor(
    private readonly work: (values: readonly T[]) => Promise<void>,
    private readonly options: { readonly most: number; readonly lingerMs: number; readonly parallel: number },
  ) {}

  /** Resolves when the group that holds these values was worked; rejects as it did. */
  async add(values: readonly T[]): Promise<void> {
    return new Promise((done, failed) => {
      this.waiting.push({ values, done, failed });
      if (this.count() >= this.options.most) this.start();
      else this.timer ??= setTimeout(() => this.start(), this.options.lingerMs);
    });
  }

  private count(): number {
    return this.waiting.reduce((sum, one) => sum + one.values.length, 0);
  }

  private start(): void {
    clearTimeout(this.timer);
    this.timer = undefined;
    while (this.running < this.options.parallel && this.waiting.length > 0) void this.run(this.take());
  }

  private take(): Waiting<T>[] {
    let size = 0;
    let end = 0;
    while (
      end < this.waiting.length &&
      (end === 0 || size + this.waiting[end]!.values.length <= this.options.most)
    ) {
      size += this.waiting[end]!.values.length;
      end += 1;
    }
    return this.waiting.splice(0, end);
  }

  private async run(group: readonly Waiting<T>[]): Promise<void> {
    this.running += 1;
    try {
      await this.work(group.flatMap((one) => one.values));
      for (const one of group) one.done();
    } catch (error) {
      for (const one of group) one.failed(error);
    } finally {
      this.running -= 1;
      if (this.waiting.length > 0) this.start();
    }
  }
}
