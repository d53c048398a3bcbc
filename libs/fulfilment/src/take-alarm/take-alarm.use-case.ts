import { Injectable } from '@nestjs/common';
import { type VisitMoved } from '@yilian/contracts';
import { ok, refuse, type Result } from '@yilian/kernel';
import { Audit, type Refusal, UnitOfWork } from '@yilian/platform';
import { byAgency, byOfficer, OwnVisit } from '../steps/own-visit.query';
import { Visits } from '../store/visits.store';

type Refused = Refusal<'common.not-found' | 'fulfilment.no-alarm' | 'fulfilment.alarm-taken'>;

/** Somebody looks after a visit that nobody came to: from then on nobody else is told. */
@Injectable()
export class TakeAlarm {
  constructor(
    private readonly work: UnitOfWork,
    private readonly own: OwnVisit,
    private readonly visits: Visits,
    private readonly audit: Audit,
  ) {}

  async execute(id: string): Promise<Result<VisitMoved, Refused>> {
    return this.work.decide<VisitMoved, Refused>(async (tx) => {
      const found = await this.own.lock(tx, id, byAgency, byOfficer);
      if (!found) return refuse({ code: 'common.not-found' });
      const { visit } = found;
      const me = tx.actor!.accountId;
      if (visit.alarmLevel === null || visit.state !== 'missed')
        return refuse({ code: 'fulfilment.no-alarm' });
      if (visit.alarmTakenBy === me) return ok({ id, state: visit.state, version: visit.version });
      if (!(await this.visits.take(tx, visit, me))) return refuse({ code: 'fulfilment.alarm-taken' });
      const { state, version } = await this.visits.note(tx, visit, { event: 'take_alarm' });
      await this.audit.append(tx, 'fulfilment.alarm-taken', id);
      return ok({ id, state, version });
    });
  }
}
