import { Injectable } from '@nestjs/common';
import { Database, Schedule, UnitOfWork } from '@yilian/platform';
import { Capacity } from '../capacity.use-case';

const AT_ONCE = 200;

/**
 * The safety net under dispatch, which ends its holds itself: what is pending five seconds after its time, for an offer
 * that nobody can accept any more, goes back to the others. What a family keeps ends here as well, unless its request
 * came in before that and is about to be placed.
 */
@Injectable()
export class ExpireHolds extends Schedule {
  readonly name = 'capacity.expire-holds';
  readonly everyMs = 2_000;

  constructor(
    private readonly database: Database,
    private readonly work: UnitOfWork,
    private readonly capacity: Capacity,
  ) {
    super();
  }

  async run(): Promise<void> {
    const left = await this.database.read<{ id: string }>(LEFT_OVER);
    if (left.length === 0) return;
    await this.work.write(async (tx) =>
      this.capacity.resolve(
        tx,
        left.map((hold) => hold.id),
        'expired',
      ),
    );
  }
}

const LEFT_OVER = `
  SELECT h.id FROM capacity_hold h LEFT JOIN offer o ON o.id = h.offer_id
   WHERE h.state = 'pending' AND h.until_at < now(3) - INTERVAL 5 SECOND AND (o.id IS NULL OR o.state <> 'open')
     AND NOT EXISTS (SELECT 1 FROM care_request r
                      WHERE r.hold_id = h.id AND h.offer_id IS NULL AND r.state IN ('submitted', 'matching'))
   ORDER BY h.until_at LIMIT ${AT_ONCE}`;
