import { type Pool, type RowDataPacket } from 'mysql2/promise';

/**
 * What is kept with a date of the city, in an order that meets no unique key on the way. The platform has no door for
 * this, and shall have none: only a test can wait for a day by putting the calendar back.
 */
const DATED = [
  'UPDATE capacity_slot SET on_date = on_date - INTERVAL 1 DAY ORDER BY on_date',
  'UPDATE kitchen_sheet SET on_date = on_date - INTERVAL 1 DAY ORDER BY on_date',
  'UPDATE meal_delivery SET on_date = on_date - INTERVAL 1 DAY ORDER BY on_date',
  'UPDATE caregiver_shift SET on_date = on_date - INTERVAL 1 DAY ORDER BY on_date',
  'UPDATE caregiver_quarter SET quarter_at = quarter_at - INTERVAL 1 DAY ORDER BY quarter_at',
  `UPDATE visit SET on_date = on_date - INTERVAL 1 DAY, starts_at = starts_at - INTERVAL 1 DAY,
          ends_at = ends_at - INTERVAL 1 DAY ORDER BY on_date`,
  'UPDATE bed_night SET night = night - INTERVAL 1 DAY ORDER BY night',
  'UPDATE bed SET open_from = open_from - INTERVAL 1 DAY WHERE open_from IS NOT NULL',
  `UPDATE capacity_hold SET from_date = from_date - INTERVAL 1 DAY, bed_since = bed_since - INTERVAL 1 DAY
    WHERE from_date IS NOT NULL`,
  'UPDATE care_request SET first_date = first_date - INTERVAL 1 DAY',
];

/** The day of the city, written as SQL; the zone of the scenario's city has no summer time. */
export const TODAY = 'DATE(UTC_TIMESTAMP() + INTERVAL 8 HOUR)';

const CUTOFF_COMES = `
  UPDATE capacity_slot SET cutoff_at = now(3) - INTERVAL 1 SECOND WHERE kind = 'meal' AND on_date = ${TODAY}`;
/** An hour of the day becomes a moment of the play: visits begin one after the other within so many seconds. */
const VISITS_BEGIN = `
  UPDATE visit SET starts_at = now(3) + INTERVAL 2 + ? * from_minute / 1440 SECOND,
                   ends_at = now(3) + INTERVAL 62 + ? * from_minute / 1440 SECOND
   WHERE on_date = ${TODAY} AND state = 'scheduled'`;
const VISITS_REST = `
  UPDATE visit SET starts_at = now(3) + INTERVAL 1 DAY, ends_at = now(3) + INTERVAL 25 HOUR
   WHERE on_date = ${TODAY} AND state = 'scheduled'`;

/** The calendar of a test system. */
export class Calendar {
  constructor(private readonly pool: Pool) {}

  /** Tomorrow becomes today: its cut-offs have come, its visits begin within so many seconds. */
  async dayComes(withinSeconds: number): Promise<void> {
    await this.puts([...DATED, CUTOFF_COMES], [VISITS_BEGIN, [withinSeconds, withinSeconds]]);
  }

  /** The day is over; of the next one nothing begins any more. */
  async nightFalls(): Promise<void> {
    await this.puts(DATED, [VISITS_REST, []]);
  }

  /** Visits of tomorrow. */
  async visitsTomorrow(): Promise<number> {
    return this.count(`visit WHERE on_date = ${TODAY} + INTERVAL 1 DAY AND state = 'scheduled'`);
  }

  /** Visits of today to which nobody has come and of which nobody has been told yet. */
  async visitsToCome(): Promise<number> {
    return this.count(`visit WHERE on_date = ${TODAY} AND state = 'scheduled'`);
  }

  /** Meals of today that are ordered and not frozen yet. */
  async sheetsToFreeze(): Promise<number> {
    return this.count(`capacity_slot AS s
      LEFT JOIN kitchen_sheet AS k ON k.service_id = s.service_id AND k.on_date = s.on_date AND k.meal = s.part
      WHERE s.kind = 'meal' AND s.on_date = ${TODAY} AND s.used > 0 AND k.id IS NULL`);
  }

  /** Alarms that nobody has taken, and welfare checks that nobody has closed. */
  async openCalls(): Promise<number> {
    const alarms = await this.count("visit WHERE state = 'missed' AND alarm_taken_by IS NULL");
    return alarms + (await this.count("welfare_check WHERE state <> 'closed'"));
  }

  async count(what: string): Promise<number> {
    const [rows] = await this.pool.query<RowDataPacket[]>(`SELECT COUNT(*) AS n FROM ${what}`);
    return Number(rows[0]!['n']);
  }

  /** All or nothing: programs that run meanwhile see one day or the other. */
  private async puts(
    statements: readonly string[],
    [last, values]: readonly [string, readonly number[]],
  ): Promise<void> {
    const connection = await this.pool.getConnection();
    try {
      await connection.beginTransaction();
      for (const statement of statements) await connection.query(statement);
      await connection.query(last, [...values]);
      await connection.commit();
    } catch (error) {
      await connection.rollback();
      throw error;
    } finally {
      connection.release();
    }
  }
}
