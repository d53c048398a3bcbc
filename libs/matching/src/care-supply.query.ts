import { Injectable } from '@nestjs/common';
import type { LocalDate, Sex } from '@yilian/contracts';
import { Database } from '@yilian/platform';
import { groupedBy } from './domain/grouped-by';
import type { FreeCare, Horizon, Supply } from './domain/shapes';

interface ShiftData {
  readonly serviceId: string;
  readonly caregiverId: string;
  readonly date: LocalDate;
  readonly sex: Sex;
  readonly skills: number;
  /** JSON; null for wherever the service goes. */
  readonly areaTowns: string | null;
  readonly quarters: number;
}

/** Where a caregiver goes. */
type Area = Pick<ShiftData, 'areaTowns'>;

/** What the caregivers of a service have left, and where they go. */
export type Care = Omit<Extract<Supply, { kind: 'home_care' }>, 'kind'>;

/** Reads the time that caregivers have left, and where they go. */
@Injectable()
export class CareSupplyQuery {
  constructor(private readonly database: Database) {}

  /** By service; one without active caregivers is missing. */
  async of(ids: readonly string[], horizon: Horizon): Promise<Map<string, Care>> {
    if (ids.length === 0) return new Map();
    const [shifts, taken, areas] = await Promise.all([
      this.shifts(ids, horizon),
      this.taken(ids, horizon),
      this.areas(ids),
    ]);
    const free = shifts.map((shift) => ({
      ...shift,
      quarters: shift.quarters - (taken.get(`${shift.caregiverId} ${shift.date}`) ?? 0),
    }));
    const open = groupedBy(
      'serviceId',
      free.filter(({ quarters }) => quarters > 0),
    );
    return new Map(
      [...groupedBy('serviceId', areas)].map(([id, ofService]) => [
        id,
        { days: daysOf(open.get(id) ?? []), ...townsOf(ofService) },
      ]),
    );
  }

  private async shifts(ids: readonly string[], { from, to }: Horizon): Promise<ShiftData[]> {
    return this.database.query(
      `SELECT caregiver.service_id AS serviceId, caregiver.id AS caregiverId, on_date AS date, sex,
              skill_mask AS skills, area_towns AS areaTowns, SUM(to_minute - from_minute) DIV 15 AS quarters
         FROM caregiver JOIN caregiver_shift ON caregiver_shift.caregiver_id = caregiver.id
        WHERE caregiver.service_id IN (?) AND caregiver.state = 'active' AND on_date >= ? AND on_date < ?
        GROUP BY caregiver.service_id, caregiver.id, on_date, sex, skill_mask, area_towns
        ORDER BY caregiver.service_id, on_date`,
      [ids, from, to],
    );
  }

  /** Quarters that are promised or on the way, by caregiver and date. */
  private async taken(ids: readonly string[], { from, to }: Horizon): Promise<Map<string, number>> {
    const rows = await this.database.query<{ caregiverId: string; date: LocalDate; quarters: number }>(
      `SELECT caregiver.id AS caregiverId, DATE(quarter_at) AS date, COUNT(*) AS quarters
         FROM caregiver JOIN caregiver_quarter ON caregiver_quarter.caregiver_id = caregiver.id
        WHERE caregiver.service_id IN (?) AND quarter_at >= ? AND quarter_at < ?
        GROUP BY caregiver.id, DATE(quarter_at)`,
      [ids, from, to],
    );
    return new Map(rows.map((row) => [`${row.caregiverId} ${row.date}`, row.quarters]));
  }

  private async areas(ids: readonly string[]): Promise<(Area & { readonly serviceId: string })[]> {
    return this.database.query(
      `SELECT DISTINCT service_id AS serviceId, area_towns AS areaTowns FROM caregiver
        WHERE service_id IN (?) AND state = 'active' ORDER BY service_id, area_towns`,
      [ids],
    );
  }
}

/** The area that all of these go to between them. */
function townsOf(areas: readonly Area[]): { readonly towns?: readonly string[] } {
  const towns = areas.map(({ areaTowns }) =>
    areaTowns === null ? null : (JSON.parse(areaTowns) as readonly string[]),
  );
  return towns.includes(null) ? {} : { towns: [...new Set(towns.flatMap((some) => some ?? []))] };
}

/** Adds up the caregivers of each date and area. */
function daysOf(shifts: readonly ShiftData[]): FreeCare[] {
  const sum = (list: readonly ShiftData[], sex: Sex): number =>
    list.reduce((total, shift) => total + (shift.sex === sex ? shift.quarters : 0), 0);
  const areas = shifts.map((shift) => ({ ...shift, area: `${shift.date} ${shift.areaTowns ?? ''}` }));
  return [...groupedBy('area', areas)].map(([, list]) => ({
    date: list[0]!.date,
    ...townsOf([list[0]!]),
    female: sum(list, 'female'),
    male: sum(list, 'male'),
    skills: list.reduce((mask, shift) => mask | shift.skills, 0),
  }));
}
