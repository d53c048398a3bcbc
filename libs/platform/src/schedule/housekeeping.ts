import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '../database/unit-of-work';
import { Schedule } from './schedules';

const ROWS_AT_A_TIME = 1_000;

/** What may go, and when: nothing here is a record of the business. */
const LEFTOVERS = [
  // A finished item only tells that it was done; a day is enough to look into a question.
  "DELETE FROM work_item WHERE state = 'done' AND done_at < now(3) - INTERVAL 1 DAY LIMIT ?",
  // A client that was away longer gets a snapshot.
  'DELETE FROM event_log WHERE told_at < now(3) - INTERVAL 7 DAY LIMIT ?',
  // Nobody repeats a request after a week.
  'DELETE FROM idempotency_key WHERE created_at < now(3) - INTERVAL 7 DAY LIMIT ?',
] as const;

/** Removes what the plumbing no longer needs, a little at a time. */
@Injectable()
export class Housekeeping extends Schedule {
  readonly name = 'platform.housekeeping';
  readonly everyMs = 60_000;

  constructor(private readonly work: UnitOfWork) {
    super();
  }

  async run(): Promise<void> {
    for (const statement of LEFTOVERS) {
      let removed = ROWS_AT_A_TIME;
      while (removed === ROWS_AT_A_TIME) {
        removed = await this.work.write(async (tx) => tx.execute(statement, [ROWS_AT_A_TIME]));
      }
    }
  }
}
