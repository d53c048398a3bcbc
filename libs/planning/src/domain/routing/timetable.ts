import type { Routes, Stop } from './problem';
import type { Tables } from './tables';

const SUM = 0;
const LATEST = 1;
/** Far below what a sum of minutes is wrong by in its last digits. */
const ROUNDING = 1e-9;

/**
 * A plan as one order of all visits and the travellers of each. It is read from the front: every visit is put at the end of
 * its travellers' routes and starts as early as they, its window and its partner allow. So pairs never wait for each other
 * in a circle, and every order is a plan. What was reached before each place is kept, so that a change costs only what comes
 * after it.
 */
export class Timetable {
  readonly order: Int32Array;
  /** Where in the order a visit stands. */
  readonly rank: Int32Array;
  /** By visit and part; -1 for the second part of a visit for one. */
  readonly who: Int32Array;
  cost = Infinity;

  private readonly time: Float64Array;
  private readonly at: Int32Array;
  private readonly keptTime: Float64Array;
  private readonly keptAt: Int32Array;
  private readonly keptRunning: Float64Array;
  /** Of the reading that is under way: the sum so far and the largest lateness. */
  private readonly running = new Float64Array(2);
  private readonly starts: Float64Array;

  constructor(private readonly tables: Tables) {
    const { visits, travellers, start, leaves } = tables;
    this.order = Int32Array.from({ length: visits }, (_, visit) => visit);
    this.rank = this.order.slice();
    this.who = new Int32Array(visits * 2).fill(-1);
    this.time = new Float64Array(travellers);
    this.at = new Int32Array(travellers);
    this.keptTime = new Float64Array((visits + 1) * travellers);
    this.keptAt = new Int32Array((visits + 1) * travellers);
    this.keptRunning = new Float64Array((visits + 1) * 2);
    this.starts = new Float64Array(visits * 2);
    this.keptTime.set(leaves);
    this.keptAt.set(start);
  }

  /** Moves what stands at one rank to another; what lies between moves up. */
  shift(from: number, to: number): void {
    const { order, rank } = this;
    const visit = order[from]!;
    const step = from < to ? 1 : -1;
    for (let index = from; index !== to; index += step) this.put(order[index + step]!, index);
    order[to] = visit;
    rank[visit] = to;
  }

  put(visit: number, rank: number): void {
    this.order[rank] = visit;
    this.rank[visit] = rank;
  }

  /** Takes the plan as it now stands for the one that changes are compared with. */
  keep(from: number): void {
    this.cost = this.read(from, Infinity, true);
  }

  /** The plan's cost when nothing before this rank has changed; any number above the limit when it costs more than that. */
  try(from: number, limit: number): number {
    return this.read(from, limit, false);
  }

  private read(first: number, limit: number, keep: boolean): number {
    const { order, running } = this;
    const { double, least, most, weights } = this.tables;
    this.restore(first);
    for (let rank = first; rank < order.length; rank += 1) {
      const visit = order[rank]!;
      let start = this.reach(visit, visit * 2);
      if (double[visit] === 1) {
        let partner = this.reach(visit, visit * 2 + 1);
        if (partner < start + least[visit]!) partner = start + least[visit]!;
        else if (partner > start + most[visit]!) start = partner - most[visit]!;
        this.serve(visit, visit * 2 + 1, partner);
      }
      this.serve(visit, visit * 2, start);
      if (running[SUM]! + weights.latest * running[LATEST]! > limit) return Infinity;
      if (keep) this.note(rank + 1);
    }
    return running[SUM]! + weights.latest * running[LATEST]!;
  }

  private restore(rank: number): void {
    const { travellers } = this.tables;
    for (let one = 0, kept = rank * travellers; one < travellers; one += 1, kept += 1) {
      this.time[one] = this.keptTime[kept]!;
      this.at[one] = this.keptAt[kept]!;
    }
    this.running[SUM] = this.keptRunning[rank * 2 + SUM]!;
    this.running[LATEST] = this.keptRunning[rank * 2 + LATEST]!;
  }

  private note(rank: number): void {
    const { travellers } = this.tables;
    for (let one = 0, kept = rank * travellers; one < travellers; one += 1, kept += 1) {
      this.keptTime[kept] = this.time[one]!;
      this.keptAt[kept] = this.at[one]!;
    }
    this.keptRunning[rank * 2 + SUM] = this.running[SUM]!;
    this.keptRunning[rank * 2 + LATEST] = this.running[LATEST]!;
  }

  /** Sends the traveller there; returns when the part could start. */
  private reach(visit: number, part: number): number {
    const { travellers, places, ways, place, from, end, begins, nobody, dislike, weights, grid } =
      this.tables;
    const one = this.who[part]!;
    this.running[SUM]! += dislike[part * travellers + one]!;
    if (nobody[one] === 1) return from[visit]!;
    const old = this.at[one]!;
    const here = place[visit]! < 0 ? old : place[visit]!;
    const way = ways[old * places + here]!;
    const longerHome = ways[here * places + end[one]!]! - ways[old * places + end[one]!]!;
    this.running[SUM]! += weights.travel * (way + longerHome);
    this.at[one] = here;
    const start = Math.max(from[visit]!, begins[one]!, this.time[one]! + way);
    return grid === 0 ? start : Math.ceil(start / grid - ROUNDING) * grid;
  }

  private serve(visit: number, part: number, start: number): void {
    const { to, until, nobody, minutes, weights } = this.tables;
    const { running } = this;
    const one = this.who[part]!;
    this.starts[part] = start;
    const late = start - to[visit]!;
    if (late > 0) {
      running[SUM]! += weights.late * late;
      if (late > running[LATEST]!) running[LATEST] = late;
    }
    if (nobody[one] === 1) return;
    const done = start + minutes[part]!;
    this.time[one] = done;
    if (done > until[one]!) running[SUM]! += weights.overtime * (done - until[one]!);
  }

  copyTo(other: Timetable): void {
    other.order.set(this.order);
    other.rank.set(this.rank);
    other.who.set(this.who);
    other.cost = this.cost;
  }

  routes(): Routes {
    const cost = this.read(0, Infinity, false);
    const stops = Array.from({ length: this.tables.travellers }, (): Stop[] => []);
    for (const visit of this.order) {
      for (const part of [0, 1] as const) {
        const one = this.who[visit * 2 + part]!;
        if (one >= 0) stops[one]!.push({ visit, part, start: this.starts[visit * 2 + part]! });
      }
    }
    return { cost, stops };
  }
}
