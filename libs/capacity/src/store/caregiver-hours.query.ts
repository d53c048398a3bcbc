import { type Sex } from '@yilian/contracts';
import { type Tx } from '@yilian/platform';
import { selectIn } from './bulk.store';

/** A caregiver as the rows have them. */
export interface CaregiverRecord {
  readonly caregiver_id: string;
  readonly service_id: string;
  readonly sex: Sex;
  readonly skill_mask: number;
  /** JSON. */
  readonly area_towns: string | null;
  readonly travel_minutes: number | null;
}
interface ShiftRecord {
  readonly caregiver_id: string;
  readonly on_date: string;
  readonly from_minute: number;
  readonly to_minute: number;
}
interface QuarterRecord {
  readonly caregiver_id: string;
  readonly quarter_at: Date;
}

export const CAREGIVERS = `
  SELECT d.caregiver_id, d.service_id, c.sex, c.skill_mask, c.area_towns, s.travel_minutes
    FROM caregiver_diary d JOIN caregiver c ON c.id = d.caregiver_id JOIN service s ON s.id = d.service_id`;

/** Hours of some dates. */
export async function shiftsOf(
  tx: Tx,
  ids: readonly string[],
  dates: readonly string[],
): Promise<ShiftRecord[]> {
  return selectIn(
    tx,
    `SELECT caregiver_id, on_date, from_minute, to_minute FROM caregiver_shift
      WHERE caregiver_id IN (?) AND on_date IN (?)`,
    ids,
    [dates],
  );
}

/** Promised quarters between the first and the last of some dates in order. */
export async function quartersTaken(
  tx: Tx,
  ids: readonly string[],
  dates: readonly string[],
): Promise<QuarterRecord[]> {
  return selectIn(
    tx,
    `SELECT caregiver_id, quarter_at FROM caregiver_quarter
      WHERE caregiver_id IN (?) AND quarter_at >= ? AND quarter_at < ? + INTERVAL 1 DAY`,
    ids,
    [dates[0], dates.at(-1)],
  );
}
