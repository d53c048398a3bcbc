import { Injectable } from '@nestjs/common';
import { type DayBoard, type DayPlanView, type DayVisitView, type PlannedVisitView } from '@yilian/contracts';
import { Database, type Principal } from '@yilian/platform';
import { basisOf, changesSince, mayMake, type ProposedVisit } from '../domain/day';
import { DayPlans, type StoredPlan } from '../store/day-plans.store';
import { type ReadDay, type ReadVisit, Days } from '../store/days.query';

/** A day for its provider: what stands, and the newest plan with what has changed since. */
@Injectable()
export class ShowDayQuery {
  constructor(
    private readonly database: Database,
    private readonly plans: DayPlans,
    private readonly days: Days,
  ) {}

  /** Undefined for a service that is not the reader's. */
  async of(who: Principal | null, serviceId: string, date: string): Promise<DayBoard | undefined> {
    if (!(await this.plans.ownService(this.database, serviceId, who?.providerId))) return undefined;
    const day = await this.days.read(this.database, serviceId, date);
    const plan = await this.plans.newest(this.database, serviceId, date);
    return {
      ...{ serviceId, date, today: day.today, asOf: day.asOf.toISOString() },
      caregivers: day.caregivers.map(({ id, shifts }) => ({ id, shifts: [...shifts] })),
      visits: day.visits.map((visit) => visitView(visit, day)),
      plan: plan ? await this.planView(plan, day) : null,
    };
  }

  private async planView(plan: StoredPlan, day: ReadDay): Promise<DayPlanView> {
    const { id, version, state, absent, wayMinutes, openVisits, basis } = plan;
    const live = state === 'proposed' && basis !== null;
    return {
      ...{ id, version, state, absent: [...absent], wayMinutes, openVisits },
      visits: (await this.plans.visitsOf(this.database, id)).map(plannedView),
      changedSince: live ? changesSince(basis, basisOf({ ...day, absent })) : [],
      askedAt: plan.askedAt.toISOString(),
      acceptedAt: plan.acceptedAt?.toISOString() ?? null,
    };
  }
}

function visitView(visit: ReadVisit, { caregivers }: ReadDay): DayVisitView {
  const { requestId, visitNo, number, townCode, communityCode, window, minutes, second, wish } = visit;
  return {
    ...{ requestId, visitNo, number, townCode, communityCode, window, minutes },
    now: { caregiverId: visit.caregiverId, startMinute: visit.startMinute },
    secondNow: second,
    pinnedTo: wish.pinnedTo,
    second: wish.second,
    mayGo: caregivers.filter((one) => one.shifts.length > 0 && mayMake(one, visit)).map((one) => one.id),
  };
}

function plannedView({ why, ...visit }: ProposedVisit): PlannedVisitView {
  const { requestId, visitNo, part, caregiverId, order, startMinute, minutes, open } = visit;
  const { wayMinutes, lateMinutes } = visit;
  return {
    ...{ requestId, visitNo, part, caregiverId, order, startMinute, minutes, open },
    ...{ wayMinutes, lateMinutes, why: [...why] },
  };
}
