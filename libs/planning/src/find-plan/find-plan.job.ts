import { createHash } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import { JobHandler, type JobItem, LOGGER, Settings, type Tx, UnitOfWork } from '@yilian/platform';
import { type Logger } from 'pino';
import { basisOf, type Day, dayProblem, type PlanningRules, proposalOf } from '../domain/day';
import { checkRoutes, type Routes, SOLVER_VERSION } from '../domain/routing';
import { RouteSolver } from '../route-solver.port';
import { DayPlans, type StoredPlan } from '../store/day-plans.store';
import { Days } from '../store/days.query';

/** Looks for a plan that somebody asked for. One at a time: it takes seconds of the processor. */
@Injectable()
export class FindPlan extends JobHandler<'planning.find-day-plan'> {
  readonly job = 'planning.find-day-plan';
  override readonly batch = 1;

  constructor(
    private readonly plans: DayPlans,
    private readonly days: Days,
    private readonly solver: RouteSolver,
    private readonly settings: Settings,
    private readonly work: UnitOfWork,
    @Inject(LOGGER) private readonly logger: Logger,
  ) {
    super();
  }

  async handle(tx: Tx, items: readonly JobItem<'planning.find-day-plan'>[]): Promise<void> {
    const rules = (await this.settings.get('planning.rules')).value;
    for (const { payload } of items) {
      const plan = await this.plans.lock(tx, payload.planId);
      if (plan?.state === 'computing') await this.find(tx, plan, rules);
    }
  }

  private async find(tx: Tx, plan: StoredPlan, rules: PlanningRules): Promise<void> {
    const { id, serviceId, providerId, date, absent } = plan;
    const day: Day = { ...(await this.days.read(tx, serviceId, date)), absent };
    const problem = dayProblem(day, rules);
    const about = { planId: id, serviceId, providerId };
    const routes = await this.solver
      .solve(problem, rules.search, (percent) => this.tell(about, percent))
      .catch((error: unknown) => this.broken(id, error));
    // Nothing is proposed that breaks a rule, whatever the search believed.
    const checked = routes && checkRoutes(problem, routes.stops);
    if (!checked || checked.faults.length > 0) {
      if (checked) this.logger.error({ planId: id, faults: checked.faults }, 'a plan broke the rules');
      if (await this.plans.fail(tx, id))
        tx.record('planning.day-plan-changed.v1', id, { ...about, state: 'failed' });
      return;
    }
    const basis = basisOf(day);
    const found = { basis, inputHash: hashOf({ basis, absent, rules, solver: SOLVER_VERSION }) };
    const visits = proposalOf(day, rules, routes);
    const proposed = { ...found, cost: checked.cost, wayMinutes: checked.travel, visits };
    if (await this.plans.propose(tx, id, proposed))
      tx.record('planning.day-plan-changed.v1', id, { ...about, state: 'proposed' });
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
