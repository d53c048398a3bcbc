import { Inject, Injectable } from '@nestjs/common';
import { type Config } from '@yilian/config';
import { ServiceKind } from '@yilian/contracts';
import { CONFIG, LOGGER, Schedule, type Tx, UnitOfWork } from '@yilian/platform';
import { CareRequests } from '@yilian/requests';
import { type Logger } from 'pino';
import { ClimbLadder } from '../climb-ladder/climb-ladder.job';
import { ExpireOffers } from '../expire-offer/expire-offers.job';
import { NextStep } from '../next-step/next-step.use-case';
import { ServeWaiting } from '../serve-waiting/serve-waiting.job';

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
    private readonly expireOffers: ExpireOffers,
    private readonly climbLadder: ClimbLadder,
    private readonly serveWaiting: ServeWaiting,
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
      await this.work.write(async (tx) => this.serveWaiting.serve(tx, kind));
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
    await this.expireOffers.expire(
      tx,
      rows.map((row) => row.id),
    );
    return rows.length;
  }

  /** Rungs of the ladder whose time is over and whose wake-up was lost. */
  private async climbForgotten(tx: Tx): Promise<number> {
    const rows = await tx.query<{
      request_id: string;
      ladder_step: number;
      ladder_level: 'community' | 'town' | 'city';
    }>(
      `SELECT request_id, ladder_step, ladder_level FROM dispatch
        WHERE ladder_deadline_at < now(3) - INTERVAL ? SECOND ORDER BY request_id LIMIT ?`,
      [PATIENCE_SECONDS, MOST],
    );
    const items = rows.map((row) => ({
      id: row.request_id,
      aggregateId: row.request_id,
      payload: { requestId: row.request_id, level: row.ladder_level, step: row.ladder_step },
    }));
    if (items.length > 0) await this.climbLadder.handle(tx, items);
    return rows.length;
  }
}
