import { Injectable } from '@nestjs/common';
import { Database } from '@yilian/platform';

const MOST = 200;
/** Whoever signs in reports; of everybody else the hours decide. */
const REPORTS =
  'EXISTS (SELECT 1 FROM caregiver AS c WHERE c.id = v.caregiver_id AND c.account_id IS NOT NULL)';

/** Visits for which something is due. Caregivers belong to others and are only read. */
@Injectable()
export class DueVisits {
  constructor(private readonly database: Database) {}

  /** Nobody has checked in for so many minutes. What is over for longer than it is waited for raises no alarm any more. */
  async unattended(minutes: number, closeHours: number): Promise<string[]> {
    return this.ids(
      `v.state = 'scheduled' AND v.starts_at <= now(3) - INTERVAL ? SECOND
        AND v.ends_at > now(3) - INTERVAL ? SECOND AND ${REPORTS}`,
      [minutes * 60, closeHours * 3_600],
    );
  }

  /** Nobody has taken the alarm, and the next is to be told. */
  async toClimb(): Promise<string[]> {
    return this.ids("v.state = 'missed' AND v.alarm_taken_by IS NULL AND v.alarm_next_at <= now(3)", []);
  }

  /** Over by their hours: those that nobody reports, and those that nobody checked out of for so many hours. */
  async toClose(closeHours: number): Promise<string[]> {
    return this.ids(
      `v.starts_at <= now(3) AND ((v.state = 'scheduled' AND v.ends_at <= now(3) AND NOT ${REPORTS})
        OR (v.state = 'checked_in' AND v.ends_at <= now(3) - INTERVAL ? SECOND))`,
      [closeHours * 3_600],
    );
  }

  private async ids(where: string, values: readonly number[]): Promise<string[]> {
    const rows = await this.database.query<{ id: string }>(
      `SELECT v.id FROM visit AS v WHERE ${where} ORDER BY v.starts_at, v.id LIMIT ${MOST}`,
      values,
    );
    return rows.map(({ id }) => id);
  }
}
