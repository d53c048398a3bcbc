import { Injectable } from '@nestjs/common';
import { type SosMoved } from '@yilian/contracts';
import { ok, refuse, type Result } from '@yilian/kernel';
import { Audit, type Refusal, UnitOfWork } from '@yilian/platform';
import { close } from '../domain/decide';
import { type EmergencyRefusal } from '../emergency.problems';
import { AlertInArea } from '../steps/alert-in-area.query';
import { Alerts } from '../store/alerts.store';

type Refused = Refusal<EmergencyRefusal>;

/** The owner says what came of it; only then it is over. */
@Injectable()
export class CloseSos {
  constructor(
    private readonly work: UnitOfWork,
    private readonly alerts: Alerts,
    private readonly inArea: AlertInArea,
    private readonly audit: Audit,
  ) {}

  async execute(id: string, summary: string): Promise<Result<SosMoved, Refused>> {
    return this.work.decide<SosMoved, Refused>(async (tx) => {
      const alert = await this.inArea.lock(tx, id);
      if (!alert) return refuse({ code: 'common.not-found' });
      const decided = close(alert, tx.actor!);
      if (!decided.ok) return decided;
      const after = await this.alerts.move(tx, alert, { event: 'close', summary });
      await this.audit.append(tx, 'emergency.sos-closed', id);
      return ok({ id, state: after.state, version: after.version });
    });
  }
}
