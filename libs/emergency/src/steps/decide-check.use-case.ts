import { Injectable } from '@nestjs/common';
import { type WelfareMoved } from '@yilian/contracts';
import { ok, refuse, type Result } from '@yilian/kernel';
import { Audit, type Refusal, UnitOfWork } from '@yilian/platform';
import { type Decider } from '../domain/decide';
import { type WelfareDecision, type WelfareRefusal, type WelfareStanding } from '../domain/welfare';
import { type Finding, WelfareChecks } from '../store/welfare-checks.store';
import { CheckInArea } from './check-in-area.query';

export type CheckAnswer = Result<WelfareMoved, Refusal<'common.not-found' | WelfareRefusal>>;

/** What every decision of an officer about a welfare check has in common: area, lock, move, record. */
@Injectable()
export class DecideCheck {
  constructor(
    private readonly work: UnitOfWork,
    private readonly inArea: CheckInArea,
    private readonly checks: WelfareChecks,
    private readonly audit: Audit,
  ) {}

  async execute(
    id: string,
    rule: (check: WelfareStanding, officer: Decider) => WelfareDecision,
    finding?: Finding,
  ): Promise<CheckAnswer> {
    return this.work.decide(async (tx): Promise<CheckAnswer> => {
      const check = await this.inArea.lock(tx, id);
      if (!check) return refuse({ code: 'common.not-found' });
      const decided = rule(check, tx.actor!);
      if (!decided.ok) return decided;
      const event = decided.value;
      if (event === 'nothing') return ok({ id, state: check.state, version: check.version });
      const { state, version } = await this.checks.move(tx, check, event, finding);
      await this.audit.append(tx, `emergency.welfare-${event}`, id, { outcome: finding?.outcome ?? null });
      return ok({ id, state, version });
    });
  }
}
