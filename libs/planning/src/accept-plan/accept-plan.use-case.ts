import { Injectable } from '@nestjs/common';
import { MoveDay } from '@yilian/capacity';
import { type DayPlanAccepted, type PlanChange } from '@yilian/contracts';
import { ok, refuse, type Result } from '@yilian/kernel';
import { Audit, Settings, type Tx, UnitOfWork } from '@yilian/platform';
import { basisOf, changesSince, type Day, type DayVisit, movesOf, type ProposedVisit } from '../domain/day';
import { type PlanningRefusal } from '../planning.problems';
import { DayPlans, type StoredPlan } from '../store/day-plans.store';
import { VisitWishes } from '../store/visit-wishes.store';
import { Days } from '../store/days.query';

type Refused = PlanningRefusal<
  | 'common.not-found'
  | 'planning.not-proposed'
  | 'planning.day-changed'
  | 'planning.open-visits'
  | 'planning.in-the-way'
>;

/** A manager takes a proposal over: all visits of the day move together, or none when the day is not as it was. */
@Injectable()
export class AcceptPlan {
  constructor(
    private readonly work: UnitOfWork,
    private readonly plans: DayPlans,
    private readonly days: Days,
    private readonly wishes: VisitWishes,
    private readonly moveDay: MoveDay,
    private readonly settings: Settings,
    private readonly audit: Audit,
  ) {}

  async execute(
    serviceId: string,
    planId: string,
    leaveOpen: boolean,
  ): Promise<Result<DayPlanAccepted, Refused>> {
    const { travelBufferMinutes } = (await this.settings.get('capacity.rules')).value;
    return this.work.decide<DayPlanAccepted, Refused>(async (tx) => {
      const service = await this.plans.ownService(tx, serviceId, tx.actor?.providerId);
      const plan = service && (await this.plans.lock(tx, planId));
      if (plan?.serviceId !== serviceId) return refuse({ code: 'common.not-found' });
      if (plan.state !== 'proposed' || !plan.basis) return refuse({ code: 'planning.not-proposed' });
      await this.moveDay.lockDay(tx, serviceId, plan.date);
      const day: Day = { ...(await this.days.read(tx, serviceId, plan.date)), absent: plan.absent };
      const changes = changesSince(plan.basis, basisOf(day));
      if (changes.length > 0)
        return refuse({ code: 'planning.day-changed', details: { planChanges: changes } });
      const visits = await this.plans.visitsOf(tx, planId);
      if (!leaveOpen && visits.some((one) => one.open)) return refuse({ code: 'planning.open-visits' });
      const moves = movesOf(day, visits, travelBufferMinutes);
      if (!moves.ok) {
        const details = { planChanges: moves.inTheWay.map(inTheWay) };
        return refuse({ code: 'planning.in-the-way', details });
      }
      if (!(await this.plans.accept(tx, plan))) return refuse({ code: 'planning.not-proposed' });
      await this.moveDay.execute(tx, { ...moves, serviceId, date: plan.date });
      await this.wishes.giveSeconds(tx, plan.date, visits);
      return ok({ id: planId, state: 'accepted', moved: await this.tell(tx, plan, day, visits) });
    });
  }

  private async tell(tx: Tx, plan: StoredPlan, day: Day, visits: readonly ProposedVisit[]): Promise<number> {
    const { id, serviceId, providerId, date } = plan;
    const moved = new Set(visits.filter((one) => isMoved(one, day.visits)).map((one) => one.requestId));
    for (const { requestId, olderPersonId } of await this.plans.peopleOf(tx, [...moved]))
      tx.record('planning.visit-moved.v1', requestId, { requestId, olderPersonId, providerId, date });
    tx.record('planning.day-plan-changed.v1', id, { planId: id, serviceId, providerId, state: 'accepted' });
    await this.audit.append(tx, 'planning.plan-accepted', id, { date, moved: moved.size });
    return moved.size;
  }
}

const inTheWay = ({ requestId }: DayVisit): PlanChange => ({ kind: 'in_the_way', requestId });

/** Whether somebody else comes, or at another time. */
function isMoved(planned: ProposedVisit, visits: readonly DayVisit[]): boolean {
  if (planned.open !== null) return false;
  const visit = visits.find((one) => one.requestId === planned.requestId && one.visitNo === planned.visitNo)!;
  const now = planned.part === 0 ? visit : visit.second;
  return now?.caregiverId !== planned.caregiverId || now.startMinute !== planned.startMinute;
}
