import { Injectable } from '@nestjs/common';
import { Overtaken, type Tx } from '@yilian/platform';
import { dayOf } from './domain/calendar';
import { quarterOf } from './domain/visit-planner';
import { MoveQuarters } from './steps/move-quarters.use-case';
import { CaregiverTimeStore } from './store/caregiver-time.store';
import { quartersOf } from './store/held-quarters.store';
import { HoldStore } from './store/hold.store';
import { tellSupply } from './store/news.store';
import { placesOf } from './store/service.query';

/** A quarter of an hour of a date, by its first minute, that a hold shall have. */
interface DayQuarter {
  readonly holdId: string;
  readonly caregiverId: string;
  readonly minute: number;
  readonly travel: boolean;
}

/** What the visits of one service and date shall have: all quarters of these holds on that date. */
export interface MovedDay {
  readonly serviceId: string;
  readonly date: string;
  readonly holds: readonly string[];
  readonly quarters: readonly DayQuarter[];
}

/**
 * Gives the booked visits of a day other hours or other caregivers of the same service, all together. The keys on
 * (caregiver, quarter-hour) judge: when one is taken the whole transaction is repeated.
 */
@Injectable()
export class MoveDay {
  constructor(
    private readonly holds: HoldStore,
    private readonly caregivers: CaregiverTimeStore,
    private readonly quarters: MoveQuarters,
  ) {}

  /** Until the commit nobody gives or takes hours of this service's caregivers. To be called before the day is read. */
  async lockDay(tx: Tx, serviceId: string, date: string): Promise<void> {
    const rows = await tx.query<{ holdId: string }>(
      `SELECT DISTINCT q.hold_id AS holdId FROM caregiver_diary d
         JOIN caregiver_quarter q ON q.caregiver_id = d.caregiver_id
          AND q.quarter_at >= ? AND q.quarter_at < ? + INTERVAL 1 DAY
        WHERE d.service_id = ?`,
      [date, date, serviceId],
    );
    await this.holds.lock(
      tx,
      rows.map((row) => row.holdId),
    );
    const diaries = await tx.query<{ id: string }>(
      'SELECT caregiver_id AS id FROM caregiver_diary WHERE service_id = ?',
      [serviceId],
    );
    await this.caregivers.lockDiaries(
      tx,
      diaries.map((row) => row.id),
    );
  }

  /** @throws Overtaken when a hold is not confirmed any more or a quarter belongs to somebody else. */
  async execute(tx: Tx, day: MovedDay): Promise<void> {
    const locked = await this.holds.lock(tx, day.holds);
    if (locked.length !== day.holds.length || locked.some((hold) => hold.state !== 'confirmed'))
      throw new Overtaken('capacity_hold');
    const { serviceId, date } = day;
    const before = await quartersOf(tx, day.holds, date);
    const after = day.quarters.map(({ minute, ...one }) => ({
      ...one,
      quarter: quarterOf(dayOf(date), minute),
    }));
    await this.quarters.write(
      tx,
      day.holds.map((holdId) => ({
        ...{ holdId, serviceId, state: 'confirmed' },
        left: before.filter((one) => one.holdId === holdId),
        taken: after.filter((one) => one.holdId === holdId),
      })),
    );
    tellSupply(tx, await placesOf(tx, [serviceId]), [serviceId], true);
  }
}
