import { ColumnHeap } from './column-heap';
import { UNPLACED, assignmentOf, type Assignment, type AssignmentProblem } from './problem';
import { profitsOf } from './profits';

/**
 * The best answer there is: first the most requests served (those of higher priority first), then the largest sum of
 * scores. Throws RangeError for a malformed problem. Ties are settled by order, so that a replay gives the same answer:
 * requests are taken in the order given, an earlier one is not pushed out by a later one that is no better, and among
 * equal ways the search takes the first it meets, arcs by falling score, then as listed.
 */
export function assign(problem: AssignmentProblem): Assignment {
  const solver = new Solver(problem);
  for (let request = 0; request < problem.requests; request += 1) solver.insert(request);
  return assignmentOf(problem, solver.placedArc);
}

/**
 * Shortest augmenting paths with prices. Every unit of a service has the price `price[service]`, every request the gain
 * `gain[request]`, and always: gain + price >= profit on every arc, equal on the arcs in use; neither is below zero;
 * a service with a free unit costs nothing, an unplaced request gains nothing. That proves the answer is the best.
 */
class Solver {
  readonly placedArc: Int32Array;
  private readonly gain: Float64Array;
  private readonly price: Float64Array;
  private readonly free: Int32Array;
  /** The requests holding units of a service, as a doubly linked list. */
  private readonly firstHolder: Int32Array;
  private readonly nextHolder: Int32Array;
  private readonly previousHolder: Int32Array;
  /** Of the search under way: distance to each service, and the arc and request it was reached by. */
  private readonly distance: Float64Array;
  private readonly viaArc: Int32Array;
  private readonly viaRequest: Int32Array;
  private readonly touched: number[] = [];
  private readonly settled: number[] = [];
  private readonly heap: ColumnHeap;
  /** The nearest end found: a service with a free unit, or a request that gives its unit up (or gets none). */
  private nearest = Infinity;
  private endService = UNPLACED;
  private endRequest = UNPLACED;
  private readonly service: Int32Array;
  private readonly profit: Float64Array;
  private readonly arc: Int32Array;

  constructor(private readonly problem: AssignmentProblem) {
    const { requests, capacity } = problem;
    ({ service: this.service, profit: this.profit, arc: this.arc } = profitsOf(problem));
    this.placedArc = new Int32Array(requests).fill(UNPLACED);
    this.gain = new Float64Array(requests);
    this.price = new Float64Array(capacity.length);
    this.free = capacity.slice();
    this.firstHolder = new Int32Array(capacity.length).fill(-1);
    this.nextHolder = new Int32Array(requests).fill(-1);
    this.previousHolder = new Int32Array(requests).fill(-1);
    this.distance = new Float64Array(capacity.length).fill(Infinity);
    this.viaArc = new Int32Array(capacity.length);
    this.viaRequest = new Int32Array(capacity.length);
    this.heap = new ColumnHeap(this.distance);
  }

  insert(request: number): void {
    const { firstArc } = this.problem;
    let best = 0;
    for (let at = firstArc[request]!; at < firstArc[request + 1]!; at += 1) {
      best = Math.max(best, this.profit[at]! - this.price[this.service[at]!]!);
    }
    this.gain[request] = best;
    if (best === 0) return;
    this.search(request);
    this.reprice(request);
    this.shift(request);
  }

  private search(request: number): void {
    this.forgetSearch();
    this.reach(request, 0);
    for (let service = this.heap.pop(); service >= 0; service = this.heap.pop()) {
      const distance = this.distance[service]!;
      if (distance >= this.nearest) break;
      this.settled.push(service);
      for (let holder = this.firstHolder[service]!; holder >= 0; holder = this.nextHolder[holder]!) {
        this.reach(holder, distance);
      }
    }
  }

  /** Looks at every way on from a request that the search has reached. */
  private reach(request: number, reached: number): void {
    const { service, profit, price, distance, free } = this;
    const base = reached + this.gain[request]!;
    if (base < this.nearest) this.endAt(base, UNPLACED, request);
    const end = this.problem.firstArc[request + 1]!;
    for (let at = this.problem.firstArc[request]!; at < end; at += 1) {
      const unpriced = base - profit[at]!;
      if (unpriced >= this.nearest) break;
      const column = service[at]!;
      const length = unpriced + price[column]!;
      if (length >= distance[column]! || length >= this.nearest) continue;
      if (distance[column] === Infinity) this.touched.push(column);
      distance[column] = length;
      this.viaArc[column] = at;
      this.viaRequest[column] = request;
      if (free[column]! > 0) this.endAt(length, column, UNPLACED);
      else this.heap.lowered(column);
    }
  }

  private endAt(distance: number, service: number, request: number): void {
    this.nearest = distance;
    this.endService = service;
    this.endRequest = request;
  }

  private forgetSearch(): void {
    for (const service of this.touched) this.distance[service] = Infinity;
    this.touched.length = 0;
    this.settled.length = 0;
    this.heap.clear();
    this.nearest = Infinity;
  }

  /** Moves prices and gains so that every arc of the path found comes out even. */
  private reprice(request: number): void {
    this.gain[request]! -= this.nearest;
    for (const service of this.settled) {
      const rise = this.nearest - this.distance[service]!;
      this.price[service]! += rise;
      for (let holder = this.firstHolder[service]!; holder >= 0; holder = this.nextHolder[holder]!) {
        this.gain[holder]! -= rise;
      }
    }
  }

  /** Walks the path back from its end; every request on it takes the unit that the one after it let go. */
  private shift(request: number): void {
    let open = this.endService;
    if (this.endRequest >= 0) {
      if (this.endRequest === request) return;
      open = this.release(this.endRequest);
    } else this.free[open]! -= 1;
    for (let mover = -1; mover !== request;) {
      mover = this.viaRequest[open]!;
      const arc = this.viaArc[open]!;
      const left = mover === request ? -1 : this.release(mover);
      this.hold(mover, open, arc);
      open = left;
    }
  }

  private release(request: number): number {
    const service = this.problem.service[this.placedArc[request]!]!;
    const next = this.nextHolder[request]!;
    const previous = this.previousHolder[request]!;
    if (previous >= 0) this.nextHolder[previous] = next;
    else this.firstHolder[service] = next;
    if (next >= 0) this.previousHolder[next] = previous;
    this.placedArc[request] = UNPLACED;
    return service;
  }

  private hold(request: number, service: number, at: number): void {
    const next = this.firstHolder[service]!;
    this.nextHolder[request] = next;
    this.previousHolder[request] = -1;
    if (next >= 0) this.previousHolder[next] = request;
    this.firstHolder[service] = request;
    this.placedArc[request] = this.arc[at]!;
  }
}
