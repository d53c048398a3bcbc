import { Inject, Injectable } from '@nestjs/common';
import { LOGGER, Schedule, UnitOfWork } from '@yilian/platform';
import { type Logger } from 'pino';
import { CallDuty } from '../steps/call-duty.use-case';
import { OverdueQuery } from './overdue.query';

/** The second pair of eyes: a call for help whose next step is long due takes it. In a healthy system it finds nothing. */
@Injectable()
export class ReconcileAlerts extends Schedule {
  readonly name = 'emergency.reconcile';
  readonly everyMs = 2_000;

  constructor(
    @Inject(LOGGER) private readonly logger: Logger,
    private readonly work: UnitOfWork,
    private readonly overdue: OverdueQuery,
    private readonly callDuty: CallDuty,
  ) {
    super();
  }

  async run(): Promise<void> {
    const found = await this.overdue.find();
    if (found.length > 0) this.logger.warn({ alerts: found.length }, 'emergency: steps were overdue');
    for (const { id, step } of found) {
      await this.work.write(async (tx) => this.callDuty.after(tx, id, step));
    }
  }
}
