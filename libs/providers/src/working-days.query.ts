import { Injectable } from '@nestjs/common';
import { Database } from '@yilian/platform';
import { weekdayOf } from '@yilian/kernel';
import type { DayKind, IsWorkingDay } from './domain/opening-hours';

const FRESH_MS = 60_000;
const FRIDAY = 5;

/** Which days are worked: Monday to Friday, except where the table says otherwise. */
@Injectable()
export class WorkingDays {
  private readAt = -Infinity;
  private days: Promise<ReadonlyMap<string, DayKind>> = Promise.resolve(new Map());

  constructor(private readonly database: Database) {}

  /** The calendar as a function, at most a minute old. @throws the driver's error when it must be read and cannot. */
  async calendar(): Promise<IsWorkingDay> {
    if (performance.now() - this.readAt > FRESH_MS) {
      this.readAt = performance.now();
      this.days = this.load();
      this.days.catch(() => (this.readAt = -Infinity));
    }
    const days = await this.days;
    return (date) => {
      const kind = days.get(date);
      return kind === undefined ? weekdayOf(date) <= FRIDAY : kind === 'working';
    };
  }

  private async load(): Promise<ReadonlyMap<string, DayKind>> {
    const rows = await this.database.read<{ on_date: string; kind: DayKind }>(
      'SELECT on_date, kind FROM working_day',
    );
    return new Map(rows.map((row) => [row.on_date, row.kind]));
  }
}
