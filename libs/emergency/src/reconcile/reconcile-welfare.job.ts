import { Inject, Injectable } from '@nestjs/common';
import { Database, LOGGER, Schedule, UnitOfWork } from '@yilian/platform';
import { type Logger } from 'pino';
import { CallForWelfare } from '../steps/call-for-welfare.use-case';

const MOST = 200;
/** Younger than this, the ordinary way is still at work. */
const PATIENCE_SECONDS = 3;

/** The second pair of eyes: a welfare check whose next step is long due takes it. In a healthy system it finds nothing. */
@Injectable()
export class ReconcileWelfare extends Schedule {
  readonly name = 'emergency.reconcile-welfare';
  readonly everyMs = 2_000;

  constructor(
    @Inject(LOGGER) private readonly logger: Logger,
    private readonly work: UnitOfWork,
    private readonly database: Database,
    private readonly call: CallForWelfare,
  ) {
    super();
  }

  async run(): Promise<void> {
    const found = await this.database.read<{ id: string; step: number }>(
      `SELECT id, step FROM welfare_check
        WHERE state = 'open' AND (next_step_at IS NULL OR next_step_at < now(3) - INTERVAL ? SECOND)
        ORDER BY id LIMIT ?`,
      [PATIENCE_SECONDS, String(MOST)],
    );
    if (found.length > 0) this.logger.warn({ checks: found.length }, 'emergency: welfare steps were overdue');
    for (const { id, step } of found) await this.work.write(async (tx) => this.call.after(tx, id, step));
  }
}
