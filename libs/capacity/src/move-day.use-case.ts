import { Injectable } from '@nestjs/common';
import { Overtaken, type Tx } from '@yilian/platform';
import { CaregiverTimeStore } from './store/caregiver-time.store';
import { type DayQuarter, type HeldQuarters, quartersOf, replaceDay } from './store/held-quarters.store';
import { HoldStore } from './store/hold.store';
import { writeMovements } from './store/ledger.store';
import { tellSupply } from './store/news.store';
import { placesOf } from './store/service.query';

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
    const before = await quartersOf(tx, day.holds, day.date);
    const touched = new Set([...before, ...day.quarters].map((one) => one.caregiverId));
    const diaries = await this.caregivers.lockDiaries(tx, [...touched]);
    await replaceDay(tx, day.date, day.holds, day.quarters);
    await this.caregivers.turnPage(
      tx,
      [...diaries].map(([id, version]) => ({ id, version })),
    );
    await this.book(tx, day, before);
    await this.holds.followQuarters(tx, day.holds);
    tellSupply(tx, await placesOf(tx, [day.serviceId]), [day.serviceId], true);
  }

  /** What is given back comes first, so that no pool falls below nothing on the way. */
  private async book(
    tx: Tx,
    { serviceId, quarters }: MovedDay,
    before: readonly HeldQuarters[],
  ): Promise<void> {
    const more = new Map<string, number>();
    const add = (holdId: string, caregiverId: string, quantity: number): void => {
      const key = `${holdId} ${caregiverId}`;
      more.set(key, (more.get(key) ?? 0) + quantity);
    };
    for (const one of before) add(one.holdId, one.caregiverId, -one.quantity);
    for (const one of quarters) add(one.holdId, one.caregiverId, 1);
    const changes = [...more].filter(([, quantity]) => quantity !== 0).sort((a, b) => a[1] - b[1]);
    await writeMovements(
      tx,
      changes.map(([key, quantity]) => {
        const [holdId = '', poolId = ''] = key.split(' ');
        const [from, to] = quantity < 0 ? (['taken', 'free'] as const) : (['free', 'taken'] as const);
        const unit = 'quarter' as const;
        return { holdId, serviceId, unit, poolId, from, to, quantity: Math.abs(quantity), reason: 'moved' };
      }),
    );
  }
}
