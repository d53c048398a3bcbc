import { hash32, type Random, seededRandom } from '@yilian/kernel';

/** A stream of draws that belongs to one thing, so that its fate does not depend on who was asked before it. */
export class Draw {
  private constructor(private readonly random: Random) {}

  /** The stream of one thing: the same for the same seed and name. */
  static of(seed: number, ...name: readonly (string | number)[]): Draw {
    return new Draw(seededRandom(hash32([seed, ...name].join('\0'))));
  }

  /** True in this share of cases. */
  chance(share: number): boolean {
    return this.random() < share;
  }

  /** A number between the two, evenly. */
  within([low, high]: readonly [number, number]): number {
    return low + (high - low) * this.random();
  }

  /** A whole number between the two, both included. */
  whole([low, high]: readonly [number, number]): number {
    return Math.floor(this.within([low, high + 1]));
  }

  /** A waiting time with this mean, never longer than five times as long. */
  wait(meanMs: number): number {
    return Math.min(-Math.log(1 - this.random()), 5) * meanMs;
  }

  one<T>(list: readonly T[]): T {
    return list[Math.floor(this.random() * list.length)]!;
  }

  /** So many different ones, in the order of the list. */
  some<T>(list: readonly T[], count: number): T[] {
    const left = list.map((_, index) => index);
    const taken = Array.from({ length: Math.min(count, list.length) }, () => {
      const [index] = left.splice(Math.floor(this.random() * left.length), 1);
      return index!;
    });
    return taken.sort((a, b) => a - b).map((index) => list[index]!);
  }

  /** One of the keys, by its weight. */
  weighted<K extends string>(weights: Readonly<Record<K, number>>): K {
    const entries = Object.entries(weights) as [K, number][];
    const total = entries.reduce((sum, [, weight]) => sum + weight, 0);
    let left = this.random() * total;
    for (const [key, weight] of entries) {
      left -= weight;
      if (left < 0) return key;
    }
    return entries.at(-1)![0];
  }

  /** Those keys whose own chance comes true. */
  each<K extends string>(chances: Readonly<Partial<Record<K, number>>>): K[] {
    return (Object.entries(chances) as [K, number][])
      .filter(([, share]) => this.chance(share))
      .map(([key]) => key);
  }
}
