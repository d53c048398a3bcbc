import { Injectable } from '@nestjs/common';
import { Schedule, Settings, UnitOfWork } from '@yilian/platform';
import { FamilyHolds } from '../store/family-holds.store';

const AT_ONCE = 500;

/** Forgets for whom units were kept, days after the hold has ended: who wanted to go where is not kept for nothing. */
@Injectable()
export class ForgetHolds extends Schedule {
  readonly name = 'dispatch.forget-holds';
  readonly everyMs = 600_000;

  constructor(
    private readonly work: UnitOfWork,
    private readonly settings: Settings,
    private readonly holds: FamilyHolds,
  ) {
    super();
  }

  async run(): Promise<void> {
    const { value: rules } = await this.settings.get('dispatch.holds');
    let forgotten = AT_ONCE;
    while (forgotten === AT_ONCE)
      forgotten = await this.work.write(async (tx) => this.holds.forget(tx, rules.keptDays, AT_ONCE));
  }
}
