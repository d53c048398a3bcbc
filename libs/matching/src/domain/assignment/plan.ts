import type { Packing } from './packing';

/** A complete plan under change, with its cost and by how much it breaks capacities kept up to date. */
export class Plan {
  readonly agentOf: Int32Array;
  readonly load: Float64Array;
  cost = 0;
  overload = 0;
  /** The jobs of agent a at a * jobs + 0, 1, ..., and where in that list a job stands. */
  private readonly members: Int32Array;
  private readonly count: Int32Array;
  private readonly place: Int32Array;

  constructor(
    private readonly packing: Packing,
    agentOf: ArrayLike<number>,
  ) {
    const { agents, jobs } = packing;
    this.agentOf = Int32Array.from(agentOf);
    this.load = new Float64Array(agents);
    this.members = new Int32Array(agents * jobs);
    this.count = new Int32Array(agents);
    this.place = new Int32Array(jobs);
    for (let job = 0; job < jobs; job += 1) this.add(job, this.agentOf[job]!);
  }

  move(job: number, to: number): void {
    this.remove(job, this.agentOf[job]!);
    this.add(job, to);
  }

  /** One of the agent's jobs, picked by a number in [0, 1); -1 when it has none. */
  jobOf(agent: number, pick: number): number {
    const count = this.count[agent]!;
    return count === 0 ? -1 : this.members[agent * this.packing.jobs + Math.floor(pick * count)]!;
  }

  private add(job: number, agent: number): void {
    const pair = job * this.packing.agents + agent;
    this.agentOf[job] = agent;
    this.place[job] = this.count[agent]!++;
    this.members[agent * this.packing.jobs + this.place[job]] = job;
    this.cost += this.packing.cost[pair]!;
    this.carry(agent, this.packing.use[pair]!);
  }

  private remove(job: number, agent: number): void {
    const pair = job * this.packing.agents + agent;
    const last = this.members[agent * this.packing.jobs + --this.count[agent]!]!;
    this.members[agent * this.packing.jobs + this.place[job]!] = last;
    this.place[last] = this.place[job]!;
    this.cost -= this.packing.cost[pair]!;
    this.carry(agent, -this.packing.use[pair]!);
  }

  private carry(agent: number, units: number): void {
    const capacity = this.packing.capacity[agent]!;
    const before = this.load[agent]!;
    const after = before + units;
    this.load[agent] = after;
    this.overload += (after > capacity ? after - capacity : 0) - (before > capacity ? before - capacity : 0);
  }
}
