import { Injectable } from '@nestjs/common';
import type { LocalDate } from '@yilian/contracts';
import type { Tx } from '@yilian/platform';
import type { DayKind } from '../domain/opening-hours';

/** A day that differs from the week. */
export interface SpecialDay {
  readonly onDate: LocalDate;
  readonly kind: DayKind;
  readonly note: string;
}

/** Writes the calendar of the city. */
@Injectable()
export class WorkingDayStore {
  /** Adds days or overwrites what was said about them. */
  async put(tx: Tx, days: readonly SpecialDay[]): Promise<void> {
    if (days.length === 0) return;
    await tx.execute(
      `INSERT INTO working_day (on_date, kind, note) VALUES ?
        ON DUPLICATE KEY UPDATE kind = VALUES(kind), note = VALUES(note)`,
      [days.map(({ onDate, kind, note }) => [onDate, kind, note])],
    );
  }
}
