import { Injectable } from '@nestjs/common';
import { Database } from '@yilian/platform';

const MOST = 200;
/** Younger than this, the ordinary way is still at work. */
const PATIENCE_SECONDS = 3;

/** Calls for help that nobody has taken over and whose next step did not come. */
@Injectable()
export class OverdueQuery {
  constructor(private readonly database: Database) {}

  async find(): Promise<{ readonly id: string; readonly step: number }[]> {
    return this.database.read(
      `SELECT id, step FROM sos_alert
        WHERE state = 'raised' AND (next_step_at IS NULL OR next_step_at < now(3) - INTERVAL ? SECOND)
        ORDER BY id LIMIT ?`,
      [PATIENCE_SECONDS, String(MOST)],
    );
  }
}
