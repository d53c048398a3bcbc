import { Injectable } from '@nestjs/common';
import { type SosPlace, type VisitMoved } from '@yilian/contracts';
import { ok, refuse, type Result } from '@yilian/kernel';
import { Audit, type Refusal, Settings, UnitOfWork } from '@yilian/platform';
import { arrive, leave, type CheckRefusal } from '../domain/decide-visit';
import { metresBetween } from '../domain/distance';
import { FollowVisit } from '../steps/follow-visit.use-case';
import { byCaregiver, OwnVisit } from '../steps/own-visit.query';
import { Visits } from '../store/visits.store';

type Refused = Refusal<'common.not-found' | CheckRefusal>;

/** What the phone of a caregiver says when somebody comes or leaves. */
export interface Check {
  readonly at: string;
  readonly offline: boolean;
  readonly place: SosPlace | null;
}

/** A caregiver checks in or out. Said twice it counts once; the booking follows. */
@Injectable()
export class CheckVisit {
  constructor(
    private readonly work: UnitOfWork,
    private readonly settings: Settings,
    private readonly own: OwnVisit,
    private readonly visits: Visits,
    private readonly follow: FollowVisit,
    private readonly audit: Audit,
  ) {}

  async execute(
    id: string,
    what: 'arrival' | 'leaving',
    { at, offline, place }: Check,
  ): Promise<Result<VisitMoved, Refused>> {
    return this.work.decide<VisitMoved, Refused>(async (tx) => {
      const found = await this.own.lock(tx, id, byCaregiver);
      if (!found) return refuse({ code: 'common.not-found' });
      const { request, visit } = found;
      const rules = (await this.settings.get('fulfilment.visits')).value;
      const deviceAt = new Date(at);
      const decide = what === 'arrival' ? arrive : leave;
      const decided = decide(visit, { at: deviceAt, offline }, visit.now, rules);
      if (!decided.ok) return decided;
      if (decided.value === null) return ok({ id, state: visit.state, version: visit.version });
      const distanceM = metresBetween(place, visit.home);
      await this.visits.mark(tx, visit, {
        ...{ what, at: decided.value, deviceAt, offline, distanceM, corrected: false },
      });
      const after = await this.visits.move(tx, visit, what === 'arrival' ? 'check_in' : 'check_out');
      await this.follow.execute(tx, { request });
      await this.audit.append(tx, `fulfilment.visit-${what}`, id, { offline, distanceM });
      return ok({ id, state: after.state, version: after.version });
    });
  }
}
