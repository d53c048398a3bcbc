import { type WantedUnits } from '@yilian/contracts';
import { addDays } from '@yilian/kernel';
import { Database, UnitOfWork } from '@yilian/platform';
import { book, type DemoBooking } from './demo-bookings';
import { neighbourAt } from './demo-lunches';
import { demoAccount } from './demo-people';
import { type Doors } from './doors';

/** Visits of tomorrow: of whom of the neighbours, within which minutes, and what for. There is room to plan. */
const VISITS = [
  { place: 0, fromMinute: 660, toMinute: 840, task: '洗澡、换衣服' },
  { place: 2, fromMinute: 660, toMinute: 780, task: '陪着去买菜' },
  { place: 3, fromMinute: 720, toMinute: 900, task: '打扫厨房' },
  { place: 4, fromMinute: 840, toMinute: 1_020, task: '量血压，陪散步' },
] as const;
const DURATION = 60;
/** Who moves into the demo home today, for a fortnight. */
const ARRIVAL = { place: 1, nights: 14 } as const;

interface House {
  readonly kind: string;
  readonly serviceId: string;
}

/** A neighbour moves into the demo home today, and the demo agency has visits tomorrow; says how many were added. */
export async function seedTomorrow(doors: Doors, today: string): Promise<number> {
  const houses = await doors.get(Database).query<House>(
    `SELECT s.kind, s.id AS serviceId FROM account AS a JOIN service AS s ON s.provider_id = a.provider_id
      WHERE a.login IN ('demo-home', 'demo-agency')`,
  );
  const of = (kind: string): string => houses.find((one) => one.kind === kind)!.serviceId;
  const wanted = [...visitsOn(addDays(today, 1), of('home_care')), arrivalOn(today, of('residential'))];
  const known = await doors
    .get(Database)
    .query<{ number: string }>('SELECT number FROM care_request WHERE number IN (?)', [
      wanted.map(({ number }) => number),
    ]);
  // Nobody moves in twice: one stay at a time.
  const [stay] = await doors
    .get(Database)
    .query('SELECT 1 FROM care_request WHERE active_stay_of = ?', [neighbourAt(ARRIVAL.place).id]);
  const missing = wanted.filter(
    ({ number, units }) =>
      !known.some((one) => one.number === number) && !(stay && units.kind === 'residential'),
  );
  await doors.get(UnitOfWork).write(async (tx) => {
    for (const booking of missing) await book(doors, tx, booking);
  });
  return missing.length;
}

const short = (date: string): string => date.slice(5).replace('-', '');

function visitsOn(date: string, serviceId: string): DemoBooking[] {
  return VISITS.map(({ place, fromMinute, toMinute, task }, index) => {
    const visit = { date, fromMinute, toMinute, durationMinutes: DURATION };
    const units: WantedUnits = { kind: 'home_care', visits: [visit], skillMask: 0, caregiverSex: 'any' };
    return {
      ...{ ...whose(neighbourAt(place)), number: `DEMO-V${short(date)}-${index + 1}`, serviceId },
      ...{ units, notes: '', details: { task } },
    };
  });
}

function arrivalOn(date: string, serviceId: string): DemoBooking {
  const person = neighbourAt(ARRIVAL.place);
  const stay = { bedKinds: ['ordinary' as const], sex: person.sex, fromDate: date, nights: ARRIVAL.nights };
  return {
    ...{ ...whose(person), number: `DEMO-S${short(date)}`, serviceId, notes: '' },
    units: { kind: 'residential', ...stay },
  };
}

const whose = ({ id, sex, point }: ReturnType<typeof neighbourAt>) => ({
  ...{ olderPerson: { id, level: 1, sex }, point },
  requestedBy: demoAccount('demo-town-officer').id,
});
