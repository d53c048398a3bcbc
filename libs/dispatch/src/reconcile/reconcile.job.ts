import { Inject, Injectable } from '@nestjs/common';
import { type Config } from '@yilian/config';
import { ServiceKind } from '@yilian/contracts';
import { CONFIG, LOGGER, Schedule, type Tx, UnitOfWork } from '@yilian/platform';
import { CareRequests } from '@yilian/requests';
import { type Logger } from 'pino';
import { ExpireDue } from '../steps/expire-due.use-case';
import { HandUp } from '../steps/hand-up.use-case';
import { NextStep } from '../steps/next-step.use-case';
import { ServeLine } from '../steps/serve-line.use-case';

const MOST = 500;
/** Younger than this, the ordinary way is still at work. */
const PATIENCE_SECONDS = 5;

/**
 * The second pair of eyes: whatever is not at rest and has no live next step gets one. In a healthy system it finds
 * nothing but units that somebody in line could use.
 */
@Injectable()
export class Reconcile extends Schedule {
  readonly name = 'dispatch.reconcile';
  readonly everyMs: number;

  constructor(
    @Inject(CONFIG) config: Config,
    @Inject(LOGGER) private readonly logger: Logger,
    private readonly work: UnitOfWork,
    private readonly requests: CareRequests,
    private readonly next: NextStep,
    private readonly expireDue: ExpireDue,
    private readonly handUp: HandUp,
    private readonly serveLine: ServeLine,
  ) {
    super();
    this.everyMs = config.queue.RECONCILE_MS;
  }

  async run(): Promise<void> {
    const [searching, silent, forgotten] = await Promise.all([
      this.work.write(async (tx) => this.wakeSearches(tx)),
      this.work.write(async (tx) => this.expireSilent(tx)),
      this.work.write(async (tx) => this.climbForgotten(tx)),
    ]);
    const repaired = { searching, silent, forgotten };
    if (searching + silent + forgotten > 0)
      this.logger.warn(repaired, 'reconciler: gave stalled requests a next step');
    for (const kind of ServiceKind.options)
      await this.work.write(async (tx) => this.serveLine.execute(tx, kind));
  }

  /** Requests that look for a provider, with nobody looking and nobody asked. */
  private async wakeSearches(tx: Tx): Promise<number> {
    const rows = await tx.query<{ id: string }>(
      `SELECT r.id FROM care_request AS r
        WHERE r.state IN ('submitted', 'matching', 'offered') AND r.state_since < now(3) - INTERVAL ? SECOND
          AND NOT EXISTS (SELECT 1 FROM work_item AS w WHERE w.aggregate_id = r.id AND w.state = 'queued')
          AND NOT EXISTS (SELECT 1 FROM outbox_fact AS f WHERE f.aggregate_id = r.id)
          AND NOT EXISTS (SELECT 1 FROM offer AS o WHERE o.request_id = r.id AND o.state = 'open')
        ORDER BY r.id LIMIT ?`,
      [PATIENCE_SECONDS, MOST],
    );
    const requests = await this.requests.lock(
      tx,
      rows.map((row) => row.id),
    );
    const stalled = requests.filter(
      ({ state }) => state === 'submitted' || state === 'matching' || state === 'offered',
    );
    const open = stalled.filter((request) => request.state === 'offered');
    await this.requests.move(
      tx,
      open.map((request) => ({ request, event: 'search', reason: 'expired' })),
    );
    for (const request of stalled) this.next.lookAgain(tx, request);
    return stalled.length;
  }

  /** Offers long past their deadline whose wake-up was lost. */
  private async expireSilent(tx: Tx): Promise<number> {
    const rows = await tx.query<{ id: string }>(
      "SELECT id FROM offer WHERE state = 'open' AND expires_at < now(3) - INTERVAL ? SECOND ORDER BY id LIMIT ?",
      [PATIENCE_SECONDS, MOST],
    );
    await this.expireDue.execute(
      tx,
      rows.map((row) => row.id),
    );
    return rows.length;
  }

  /** Rungs of the ladder whose time is over and whose wake-up was lost. */
  private async climbForgotten(tx: Tx): Promise<number> {
    const rows = await tx.query<{ requestId: string; step: number }>(
      `SELECT request_id AS requestId, ladder_step AS step FROM dispatch
        WHERE ladder_deadline_at < now(3) - INTERVAL ? SECOND ORDER BY request_id LIMIT ?`,
      [PATIENCE_SECONDS, MOST],
    );
    await this.handUp.execute(tx, rows);
    return rows.length;
  }
}
