import { Injectable } from '@nestjs/common';
import { type SosMoved } from '@yilian/contracts';
import { ok, refuse, type Result } from '@yilian/kernel';
import { Audit, type Refusal, type Tx, UnitOfWork } from '@yilian/platform';
import { callOff } from '../domain/decide';
import { type EmergencyRefusal } from '../emergency.problems';
import { AlertInArea } from '../steps/alert-in-area.query';
import { LinkedPersonQuery } from '../steps/linked-person.query';
import { type Alert, Alerts } from '../store/alerts.store';

type Refused = Refusal<EmergencyRefusal>;

/** Says that nobody is in danger. A reason may be given and need not be. */
@Injectable()
export class CallOff {
  constructor(
    private readonly work: UnitOfWork,
    private readonly alerts: Alerts,
    private readonly persons: LinkedPersonQuery,
    private readonly inArea: AlertInArea,
    private readonly audit: Audit,
  ) {}

  async execute(id: string, reason: string | null): Promise<Result<SosMoved, Refused>> {
    return this.work.decide<SosMoved, Refused>(async (tx) => {
      const actor = tx.actor!;
      const isCaller = actor.role === 'family' || actor.role === 'caregiver';
      const alert = isCaller ? await this.ofCaller(tx, id) : await this.inArea.lock(tx, id);
      if (!alert) return refuse({ code: 'common.not-found' });
      const decided = callOff(alert, actor);
      if (!decided.ok) return decided;
      if (decided.value === 'nothing') return ok({ id, state: alert.state, version: alert.version });
      const after = await this.alerts.move(tx, alert, { event: 'call_off', summary: reason ?? undefined });
      await this.audit.append(tx, 'emergency.sos-called-off', id);
      return ok({ id, state: after.state, version: after.version });
    });
  }

  private async ofCaller(tx: Tx, id: string): Promise<Alert | undefined> {
    const alert = await this.alerts.lock(tx, id);
    return alert && (await this.persons.mayFollow(tx, tx.actor!.accountId, alert)) ? alert : undefined;
  }
}
