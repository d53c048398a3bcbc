import { CreateCapacity } from '@yilian/capacity';
import { type WantedUnits } from '@yilian/contracts';
import { localDate, momentOf, newId } from '@yilian/kernel';
import { CreateOlderPersons } from '@yilian/people';
import { Database, type Tx, UnitOfWork } from '@yilian/platform';
import { book } from './demo-bookings';
import { DEMO_HOME_TOWN, demoAccount } from './demo-people';
import { type Doors } from './doors';

/** Who is visited: a neighbour, so that whoever tries the family's account begins with an empty list of bookings. */
const NEIGHBOUR = '00000000-0000-7000-8000-000000000023';
/** How long after now the visits of the demo caregiver begin, and what is asked for. */
const VISITS = [
  { afterMinutes: 15, task: '洗澡、换衣服' },
  { afterMinutes: 120, task: '做午饭，一起吃' },
  { afterMinutes: 240, task: '量血压，陪散步' },
] as const;
const DURATION = 60;
const LAST_MINUTE = 22 * 60;

interface Caregiver {
  readonly id: string;
  readonly serviceId: string;
}

/** Visits of the demo caregiver for today, as many as the day has still room for, unless there are some. */
export async function seedVisits(doors: Doors, zone: string): Promise<number> {
  const database = doors.get(Database);
  const now = (await database.now()).getTime();
  const today = localDate(now, zone);
  const [caregiver] = await database.query<Caregiver>(
    `SELECT id, service_id AS serviceId FROM caregiver
      WHERE account_id = ? AND NOT EXISTS (SELECT 1 FROM caregiver_quarter AS q
        WHERE q.caregiver_id = caregiver.id AND DATE(q.quarter_at) = ?)`,
    [demoAccount('demo-caregiver').id, today],
  );
  if (!caregiver) return 0;
  await seedNeighbour(doors);
  const minute = Math.ceil((now - momentOf(today, 0, zone)) / 900_000) * 15;
  const fitting = VISITS.filter(({ afterMinutes }) => minute + afterMinutes + DURATION <= LAST_MINUTE);
  await doors.get(UnitOfWork).write(async (tx) => {
    await workAllDay(doors, tx, caregiver, today);
    for (const { afterMinutes, task } of fitting) {
      const fromMinute = minute + afterMinutes;
      const visit = { date: today, fromMinute, toMinute: fromMinute + DURATION, durationMinutes: DURATION };
      const units: WantedUnits = {
        ...{ kind: 'home_care', visits: [visit], skillMask: 0, caregiverSex: 'any' },
      };
      await bookVisit(doors, tx, caregiver, { units, task });
    }
  });
  return fitting.length;
}

async function seedNeighbour(doors: Doors): Promise<void> {
  const known = await doors.get(Database).query('SELECT 1 FROM older_person WHERE id = ?', [NEIGHBOUR]);
  if (known.length > 0) return;
  const { code, lng, lat } = DEMO_HOME_TOWN;
  await doors.get(CreateOlderPersons).execute([
    {
      ...{ id: NEIGHBOUR, townCode: code, communityCode: null, point: { lng, lat }, notes: '' },
      contact: { name: '示范邻居', phone: '13800000003', address: '东城街道示范路 3 号' },
      ...{ sex: 'female', birthYear: 1939, abilityLevel: 1, assessedOn: '2026-03-02' },
      ...{ categories: ['lives_alone', 'aged_80_plus'], needs: [] },
    },
  ]);
}

/** The demo caregiver works whenever somebody tries it. */
export async function workAllDay(
  doors: Doors,
  tx: Tx,
  { id, serviceId }: Caregiver,
  date: string,
): Promise<void> {
  await tx.execute('DELETE FROM caregiver_shift WHERE caregiver_id = ? AND on_date = ?', [id, date]);
  await doors
    .get(CreateCapacity)
    .shifts(tx, [{ caregiverId: id, serviceId, date, fromMinute: 0, toMinute: 1440 }]);
}

/** A visit that an officer asked for and the demo agency accepted. */
async function bookVisit(
  doors: Doors,
  tx: Tx,
  { id, serviceId }: Caregiver,
  { units, task }: { readonly units: WantedUnits; readonly task: string },
): Promise<void> {
  const { lng, lat } = DEMO_HOME_TOWN;
  await book(doors, tx, {
    ...{ number: `DEMO-${newId().slice(-8)}`, olderPerson: { id: NEIGHBOUR, level: 1, sex: 'female' } },
    ...{ requestedBy: demoAccount('demo-town-officer').id, point: { lng, lat }, serviceId, units },
    ...{ notes: '门铃坏了，请敲门', details: { task }, familiar: [id] },
  });
}
