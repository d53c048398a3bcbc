import { Injectable } from '@nestjs/common';
import { type FindingStep, type LocalDate, type SettingValue } from '@yilian/contracts';
import { Database } from '@yilian/platform';
import { stepsDue, type Waiting } from '../domain/steps-due';

interface Raw extends Waiting {
  readonly id: string;
  /** Steps that were told in this round, with commas. */
  readonly told: string | null;
}

/** Findings of which somebody is to be told by today and was not. */
@Injectable()
export class WaitingFindings {
  constructor(private readonly database: Database) {}

  async of(today: LocalDate, rules: SettingValue<'inspection.rules'>): Promise<string[]> {
    const rows = await this.database.query<Raw>(
      `SELECT f.id, f.state, f.due_on AS dueOn, f.round_on AS roundOn,
              (SELECT GROUP_CONCAT(step) FROM finding_raise WHERE finding_id = f.id AND round = f.round) AS told
         FROM finding f
        WHERE f.state IN ('open', 'returned') AND f.due_on <= ? + INTERVAL ? DAY OR f.state = 'answered'
        ORDER BY f.due_on, f.id`,
      [today, rules.nearDays],
    );
    return rows
      .filter(({ told, ...waiting }) => {
        const known = new Set(told?.split(',') as FindingStep[] | undefined);
        return stepsDue(waiting, today, rules).some((step) => !known.has(step));
      })
      .map(({ id }) => id);
  }
}
