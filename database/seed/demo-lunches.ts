import { type Capability, capabilityMask, type Category } from '@yilian/contracts';
import { addDays } from '@yilian/kernel';
import { CreateOlderPersons, type PersonToCreate } from '@yilian/people';
import { Database, type Tx, UnitOfWork } from '@yilian/platform';
import { book } from './demo-bookings';
import { DEMO_HOME_TOWN, demoAccount } from './demo-people';
import { type Doors } from './doors';

interface Neighbour {
  readonly name: string;
  readonly door: number;
  readonly needs?: readonly Capability[];
  readonly categories?: readonly Category[];
  readonly quantity?: number;
  readonly note?: string;
}

/** Who eats what the demo kitchen cooks: asked for by the town, looked after by no family account. */
const NEIGHBOURS: readonly Neighbour[] = [
  {
    name: '示范陈婆婆',
    door: 3,
    categories: ['lives_alone', 'aged_80_plus'],
    needs: ['soft_diet'],
    note: '请按门铃两次',
  },
  { name: '示范李伯', door: 12, needs: ['low_salt_diet'] },
  { name: '示范张阿姨', door: 8, needs: ['diabetic_diet'], quantity: 2 },
  { name: '示范何伯', door: 21, categories: ['lives_alone'], needs: ['allergen_free'] },
  { name: '示范黄婆婆', door: 5, categories: ['aged_80_plus'], needs: ['pureed_diet', 'low_salt_diet'] },
  { name: '示范梁姨', door: 16, needs: ['vegetarian_diet'] },
];

const idOf = (place: number): string => `00000000-0000-7000-8000-0000000000${60 + place}`;
/** About fifty metres from door to door. */
const STEP = 0.0005;

/** A neighbour as a person, by their place in the list. */
export const neighbourAt = (place: number): PersonToCreate & { readonly id: string } => ({
  ...personOf(NEIGHBOURS[place]!, place),
  id: idOf(place),
});

const personOf = ({ name, door, categories = [], needs = [] }: Neighbour, place: number): PersonToCreate => ({
  ...{ id: idOf(place), townCode: DEMO_HOME_TOWN.code, communityCode: null, notes: '' },
  point: { lng: DEMO_HOME_TOWN.lng + door * STEP, lat: DEMO_HOME_TOWN.lat + (door % 4) * STEP },
  contact: { name, phone: `138000000${40 + place}`, address: `东城街道示范路 ${door} 号` },
  ...{ sex: place % 2 === 0 ? 'female' : 'male', birthYear: 1938 + place, abilityLevel: 1 },
  ...{ assessedOn: '2026-03-02', categories, needs },
});

/** Lunches of today and tomorrow at the demo kitchen; says how many were added. */
export async function seedLunches(doors: Doors, serviceId: string, today: string): Promise<number> {
  const known = await doors
    .get(Database)
    .query<{ id: string; date: string }>(
      "SELECT older_person_id AS id, first_date AS date FROM care_request WHERE kind = 'meal' AND older_person_id IN (?)",
      [NEIGHBOURS.map((_, place) => idOf(place))],
    );
  const persons = await doors
    .get(Database)
    .query<{ id: string }>('SELECT id FROM older_person WHERE id IN (?)', [
      NEIGHBOURS.map((_, place) => idOf(place)),
    ]);
  const strangers = NEIGHBOURS.map(personOf).filter(({ id }) => !persons.some((one) => one.id === id));
  await doors.get(CreateOlderPersons).execute(strangers);
  const missing = [today, addDays(today, 1)].flatMap((date) =>
    NEIGHBOURS.map((neighbour, place) => ({ neighbour, place, date })).filter(
      (one) => !known.some(({ id, date: day }) => id === idOf(one.place) && day === one.date),
    ),
  );
  if (missing.length === 0) return 0;
  await doors.get(UnitOfWork).write(async (tx) => {
    // A demo that is begun in the afternoon shows today's lunch all the same: it was ordered in the morning.
    const cutoffs = await tx.query<{ id: string; cutoffAt: Date | null }>(
      "SELECT id, cutoff_at AS cutoffAt FROM capacity_slot WHERE service_id = ? AND part = 'lunch' AND on_date = ?",
      [serviceId, today],
    );
    await setCutoffs(
      tx,
      cutoffs.map(({ id }) => ({ id, cutoffAt: null })),
    );
    for (const one of missing) await bookLunch(doors, tx, serviceId, one);
    await setCutoffs(tx, cutoffs);
  });
  return missing.length;
}

/**
 * The orders of the day are closed as soon as a demo begins, so that its kitchen has a round to drive at any hour. True
 * when they were open.
 */
export async function closeLunch(doors: Doors, serviceId: string, today: string): Promise<boolean> {
  return doors.get(UnitOfWork).write(async (tx) => {
    const closed = await tx.execute(
      `UPDATE capacity_slot SET cutoff_at = now(3)
        WHERE service_id = ? AND on_date = ? AND part = 'lunch' AND cutoff_at > now(3)`,
      [serviceId, today],
    );
    return closed > 0;
  });
}

async function setCutoffs(
  tx: Tx,
  slots: readonly { readonly id: string; readonly cutoffAt: Date | null }[],
): Promise<void> {
  for (const { id, cutoffAt } of slots) {
    await tx.execute('UPDATE capacity_slot SET cutoff_at = ? WHERE id = ?', [cutoffAt, id]);
  }
}

interface Lunch {
  readonly neighbour: Neighbour;
  readonly place: number;
  readonly date: string;
}

/** One lunch of a neighbour, as if the town had asked for it. */
async function bookLunch(doors: Doors, tx: Tx, serviceId: string, lunch: Lunch): Promise<void> {
  const { neighbour, place, date } = lunch;
  const { sex, point, needs } = personOf(neighbour, place);
  await book(doors, tx, {
    ...{ number: `DEMO-${date.slice(5).replace('-', '')}-${place + 1}`, serviceId, point },
    ...{ olderPerson: { id: idOf(place), level: 1, sex }, needMask: capabilityMask(needs) },
    ...{ requestedBy: demoAccount('demo-town-officer').id, notes: neighbour.note ?? '' },
    units: { kind: 'meal', portions: [{ date, meal: 'lunch', quantity: neighbour.quantity ?? 1 }] },
  });
}
