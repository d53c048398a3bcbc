import { Injectable } from '@nestjs/common';
import { type VisitAlarmOutcome, type VisitMoved } from '@yilian/contracts';
import { ok, refuse, type Result } from '@yilian/kernel';
import { Audit, FieldCipher, type Refusal, UnitOfWork } from '@yilian/platform';
import { type CloseRefusal, closeAlarm } from '../domain/visit-alarm';
import { byAgency, byOfficer, OwnVisit } from '../steps/own-visit.query';
import { alarmPlace } from '../store/visit-parts.store';
import { Visits } from '../store/visits.store';

type Refused = Refusal<'common.not-found' | CloseRefusal>;

/** What was done about it. */
export interface AlarmFinding {
  readonly outcome: VisitAlarmOutcome;
  readonly words: string;
}

/**
 * Whoever may look after an alarm says what was done, once somebody has taken it. It need not be the same one: shifts
 * change, and a colleague may know better.
 */
@Injectable()
export class CloseAlarm {
  constructor(
    private readonly work: UnitOfWork,
    private readonly own: OwnVisit,
    private readonly visits: Visits,
    private readonly cipher: FieldCipher,
    private readonly audit: Audit,
  ) {}

  async execute(id: string, { outcome, words }: AlarmFinding): Promise<Result<VisitMoved, Refused>> {
    return this.work.decide<VisitMoved, Refused>(async (tx) => {
      const found = await this.own.lock(tx, id, byAgency, byOfficer);
      if (!found) return refuse({ code: 'common.not-found' });
      const { visit } = found;
      const decided = closeAlarm(visit);
      if (!decided.ok) return decided;
      const wordsSealed = words === '' ? null : this.cipher.seal(alarmPlace(id), words);
      const done = { accountId: tx.actor!.accountId, outcome, wordsSealed };
      if (!(await this.visits.closeAlarm(tx, visit, done)))
        return refuse({ code: 'fulfilment.alarm-closed' });
      const { state, version } = await this.visits.note(tx, visit, { event: 'close_alarm', reason: outcome });
      await this.audit.append(tx, 'fulfilment.alarm-closed', id, { outcome });
      return ok({ id, state, version });
    });
  }
}
