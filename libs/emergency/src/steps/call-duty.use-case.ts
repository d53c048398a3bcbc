import { Injectable } from '@nestjs/common';
import { Settings, type Tx } from '@yilian/platform';
import { callAt, nextStepAt } from '../domain/climb';
import { type Alert, Alerts } from '../store/alerts.store';
import { DutyQuery } from './duty.query';

/** Takes the next step of a call for help that nobody has taken over: more people are called, and the next step is set. */
@Injectable()
export class CallDuty {
  constructor(
    private readonly alerts: Alerts,
    private readonly duty: DutyQuery,
    private readonly settings: Settings,
  ) {}

  async execute(tx: Tx, alert: Alert): Promise<void> {
    const { value: rules } = await this.settings.get('emergency.rules');
    const step = alert.step + 1;
    const named = await this.duty.of(tx, alert);
    const everybody = step > named.length ? await this.duty.everybody(tx) : [];
    const call = callAt(step, named, everybody);
    await this.alerts.call(tx, alert, call, nextStepAt(step, alert.raisedAt, alert.now, rules));
  }

  /** The step after `step`, if it is still to be taken: whoever comes second finds it taken. */
  async after(tx: Tx, alertId: string, step: number): Promise<void> {
    const alert = await this.alerts.lock(tx, alertId);
    if (alert?.state === 'raised' && alert.step === step) await this.execute(tx, alert);
  }
}
