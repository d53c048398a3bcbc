import { Injectable } from '@nestjs/common';
import { type SecondPerson, type VisitWishSet } from '@yilian/contracts';
import { ok, refuse, type Result } from '@yilian/kernel';
import { Audit, UnitOfWork } from '@yilian/platform';
import { mayMake } from '../domain/day';
import { type PlanningRefusal } from '../planning.problems';
import { DayPlans } from '../store/day-plans.store';
import { VisitWishes } from '../store/visit-wishes.store';
import { Days } from '../store/days.query';

type Refused = PlanningRefusal<'common.not-found' | 'planning.cannot-go'>;

/** Which visit, and what staff decided about it. */
export interface WishedVisit {
  readonly serviceId: string;
  readonly date: string;
  readonly requestId: string;
  readonly visitNo: number;
  readonly pinnedTo: string | null;
  readonly second: SecondPerson | null;
}

/** Staff fixes by hand who makes a visit, or that two people are needed; the next plan keeps to it. */
@Injectable()
export class SetWish {
  constructor(
    private readonly work: UnitOfWork,
    private readonly plans: DayPlans,
    private readonly days: Days,
    private readonly wishes: VisitWishes,
    private readonly audit: Audit,
  ) {}

  async execute(wish: WishedVisit): Promise<Result<VisitWishSet, Refused>> {
    const { serviceId, date, requestId, visitNo, pinnedTo, second } = wish;
    return this.work.decide<VisitWishSet, Refused>(async (tx) => {
      const service = await this.plans.ownService(tx, serviceId, tx.actor?.providerId);
      if (!service) return refuse({ code: 'common.not-found' });
      const day = await this.days.read(tx, serviceId, date);
      const visit = day.visits.find((one) => one.requestId === requestId && one.visitNo === visitNo);
      const pinned = day.caregivers.find((one) => one.id === pinnedTo);
      if (!visit || (pinnedTo !== null && !pinned)) return refuse({ code: 'common.not-found' });
      if (pinned && !mayMake(pinned, visit)) return refuse({ code: 'planning.cannot-go' });
      await this.wishes.set(tx, wish);
      await this.audit.append(tx, 'planning.visit-fixed', requestId, { date, visitNo });
      return ok({ requestId, pinnedTo, second });
    });
  }
}
