import { Injectable } from '@nestjs/common';
import { type SosSharing } from '@yilian/contracts';
import { Consents } from '@yilian/people';
import { type Tx } from '@yilian/platform';
import { sharingOf } from '../domain/sharing';
import { sosAlertMachine } from '../domain/sos-alert.machine';
import { type Alert } from '../store/alerts.store';

/** How much of the person a call for help shows to the officer who looks. */
@Injectable()
export class SharingQuery {
  constructor(private readonly consents: Consents) {}

  async of(tx: Tx, { id, olderPersonId, state }: Alert): Promise<SosSharing> {
    const last =
      olderPersonId === null ? undefined : await this.consents.last(tx, olderPersonId, 'emergency');
    const opened = await tx.query(
      "SELECT 1 FROM sos_event WHERE alert_id = ? AND event = 'open' AND actor_id = ? LIMIT 1",
      [id, tx.actor!.accountId],
    );
    return sharingOf({
      olderPersonId,
      agreed: last?.given === true,
      opened: opened.length > 0,
      isOver: sosAlertMachine.terminal.has(state),
    });
  }
}
