import { Injectable } from '@nestjs/common';
import { idsFrom } from '@yilian/kernel';
import { UnitOfWork } from '../database/unit-of-work';
import { Schedule } from './schedules';

const ROWS_AT_A_TIME = 1_000;
const DAY_MS = 86_400_000;

interface Leftover {
  readonly sql: string;
  readonly values: (nowMs: number) => readonly string[];
}

/** What may go, and when: nothing here is a record of the business. Each is found without reading what stays. */
const LEFTOVERS: readonly Leftover[] = [
  {
    // A finished item only tells that it was done; a day is enough to look into a question. Nothing is done before it is
    // made, and ids tell when that was.
    sql: `DELETE FROM work_item WHERE id < ? AND state = 'done' AND done_at < now(3) - INTERVAL 1 DAY
           ORDER BY id LIMIT ?`,
    values: (nowMs) => [idsFrom(nowMs - DAY_MS)],
  },
  {
    // A client that was away longer gets a snapshot.
    sql: 'DELETE FROM event_log WHERE told_at < now(3) - INTERVAL 7 DAY LIMIT ?',
    values: () => [],
  },
  {
    // Nobody repeats a request after a week.
    sql: 'DELETE FROM idempotency_key WHERE created_at < now(3) - INTERVAL 7 DAY LIMIT ?',
    values: () => [],
  },
];

/** Removes what the plumbing no longer needs, a little at a time. */
@Injectable()
export class Housekeeping extends Schedule {
  readonly name = 'platform.housekeeping';
  readonly everyMs = 60_000;

  constructor(private readonly work: UnitOfWork) {
    super();
  }

  async run(): Promise<void> {
    for (const { sql, values } of LEFTOVERS) {
      const all = [...values(Date.now()), ROWS_AT_A_TIME];
      let removed = ROWS_AT_A_TIME;
      while (removed === ROWS_AT_A_TIME) {
        removed = await this.work.write(async (tx) => tx.execute(sql, all));
      }
    }
  }
}
