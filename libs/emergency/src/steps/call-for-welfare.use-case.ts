import { Injectable } from '@nestjs/common';
import { Settings, type Tx } from '@yilian/platform';
import { callAt } from '../domain/climb';
import { nextWelfareStepAt } from '../domain/welfare';
import { type Check, WelfareChecks } from '../store/welfare-checks.store';
import { DutyQuery } from './duty.query';

/** Takes the next step of a welfare check that nobody has taken over: more people hear of it, and the next step is set. */
@Injectable()
export class CallForWelfare {
  constructor(
    private readonly checks: WelfareChecks,
    private readonly duty: DutyQuery,
    private readonly settings: Settings,
  ) {}

  /** The first step is the family's, which hears of the new check by itself. */
  async first(tx: Tx, check: Check): Promise<void> {
    await this.take(tx, check, 0);
  }

  /** The step after `step`, if it is still to be taken: whoever comes second finds it taken. */
  async after(tx: Tx, checkId: string, step: number): Promise<void> {
    const check = await this.checks.lock(tx, checkId);
    if (check?.state === 'open' && check.step === step) await this.take(tx, check, step + 1);
  }

  private async take(tx: Tx, check: Check, step: number): Promise<void> {
    const { value: rules } = await this.settings.get('emergency.welfare');
    const next = nextWelfareStepAt(step, check.openedAt, check.now, rules);
    if (step === 0) return this.checks.call(tx, check, step, { level: 'community', officerIds: [] }, next);
    const named = await this.duty.of(tx, check);
    const everybody = step > named.length ? await this.duty.everybody(tx) : [];
    await this.checks.call(tx, check, step, callAt(step, named, everybody), next);
  }
}
