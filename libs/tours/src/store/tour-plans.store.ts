import { Inject, Injectable } from '@nestjs/common';
import { type Config } from '@yilian/config';
import { type TourHours, type TourSlot } from '@yilian/contracts';
import { localDate } from '@yilian/kernel';
import { CONFIG, type Database, type Tx } from '@yilian/platform';
import { slotsOf } from '../domain/slots';

/** A transaction, or the database for what is only looked at. */
export type Reader = Tx | Database;

interface Facility {
  readonly id: string;
  readonly name: string;
  readonly slots: readonly TourSlot[];
}

/** When facilities show people around. The provider itself belongs to others and is only read. */
@Injectable()
export class TourPlans {
  constructor(@Inject(CONFIG) private readonly config: Config) {}

  /** Undefined for a facility that does not exist; one that says it takes no visits, or takes nobody, has no slots. */
  async slots(reader: Reader, providerId: string, days: number): Promise<Facility | undefined> {
    const [provider] = await reader.query<{ name: string; open: number; now: Date }>(
      `SELECT name, now(3) AS now,
              state = 'active' AND COALESCE(JSON_VALUE(features, '$.visits'), 'true') NOT IN ('false', '0') AS open
         FROM provider WHERE id = ?`,
      [providerId],
    );
    if (!provider) return undefined;
    const today = localDate(provider.now.getTime(), this.config.process.CITY_TIME_ZONE);
    const [hours, closedDays, taken] = [
      await this.hours(reader, providerId),
      await this.closedDays(reader, providerId, today),
      await reader.query<{ date: string; minute: number; taken: number }>(
        'SELECT on_date AS date, from_minute AS minute, taken FROM tour_slot WHERE provider_id = ? AND on_date > ?',
        [providerId, today],
      ),
    ];
    const slots = provider.open === 1 ? slotsOf({ hours, closedDays, taken }, { today, days }) : [];
    return { id: providerId, name: provider.name, slots };
  }

  async hours(reader: Reader, providerId: string): Promise<TourHours[]> {
    return reader.query<TourHours>(
      `SELECT weekday, from_minute AS fromMinute, to_minute AS toMinute, slot_minutes AS slotMinutes, parties
         FROM tour_hours WHERE provider_id = ? ORDER BY weekday, from_minute`,
      [providerId],
    );
  }

  async closedDays(reader: Reader, providerId: string, after: string): Promise<string[]> {
    const rows = await reader.query<{ date: string }>(
      'SELECT on_date AS date FROM tour_closed_day WHERE provider_id = ? AND on_date > ? ORDER BY on_date',
      [providerId, after],
    );
    return rows.map(({ date }) => date);
  }

  /** Lets nobody change the hours, or, to change them, nobody book, until the transaction ends. */
  async lock(tx: Tx, providerId: string, to: 'book' | 'change'): Promise<void> {
    await tx.query(
      `SELECT id FROM provider WHERE id = ? ${to === 'change' ? 'FOR UPDATE' : 'LOCK IN SHARE MODE'}`,
      [providerId],
    );
  }

  async setHours(tx: Tx, providerId: string, hours: readonly TourHours[]): Promise<void> {
    await tx.execute('DELETE FROM tour_hours WHERE provider_id = ?', [providerId]);
    if (hours.length === 0) return;
    await tx.execute(
      `INSERT INTO tour_hours (provider_id, weekday, from_minute, to_minute, slot_minutes, parties)
       VALUES ${hours.map(() => '(?, ?, ?, ?, ?, ?)').join(', ')}`,
      hours.flatMap(({ weekday, fromMinute, toMinute, slotMinutes, parties }) => [
        ...[providerId, weekday, fromMinute, toMinute, slotMinutes, parties],
      ]),
    );
  }

  async setClosedDays(tx: Tx, providerId: string, dates: readonly string[]): Promise<void> {
    await tx.execute('DELETE FROM tour_closed_day WHERE provider_id = ?', [providerId]);
    for (const date of dates) {
      await tx.execute('INSERT INTO tour_closed_day (provider_id, on_date) VALUES (?, ?)', [
        providerId,
        date,
      ]);
    }
  }

  /** Takes one place of a slot with so many; false when somebody else had the last one. */
  async take(tx: Tx, providerId: string, { date, minute }: TourSlot, places: number): Promise<boolean> {
    await tx.execute(
      `INSERT INTO tour_slot (provider_id, on_date, from_minute, places, taken) VALUES (?, ?, ?, ?, 0)
         ON DUPLICATE KEY UPDATE places = GREATEST(taken, VALUES(places))`,
      [providerId, date, minute, places],
    );
    const taken = await tx.execute(
      `UPDATE tour_slot SET taken = taken + 1
        WHERE provider_id = ? AND on_date = ? AND from_minute = ? AND taken < places`,
      [providerId, date, minute],
    );
    return taken === 1;
  }

  async giveBack(tx: Tx, providerId: string, date: string, minute: number): Promise<void> {
    await tx.execute(
      `UPDATE tour_slot SET taken = taken - 1
        WHERE provider_id = ? AND on_date = ? AND from_minute = ? AND taken > 0`,
      [providerId, date, minute],
    );
  }
}
