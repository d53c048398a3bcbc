import { Injectable } from '@nestjs/common';
import type { BedKind, DayPart, LocalDate, MealTime, ServiceKind, Sex, SexRule } from '@yilian/contracts';
import { Database } from '@yilian/platform';
import { CityDays } from './city-days.adapter';
import type { FreeCare, Supply } from './domain/shapes';

/** Dates from `from` up to, not including, `to`. */
export interface Horizon {
  readonly from: LocalDate;
  readonly to: LocalDate;
}

interface BedData {
  readonly serviceId: string;
  readonly bedKind: BedKind;
  readonly sexRule: SexRule;
  readonly count: number;
}

interface SlotData {
  readonly serviceId: string;
  readonly date: LocalDate;
  readonly part: DayPart | MealTime;
  readonly free: number;
  readonly cutoffAt: Date | null;
}

interface ShiftData {
  readonly serviceId: string;
  readonly caregiverId: string;
  readonly date: LocalDate;
  readonly sex: Sex;
  readonly skills: number;
  readonly quarters: number;
}

/** Reads what services still have to give within a horizon. Only this and the facts query know the tables of others. */
@Injectable()
export class SupplyQuery {
  constructor(
    private readonly database: Database,
    private readonly days: CityDays,
  ) {}

  /** The supply of each service by its id; a service of which nothing is free has an empty one. */
  async of(services: ReadonlyMap<string, ServiceKind>, horizon: Horizon): Promise<Map<string, Supply>> {
    const ids = (kinds: readonly ServiceKind[]) =>
      [...services].filter(([, kind]) => kinds.includes(kind)).map(([id]) => id);
    const [beds, slots, care] = await Promise.all([
      this.beds(ids(['residential']), horizon),
      this.slots(ids(['day_care', 'meal']), horizon),
      this.care(ids(['home_care']), horizon),
    ]);
    return new Map(
      [...services].map(([id, kind]) => [id, this.supplyOf(kind, beds.get(id), slots.get(id), care.get(id))]),
    );
  }

  private supplyOf(
    kind: ServiceKind,
    beds: readonly BedData[] = [],
    slots: readonly SlotData[] = [],
    days: readonly FreeCare[] = [],
  ): Supply {
    switch (kind) {
      case 'residential':
        return { kind, vacant: beds.map(({ bedKind, sexRule, count }) => ({ bedKind, sexRule, count })) };
      case 'day_care':
        return { kind, seats: slots.map(({ date, part, free }) => ({ date, part: part as DayPart, free })) };
      case 'meal':
        return {
          kind,
          portions: slots.map(({ date, part, free, cutoffAt }) => ({
            date,
            meal: part as MealTime,
            free,
            cutoffAtMs: cutoffAt?.getTime() ?? this.days.endOf(date),
          })),
        };
      case 'home_care':
        return { kind, days };
    }
  }

  /** Beds that are vacant and promised to nobody in the horizon: free from now on, for a short stay or a long one. */
  private async beds(ids: readonly string[], { from, to }: Horizon): Promise<Map<string, BedData[]>> {
    if (ids.length === 0) return new Map();
    const rows = await this.database.query<BedData>(
      `SELECT service_id AS serviceId, kind AS bedKind, sex_rule AS sexRule, COUNT(*) AS count
         FROM bed
        WHERE service_id IN (?) AND state = 'vacant' AND open_from IS NULL
          AND NOT EXISTS (SELECT 1 FROM bed_night
                           WHERE bed_night.bed_id = bed.id AND night >= ? AND night < ?)
        GROUP BY service_id, kind, sex_rule
        ORDER BY service_id, kind, sex_rule`,
      [ids, from, to],
    );
    return groupedBy('serviceId', rows);
  }

  private async slots(ids: readonly string[], { from, to }: Horizon): Promise<Map<string, SlotData[]>> {
    if (ids.length === 0) return new Map();
    const rows = await this.database.query<SlotData>(
      `SELECT service_id AS serviceId, on_date AS date, part, capacity - used - out_of_service AS free,
              cutoff_at AS cutoffAt
         FROM capacity_slot
        WHERE service_id IN (?) AND on_date >= ? AND on_date < ? AND capacity > used + out_of_service
        ORDER BY service_id, on_date, part`,
      [ids, from, to],
    );
    return groupedBy('serviceId', rows);
  }

  private async care(ids: readonly string[], { from, to }: Horizon): Promise<Map<string, FreeCare[]>> {
    if (ids.length === 0) return new Map();
    const [shifts, promised] = await Promise.all([
      this.database.query<ShiftData>(
        `SELECT caregiver.service_id AS serviceId, caregiver.id AS caregiverId, on_date AS date, sex,
                skill_mask AS skills, SUM(to_minute - from_minute) DIV 15 AS quarters
           FROM caregiver JOIN caregiver_shift ON caregiver_shift.caregiver_id = caregiver.id
          WHERE caregiver.service_id IN (?) AND caregiver.state = 'active' AND on_date >= ? AND on_date < ?
          GROUP BY caregiver.service_id, caregiver.id, on_date, sex, skill_mask
          ORDER BY caregiver.service_id, on_date`,
        [ids, from, to],
      ),
      this.database.query<{ caregiverId: string; date: LocalDate; quarters: number }>(
        `SELECT caregiver.id AS caregiverId, DATE(quarter_at) AS date, COUNT(*) AS quarters
           FROM caregiver JOIN caregiver_quarter ON caregiver_quarter.caregiver_id = caregiver.id
          WHERE caregiver.service_id IN (?) AND quarter_at >= ? AND quarter_at < ?
          GROUP BY caregiver.id, DATE(quarter_at)`,
        [ids, from, to],
      ),
    ]);
    const taken = new Map(promised.map((row) => [`${row.caregiverId} ${row.date}`, row.quarters]));
    const free = shifts.map((shift) => ({
      ...shift,
      quarters: shift.quarters - (taken.get(`${shift.caregiverId} ${shift.date}`) ?? 0),
    }));
    const open = groupedBy(
      'serviceId',
      free.filter(({ quarters }) => quarters > 0),
    );
    return new Map([...open].map(([id, ofService]) => [id, daysOf(ofService)]));
  }
}

/** Adds up the caregivers of each date. */
function daysOf(shifts: readonly ShiftData[]): FreeCare[] {
  const sum = (list: readonly ShiftData[], sex: Sex): number =>
    list.reduce((total, shift) => total + (shift.sex === sex ? shift.quarters : 0), 0);
  return [...groupedBy('date', shifts)].map(([date, list]) => ({
    date,
    female: sum(list, 'female'),
    male: sum(list, 'male'),
    skills: list.reduce((mask, shift) => mask | shift.skills, 0),
  }));
}

function groupedBy<Key extends string, Row extends Readonly<Record<Key, string>>>(
  key: Key,
  rows: readonly Row[],
): Map<string, Row[]> {
  const groups = new Map<string, Row[]>();
  for (const row of rows) {
    const group = groups.get(row[key]);
    if (group) group.push(row);
    else groups.set(row[key], [row]);
  }
  return groups;
}
