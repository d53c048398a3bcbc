import { createHash } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import { Database, JobHandler, type JobItem, LOGGER, Settings, type Tx, UnitOfWork } from '@yilian/platform';
import { type Logger } from 'pino';
import { basisOf, changesSince, type Day, dayProblem, type PlanningRules, proposalOf } from '../domain/day';
import { checkRoutes, type Routes, SOLVER_VERSION } from '../domain/routing';
import { RouteSolver } from '../route-solver.port';
import { DayPlans, type FoundPlan, type StoredPlan } from '../store/day-plans.store';
import { Days } from '../store/days.query';

/** What a search found, and for which plan; `found` is missing when it broke off or broke a rule. */
export interface SearchedPlan {
  readonly planId: string;
  readonly found?: FoundPlan;
}

/** A day that changes while a plan is looked for is looked at once more; afterwards people are told. */
const ROUNDS = 2;

/**
 * Looks for a plan that somebody asked for. One at a time: it takes seconds of the processor. The day is read and searched
 * beside any transaction; only the writing locks the plan.
 */
@Injectable()
export class FindPlan extends JobHandler<'planning.find-day-plan', SearchedPlan | undefined> {
  readonly job = 'planning.find-day-plan';
  override readonly batch = 1;

  constructor(
    private readonly database: Database,
    private readonly plans: DayPlans,
    private readonly days: Days,
    private readonly solver: RouteSolver,
    private readonly settings: Settings,
    private readonly work: UnitOfWork,
    @Inject(LOGGER) private readonly logger: Logger,
  ) {
    super();
  }

  override readonly prepare = async ([item]: readonly JobItem<'planning.find-day-plan'>[]): Promise<
    SearchedPlan | undefined
  > => {
    const plan = item && (await this.plans.of(this.database, item.payload.planId));
    if (plan?.state !== 'computing') return undefined;
    const rules = (await this.settings.get('planning.rules')).value;
    let day = await this.read(plan);
    for (let round = 1; ; round += 1) {
      const found = await this.search(plan, day, rules);
      if (!found) return { planId: plan.id };
      const now = await this.read(plan);
      if (round === ROUNDS || changesSince(found.basis, basisOf(now)).length === 0)
        return { planId: plan.id, found };
      day = now;
    }
  };

  async handle(
    tx: Tx,
    _items: readonly JobItem<'planning.find-day-plan'>[],
    searched?: SearchedPlan,
  ): Promise<void> {
    const plan = searched && (await this.plans.lock(tx, searched.planId));
    if (plan?.state !== 'computing') return;
    const { id, serviceId, providerId } = plan;
    const { found } = searched!;
    const state = found ? ('proposed' as const) : ('failed' as const);
    if (found ? await this.plans.propose(tx, id, found) : await this.plans.fail(tx, id))
      tx.record('planning.day-plan-changed.v1', id, { planId: id, serviceId, providerId, state });
  }

  private async read({ serviceId, date, absent }: StoredPlan): Promise<Day> {
    return { ...(await this.days.read(this.database, serviceId, date)), absent };
  }

  private async search(plan: StoredPlan, day: Day, rules: PlanningRules): Promise<FoundPlan | undefined> {
    const { id, serviceId, providerId, absent } = plan;
    const problem = dayProblem(day, rules);
    const about = { planId: id, serviceId, providerId };
    const routes = await this.solver
      .solve(problem, rules.search, (percent) => this.tell(about, percent))
      .catch((error: unknown) => this.broken(id, error));
    // Nothing is proposed that breaks a rule, whatever the search believed.
    const checked = routes && checkRoutes(problem, routes.stops);
    if (!checked || checked.faults.length > 0) {
      if (checked) this.logger.error({ planId: id, faults: checked.faults }, 'a plan broke the rules');
      return undefined;
    }
    const basis = basisOf(day);
    const inputHash = hashOf({ basis, absent, rules, solver: SOLVER_VERSION });
    const { cost, travel: wayMinutes } = checked;
    return { basis, inputHash, cost, wayMinutes, visits: proposalOf(day, rules, routes) };
  }

  /** Beside the transaction of the job, so that screens see it while the search goes on; nobody waits for it. */
  private tell(
    about: { readonly planId: string; readonly serviceId: string; readonly providerId: string },
    percent: number,
  ): void {
    this.work
      .write((tx) => {
        tx.record('planning.day-plan-progressed.v1', about.planId, { ...about, percent });
        return Promise.resolve();
      })
      .catch((error: unknown) => this.logger.warn({ planId: about.planId, error }, 'progress was not told'));
  }

  private broken(planId: string, error: unknown): Routes | undefined {
    this.logger.error({ planId, error }, 'the search for a plan broke off');
    return undefined;
  }
}

const hashOf = (input: object): string => createHash('sha256').update(JSON.stringify(input)).digest('hex');
