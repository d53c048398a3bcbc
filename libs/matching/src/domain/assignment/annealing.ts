import type { Random } from '@yilian/kernel';
import type { Packing } from './packing';
import { Plan } from './plan';
import type { Relaxation } from './relaxation';

/** How one cycle of the search cools down, and the cost of a unit above a capacity on the way. */
export interface Cycle {
  readonly hot: number;
  readonly cold: number;
  readonly fine: number;
  /** How far the cycle has come, from 0 to 1, after so many moves. */
  readonly progress: (moves: number) => number;
}

/** An answer that breaks no capacity. */
interface Found {
  readonly agentOf: Int32Array;
  readonly cost: number;
}

const SLACK = 1e-6;
const MOVES_PER_STEP = 1_024;

/**
 * Simulated annealing over plans that may break capacities for a fine. A move sends a job to an agent that is cheap at the
 * relaxation's prices and, half of the time, one job of that agent onwards, often straight back (a swap).
 */
export class Annealing {
  best: Found | undefined;
  private readonly plan: Plan;
  /** Per job, the agents with which an answer better than the best may still exist, by rising extra cost. */
  private choices: Int32Array[];

  constructor(
    private readonly packing: Packing,
    private readonly relaxation: Relaxation,
    private readonly random: Random,
  ) {
    this.choices = this.choicesWithin(Infinity);
    this.plan = new Plan(
      packing,
      this.choices.map((agents) => agents[0] ?? 0),
    );
    this.repair();
  }

  /** Drops the choices that cannot lead to a better answer; says whether a better answer may exist at all. */
  narrow(): boolean {
    if (!this.best) return true;
    const room = this.best.cost - this.relaxation.bound - (this.packing.whole ? 1 : SLACK);
    this.choices = this.choicesWithin(room + SLACK);
    return room + SLACK >= 0 && this.choices.every((agents) => agents.length > 0);
  }

  run(cycle: Cycle): void {
    for (let moves = 0, progress = 0; progress < 1; progress = cycle.progress(moves)) {
      const heat = cycle.hot * (cycle.cold / cycle.hot) ** progress;
      for (let end = moves + MOVES_PER_STEP; moves < end; moves += 1) this.tryMove(heat, cycle.fine);
    }
    this.repair();
  }

  private choicesWithin(room: number): Int32Array[] {
    const { agents, jobs } = this.packing;
    return Array.from({ length: jobs }, (_, job) => {
      const extra = this.relaxation.extra.subarray(job * agents, (job + 1) * agents);
      const within = [...extra.keys()].filter((agent) => extra[agent]! < Infinity && extra[agent]! <= room);
      return Int32Array.from(within.sort((a, b) => extra[a]! - extra[b]! || a - b));
    });
  }

  private tryMove(heat: number, fine: number): void {
    const { plan, random } = this;
    const before = plan.cost + fine * plan.overload;
    const job = Math.floor(random() * this.packing.jobs);
    const from = plan.agentOf[job]!;
    const to = this.choose(job);
    if (to === from) return;
    const pushed = random() < 0.5 ? plan.jobOf(to, random()) : -1;
    if (pushed >= 0) {
      const onwards = random() < 0.5 && this.able(pushed, from) ? from : this.choose(pushed);
      plan.move(pushed, onwards);
    }
    plan.move(job, to);
    const worse = plan.cost + fine * plan.overload - before;
    if (worse <= 0 || random() < Math.exp(-worse / heat)) {
      this.keepIfBest();
      return;
    }
    plan.move(job, from);
    if (pushed >= 0) plan.move(pushed, to);
  }

  /** One of the job's choices, the cheap ones far more often. */
  private choose(job: number): number {
    const choices = this.choices[job]!;
    const pick = this.random();
    return choices[Math.floor(pick * pick * pick * choices.length)] ?? this.plan.agentOf[job]!;
  }

  private able(job: number, agent: number): boolean {
    return this.packing.use[job * this.packing.agents + agent]! < Infinity;
  }

  private keepIfBest(): void {
    const { plan } = this;
    if (plan.overload > SLACK || plan.cost >= (this.best?.cost ?? Infinity) - SLACK) return;
    this.best = { agentOf: plan.agentOf.slice(), cost: plan.cost };
  }

  /** Moves jobs out of overloaded agents to where they fit, the least extra cost first, as far as that goes. */
  private repair(): void {
    for (let next = this.wayOut(); next; next = this.wayOut()) this.plan.move(next.job, next.to);
    this.keepIfBest();
  }

  private wayOut(): { job: number; to: number } | undefined {
    const { agents, jobs, use, capacity } = this.packing;
    const { load, agentOf } = this.plan;
    let best: { job: number; to: number } | undefined;
    let least = Infinity;
    for (let job = 0; job < jobs; job += 1) {
      const from = agentOf[job]!;
      if (load[from]! <= capacity[from]!) continue;
      for (let to = 0; to < agents; to += 1) {
        const rise = this.relaxation.extra[job * agents + to]! - this.relaxation.extra[job * agents + from]!;
        if (to === from || rise >= least || load[to]! + use[job * agents + to]! > capacity[to]!) continue;
        least = rise;
        best = { job, to };
      }
    }
    return best;
  }
}
