import { Injectable } from '@nestjs/common';
import { type SosMoved } from '@yilian/contracts';
import { ok, refuse, type Result } from '@yilian/kernel';
import { Audit, type Refusal, UnitOfWork } from '@yilian/platform';
import { acknowledge } from '../domain/decide';
import { type EmergencyRefusal } from '../emergency.problems';
import { AlertInArea } from '../steps/alert-in-area.query';
import { Alerts } from '../store/alerts.store';

type Refused = Refusal<EmergencyRefusal>;

/** An officer takes a call for help over: from then on it has one owner and nobody else is called. */
@Injectable()
export class AcknowledgeSos {
  constructor(
    private readonly work: UnitOfWork,
    private readonly alerts: Alerts,
    private readonly inArea: AlertInArea,
    private readonly audit: Audit,
  ) {}

  async execute(id: string): Promise<Result<SosMoved, Refused>> {
    return this.work.decide<SosMoved, Refused>(async (tx) => {
      const alert = await this.inArea.lock(tx, id);
      if (!alert) return refuse({ code: 'common.not-found' });
      const decided = acknowledge(alert, tx.actor!);
      if (!decided.ok) return decided;
      if (decided.value === 'nothing') return ok({ id, state: alert.state, version: alert.version });
      const after = await this.alerts.move(tx, alert, { event: 'acknowledge' });
      await this.audit.append(tx, 'emergency.sos-acknowledged', id);
      return ok({ id, state: after.state, version: after.version });
    });
  }
}
