/** Numbers for town codes, and for the lists of towns that services stand in or go to. */
export class TownLists {
  readonly codes: string[] = [];
  private readonly numbers = new Map<string, number>();
  private readonly lists: Int32Array[] = [];
  private readonly listNumbers = new Map<string, number>();

  /** The number of a list; equal lists have one number. */
  numberOf(codes: readonly string[]): number {
    const key = codes.join();
    const known = this.listNumbers.get(key);
    if (known !== undefined) return known;
    const list = this.lists.length;
    this.lists.push(Int32Array.from(new Set(codes), (code) => this.town(code)));
    this.listNumbers.set(key, list);
    return list;
  }

  /** The towns of a list, by their numbers. */
  of(list: number): Int32Array {
    return this.lists[list]!;
  }

  /** For each list whether it holds one of these towns. */
  holding(codes: readonly string[]): Uint8Array {
    const wanted = new Set(codes.map((code) => this.numbers.get(code)));
    return Uint8Array.from(this.lists, (list) => Number(list.some((town) => wanted.has(town))));
  }

  private town(code: string): number {
    const known = this.numbers.get(code);
    if (known !== undefined) return known;
    this.numbers.set(code, this.codes.length);
    return this.codes.push(code) - 1;
  }
}
