import { CreateCapacity } from '@yilian/capacity';
import { type Tx, UnitOfWork } from '@yilian/platform';
import { addDays } from '@yilian/providers';
import { daysBetween } from './demo-calendar';
import { DEMO_LIST, type DemoProvider, demoProviders } from './demo-providers';
import { type Doors } from './doors';
import { shiftsOf, slotsOf } from './demo-units';

/** The days that have to be filled, both included. */
export interface Days {
  readonly today: string;
  readonly until: string;
  readonly zone: string;
}

interface Filled {
  readonly external_key: string;
  readonly service_id: string;
  /** The last date that has something; null when none has. */
  readonly filled_until: string | null;
}

/** Gives demo services seats, portions and shifts for the days that have none yet; says how many were added. */
export async function extendDays(
  doors: Doors,
  days: Days,
): Promise<{ readonly slots: number; readonly shifts: number }> {
  const capacity = doors.get(CreateCapacity);
  const byKey = new Map(demoProviders().map((provider) => [provider.key, provider]));
  return doors.get(UnitOfWork).write(async (tx) => {
    const slots = await missingSlots(tx, byKey, days);
    if (slots.length > 0) await capacity.slots(tx, slots);
    const shifts = await missingShifts(tx, days);
    if (shifts.length > 0) await capacity.shifts(tx, shifts);
    return { slots: slots.length, shifts: shifts.length };
  });
}

async function missingSlots(tx: Tx, byKey: ReadonlyMap<string, DemoProvider>, days: Days) {
  const rows = await tx.query<Filled>(
    `SELECT provider.external_key, service.id AS service_id,
            (SELECT MAX(on_date) FROM capacity_slot WHERE service_id = service.id) AS filled_until
       FROM service JOIN provider ON provider.id = service.provider_id
      WHERE provider.list = ? AND service.kind IN ('day_care', 'meal')`,
    [DEMO_LIST],
  );
  return rows.flatMap((row) => {
    const provider = byKey.get(row.external_key);
    if (!provider) return [];
    return missingDays(row, days).flatMap((date) => slotsOf(provider, row.service_id, date, days.zone));
  });
}

async function missingShifts(tx: Tx, days: Days) {
  const rows = await tx.query<Filled & { caregiver_id: string; place: number }>(
    `SELECT provider.external_key, caregiver.service_id, caregiver.id AS caregiver_id,
            ROW_NUMBER() OVER (PARTITION BY caregiver.service_id ORDER BY caregiver.id) AS place,
            (SELECT MAX(on_date) FROM caregiver_shift WHERE caregiver_id = caregiver.id) AS filled_until
       FROM caregiver JOIN provider ON provider.id = caregiver.provider_id
      WHERE provider.list = ? AND caregiver.state = 'active'
        AND NOT EXISTS (SELECT 1 FROM caregiver_week WHERE caregiver_id = caregiver.id)`,
    [DEMO_LIST],
  );
  return rows.flatMap((row) =>
    missingDays(row, days).flatMap((date) => shiftsOf(row.caregiver_id, row.service_id, row.place, date)),
  );
}

function missingDays({ filled_until }: Filled, { today, until }: Days): string[] {
  const from = filled_until === null || filled_until < today ? today : addDays(filled_until, 1);
  return daysBetween(from, until);
}
