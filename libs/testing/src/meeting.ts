/** The first so many who come wait for each other: each has read before any of them writes. */
export class Meeting {
  private waiting: (() => void)[] = [];
  private over = false;

  constructor(private readonly size: number) {}

  async join(): Promise<void> {
    if (this.over) return;
    await new Promise<void>((go) => {
      this.waiting.push(go);
      if (this.waiting.length < this.size) return;
      this.over = true;
      for (const one of this.waiting) one();
    });
  }
}
