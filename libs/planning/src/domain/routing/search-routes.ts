import { type Random, seededRandom } from '@yilian/kernel';
import { Exchange, type Move, Send, Swap } from './moves';
import type { Routes, RoutingProblem } from './problem';
import { type Tables, tablesOf } from './tables';
import { Timetable } from './timetable';

export interface SearchLimits {
  /** The same seed and the same steps give the same plan, unless the time ran out before. */
  readonly seed: number;
  readonly steps: number;
  /** Searches that start anew; the best of all counts. */
  readonly starts?: number;
  /** The share of the time that is used up, from 0 to 1; at 1 the best so far is the answer. */
  readonly spent?: () => number;
  /** Told now and then how far the search is and what the best plan costs. */
  readonly told?: (share: number, cost: number) => void;
}

const STEPS_PER_LOOK = 4_096;
/** Heat at the beginning and at the end, in ways of mean length. */
const HOT = 2;
const COLD = 0.012;

/**
 * Simulated annealing: worse plans are accepted less and less often. Moves send single visits, swap two, or exchange parts of
 * two people's days. It can be ended at any moment and then has the best plan that was seen.
 */
export function searchRoutes(problem: RoutingProblem, limits: SearchLimits): Routes {
  const tables = tablesOf(problem);
  const random = seededRandom(limits.seed);
  const starts = limits.starts ?? 1;
  const best = new Timetable(tables);
  for (let start = 0; start < starts; start += 1) {
    const share = (steps: number) =>
      Math.max((start + steps / (limits.steps / starts)) / starts, limits.spent?.() ?? 0);
    const search = new Annealing(tables, random, best);
    search.run((steps) => {
      const done = share(steps);
      limits.told?.(Math.min(done, 1), best.cost);
      return Math.min(Math.max(done * starts - start, 0), 1);
    });
  }
  return best.routes();
}

class Annealing {
  private readonly plan: Timetable;
  private readonly moves: { readonly send: Move; readonly swap: Move; readonly exchange: Move };
  private readonly unit: number;

  constructor(
    private readonly tables: Tables,
    private readonly random: Random,
    private readonly best: Timetable,
  ) {
    this.plan = firstPlan(tables, random);
    this.unit = meanWay(tables) * tables.weights.travel;
    const make = <T>(kind: new (tables: Tables, plan: Timetable, random: Random) => T): T =>
      new kind(tables, this.plan, random);
    this.moves = { send: make(Send), swap: make(Swap), exchange: make(Exchange) };
    this.keepIfBest();
  }

  run(progress: (steps: number) => number): void {
    if (this.tables.visits === 0) return;
    for (let steps = 0, share = progress(0); share < 1; share = progress(steps)) {
      const heat = this.unit * HOT * (COLD / HOT) ** share;
      for (let end = steps + STEPS_PER_LOOK; steps < end; steps += 1) this.step(heat);
    }
  }

  private step(heat: number): void {
    const { plan, random } = this;
    const kind = random();
    const move = kind < 0.75 ? this.moves.send : kind < 0.9 ? this.moves.swap : this.moves.exchange;
    const first = move.make();
    if (first < 0) return;
    const limit = plan.cost - heat * Math.log(random() + Number.MIN_VALUE);
    if (plan.try(first, limit) > limit) {
      move.undo();
      return;
    }
    plan.keep(first);
    this.keepIfBest();
  }

  private keepIfBest(): void {
    if (this.plan.cost < this.best.cost - 1e-9) this.plan.copyTo(this.best);
  }
}

/** By the opening of their windows, each with anybody who may. */
function firstPlan(tables: Tables, random: Random): Timetable {
  const plan = new Timetable(tables);
  [...plan.order.keys()]
    .sort((a, b) => tables.from[a]! - tables.from[b]! || a - b)
    .forEach((visit, rank) => plan.put(visit, rank));
  for (let visit = 0; visit < tables.visits; visit += 1) {
    do {
      for (const part of tables.double[visit] === 1 ? [0, 1] : [0]) {
        const able = tables.able[visit * 2 + part]!;
        plan.who[visit * 2 + part] = able[Math.floor(random() * able.length)]!;
      }
    } while (plan.who[visit * 2] === plan.who[visit * 2 + 1]);
  }
  plan.keep(0);
  return plan;
}

function meanWay({ ways }: Tables): number {
  let [sum, many] = [0, 0];
  for (const way of ways) {
    if (way > 0) [sum, many] = [sum + way, many + 1];
  }
  return many === 0 ? 1 : sum / many;
}
