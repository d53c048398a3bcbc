import { Injectable } from '@nestjs/common';
import { type DayPlanAsked } from '@yilian/contracts';
import { addDays, newId, ok, refuse, type Result } from '@yilian/kernel';
import { Audit, Settings, UnitOfWork } from '@yilian/platform';
import { SOLVER_VERSION } from '../domain/routing';
import { type PlanningRefusal } from '../planning.problems';
import { DayPlans } from '../store/day-plans.store';
import { Days } from '../store/days.query';

type Refused = PlanningRefusal<'common.not-found' | 'planning.not-this-day'>;

/** A manager wants a proposal for a day. What was proposed before is out of date; what is in force stays. */
@Injectable()
export class AskPlan {
  constructor(
    private readonly work: UnitOfWork,
    private readonly plans: DayPlans,
    private readonly days: Days,
    private readonly settings: Settings,
    private readonly audit: Audit,
  ) {}

  async execute(
    serviceId: string,
    date: string,
    absent: readonly string[],
  ): Promise<Result<DayPlanAsked, Refused>> {
    const { horizonDays, search } = (await this.settings.get('planning.rules')).value;
    return this.work.decide<DayPlanAsked, Refused>(async (tx) => {
      const service = await this.plans.ownService(tx, serviceId, tx.actor?.providerId);
      if (!service) return refuse({ code: 'common.not-found' });
      const today = await this.days.today(tx);
      if (date < today || date > addDays(today, horizonDays))
        return refuse({ code: 'planning.not-this-day' });
      const team = await this.plans.teamOf(tx, serviceId);
      if (absent.some((one) => !team.has(one))) return refuse({ code: 'common.not-found' });
      const version = await this.plans.nextVersion(tx, serviceId, date);
      const plan = { ...service, id: newId(), date, version };
      const { seed } = search;
      await this.plans.add(tx, { ...plan, absent, seed, solverVersion: SOLVER_VERSION });
      await this.plans.outdateOthers(tx, plan);
      const { id, providerId } = plan;
      tx.record('planning.day-plan-asked.v1', id, { planId: id, serviceId, providerId });
      await this.audit.append(tx, 'planning.plan-asked', id, { date, absent: absent.length });
      return ok({ id, version, state: 'computing' });
    });
  }
}
