import { Injectable } from '@nestjs/common';
import { type Tx } from '@yilian/platform';
import { type Alert, Alerts } from '../store/alerts.store';

/** Opens a call for help to an officer of its area. One without a town belongs to the city. */
@Injectable()
export class AlertInArea {
  constructor(private readonly alerts: Alerts) {}

  /** Locked; undefined when there is none or it is in somebody else's area. */
  async lock(tx: Tx, id: string): Promise<Alert | undefined> {
    const alert = await this.alerts.lock(tx, id);
    const { role, townCode } = tx.actor!;
    const mine = role === 'city_officer' || (alert?.townCode !== null && alert?.townCode === townCode);
    return mine ? alert : undefined;
  }
}
