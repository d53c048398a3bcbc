/** A binary min-heap of columns by distance, where a column's distance may sink while it waits. */
export class ColumnHeap {
  private readonly items: Int32Array;
  private readonly place: Int32Array;
  private size = 0;

  /** `distance` is shared with the caller, who lowers an entry and then calls `lowered`. */
  constructor(private readonly distance: Float64Array) {
    this.items = new Int32Array(distance.length);
    this.place = new Int32Array(distance.length).fill(-1);
  }

  /** Takes a column in, or moves it up after its distance was lowered. */
  lowered(column: number): void {
    const { items, place, distance } = this;
    const key = distance[column]!;
    let at = place[column]!;
    if (at < 0) at = this.size++;
    while (at > 0) {
      const parent = (at - 1) >> 1;
      const other = items[parent]!;
      if (distance[other]! <= key) break;
      items[at] = other;
      place[other] = at;
      at = parent;
    }
    items[at] = column;
    place[column] = at;
  }

  /** The nearest column, or -1 when none waits. */
  pop(): number {
    if (this.size === 0) return -1;
    const top = this.items[0]!;
    this.place[top] = -1;
    this.size -= 1;
    if (this.size > 0) this.sink(this.items[this.size]!);
    return top;
  }

  clear(): void {
    for (let at = 0; at < this.size; at += 1) this.place[this.items[at]!] = -1;
    this.size = 0;
  }

  private sink(column: number): void {
    const { items, place, distance, size } = this;
    const key = distance[column]!;
    let at = 0;
    for (let child = 1; child < size; child = 2 * at + 1) {
      if (child + 1 < size && distance[items[child + 1]!]! < distance[items[child]!]!) child += 1;
      const other = items[child]!;
      if (distance[other]! >= key) break;
      items[at] = other;
      place[other] = at;
      at = child;
    }
    items[at] = column;
    place[column] = at;
  }
}
