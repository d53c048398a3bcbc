import { Injectable } from '@nestjs/common';
import { type SosMoved } from '@yilian/contracts';
import { ok, refuse, type Result } from '@yilian/kernel';
import { PersonNotices } from '@yilian/people';
import { Audit, type Refusal, UnitOfWork } from '@yilian/platform';
import { sosAlertMachine } from '../domain/sos-alert.machine';
import { AlertInArea } from '../steps/alert-in-area.query';
import { SharingQuery } from '../steps/sharing.query';
import { Alerts } from '../store/alerts.store';

type Refused = Refusal<'common.not-found' | 'emergency.over'>;

/** An officer opens needs and contacts for the sake of a life. Everybody who looks at the call sees that, and the person is told. */
@Injectable()
export class OpenPerson {
  constructor(
    private readonly work: UnitOfWork,
    private readonly inArea: AlertInArea,
    private readonly sharing: SharingQuery,
    private readonly alerts: Alerts,
    private readonly notices: PersonNotices,
    private readonly audit: Audit,
  ) {}

  async execute(id: string, purpose: 'emergency'): Promise<Result<SosMoved, Refused>> {
    return this.work.decide<SosMoved, Refused>(async (tx) => {
      const alert = await this.inArea.lock(tx, id);
      const { olderPersonId } = alert ?? {};
      if (!alert || !olderPersonId) return refuse({ code: 'common.not-found' });
      if (sosAlertMachine.terminal.has(alert.state)) return refuse({ code: 'emergency.over' });
      if ((await this.sharing.of(tx, alert)) !== 'closed') {
        return ok({ id, state: alert.state, version: alert.version });
      }
      const { state, version } = await this.alerts.note(tx, alert, 'open');
      await this.notices.due(tx, { olderPersonId, kind: 'emergency_opened', by: tx.actor!.accountId });
      await this.audit.append(tx, 'emergency.person-opened', olderPersonId, { alertId: id, purpose });
      return ok({ id, state, version });
    });
  }
}
