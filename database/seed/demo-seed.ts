import { AreaStore, CreateAccounts } from '@yilian/accounts';
import { CreateCapacity } from '@yilian/capacity';
import { type Config } from '@yilian/config';
import { CITY, ManageDuty } from '@yilian/dispatch';
import { CreateOlderPersons } from '@yilian/people';
import { CONFIG, Database, type Tx, UnitOfWork } from '@yilian/platform';
import { addDays, CreateProviders, localDate, WorkingDayStore } from '@yilian/providers';
import { DEMO_CALENDAR } from './demo-calendar';
import { seedConnections } from './demo-connections';
import { extendDays } from './demo-days';
import { DEMO_ACCOUNTS, DEMO_HOME_TOWN, DEMO_PASSWORD, DEMO_PERSONS, demoAccount } from './demo-people';
import { seedFindings } from './demo-findings';
import { closeLunch, seedLunches } from './demo-lunches';
import { seedMenus } from './demo-menus';
import { seedOrders } from './demo-orders';
import { seedPapers } from './demo-papers';
import { DEMO_LIST, demoProviders, described } from './demo-providers';
import { seedSubsidies } from './demo-subsidies';
import { DEMO_CITY, DEMO_TOWNS } from './demo-towns';
import { bedsOf } from './demo-units';
import { seedTours } from './demo-tours';
import { seedAnswering } from './demo-answering';
import { seedTomorrow } from './demo-tomorrow';
import { seedVisits } from './demo-visits';
import { seedYesterday } from './demo-yesterday';
import { type Doors } from './doors';

/** How many days from today on have seats, portions and shifts. */
const DAYS_AHEAD = 14;
const LEVEL_VALID_DAYS = 3 * 365;

/**
 * Fills an empty database with an invented city, and on later starts adds what is missing: new days above all. Every
 * part looks first, so it may run any number of times.
 */
export async function seedDemo(doors: Doors, say: (line: string) => void): Promise<void> {
  const { CITY_TIME_ZONE: zone, YILIAN_PROFILE } = doors.get<Config>(CONFIG).process;
  const today = localDate((await doors.get(Database).now()).getTime(), zone);
  await seedAreas(doors);
  say(`areas: ${DEMO_TOWNS.length} towns, ${DEMO_CALENDAR.length} special days`);
  say(`providers: ${await seedProviders(doors, today)} added`);
  say(`accounts: ${await seedAccounts(doors)} added`);
  say(`older persons: ${await seedPersons(doors)} added`);
  say(`standing orders: ${await seedOrders(doors, today)} added`);
  say(`papers: ${await seedPapers(doors, today)} houses added`);
  say(`findings: ${await seedFindings(doors, today)} added`);
  say(`connected systems: ${await seedConnections(doors, today)} added`);
  say(`tour hours: ${await seedTours(doors)} facilities added`);
  say(`rules of accepting at once: ${await seedAnswering(doors)} asked for`);
  say(`subsidy rules: ${await seedSubsidies(doors)} added`);
  const until = addDays(today, DAYS_AHEAD - 1);
  const { slots, shifts } = await extendDays(doors, { today, until, zone });
  const kitchen = await kitchenOf(doors);
  say(await seedKitchen(doors, kitchen, today));
  // Tests book visits of their own, whatever the hour, and begin with a family that has nothing.
  if (YILIAN_PROFILE === 'demo') {
    say(`visits of today: ${await seedVisits(doors, zone)} added`);
    await closeLunch(doors, kitchen, today);
    say(`arrivals of today and visits of tomorrow: ${await seedTomorrow(doors, today)} added`);
    say(`bookings of yesterday: ${await seedYesterday(doors, today, zone)} added`);
  }
  say(`demo city ready: ${slots} slots and ${shifts} shifts added, filled until ${until}`);
}

async function kitchenOf(doors: Doors): Promise<string> {
  const [kitchen] = await doors.get(Database).query<{ id: string }>(
    `SELECT s.id FROM service AS s JOIN provider AS p ON p.id = s.provider_id
      WHERE p.external_key = ? AND s.kind = 'meal'`,
    [keyOf('meal')],
  );
  return kitchen!.id;
}

/** The demo kitchen knows what it cooks, and for whom. */
async function seedKitchen(doors: Doors, kitchen: string, today: string): Promise<string> {
  const menus = await seedMenus(doors, kitchen, today, DAYS_AHEAD);
  return `kitchen: ${menus} menus and ${await seedLunches(doors, kitchen, today)} lunches added`;
}

async function seedAreas(doors: Doors): Promise<void> {
  const population = DEMO_TOWNS.reduce((sum, town) => sum + (town.population ?? 0), 0);
  const city = { ...DEMO_CITY, kind: 'city', parentCode: null, lng: null, lat: null, population } as const;
  const towns = DEMO_TOWNS.map((town) => ({ ...town, kind: 'town', parentCode: DEMO_CITY.code }) as const);
  await doors.get(UnitOfWork).write(async (tx) => {
    await doors.get(AreaStore).put(tx, [city, ...towns]);
    await doors.get(WorkingDayStore).put(tx, DEMO_CALENDAR);
  });
}

async function seedProviders(doors: Doors, today: string): Promise<number> {
  return doors.get(UnitOfWork).write(async (tx) => {
    const rows = await tx.query<{ external_key: string }>(
      'SELECT external_key FROM provider WHERE list = ?',
      [DEMO_LIST],
    );
    const known = new Set(rows.map((row) => row.external_key));
    const missing = demoProviders()
      .filter(({ key }) => !known.has(key))
      .map((provider) => ({ provider, toCreate: described(provider, addDays(today, LEVEL_VALID_DAYS)) }));
    await doors.get(CreateProviders).execute(
      tx,
      missing.map(({ toCreate }) => withCaregiverAccount(toCreate)),
    );
    const beds = missing
      .filter(({ provider }) => provider.kind === 'residential')
      .flatMap(({ provider, toCreate }) => bedsOf(provider, toCreate.services[0]!.id));
    if (beds.length > 0) await doors.get(CreateCapacity).beds(tx, beds);
    return missing.length;
  });
}

/** The first caregiver of the demo agency signs in with the demo account. */
function withCaregiverAccount(provider: ReturnType<typeof described>): ReturnType<typeof described> {
  if (provider.externalKey !== keyOf('home_care')) return provider;
  const accountId = demoAccount('demo-caregiver').id;
  const services = provider.services.map((service) => ({
    ...service,
    caregivers: service.caregivers.map((one, index) => (index === 0 ? { ...one, accountId } : one)),
  }));
  return { ...provider, services };
}

const keyOf = (kind: string): string => `demo:${DEMO_HOME_TOWN.code}:${kind}-1`;

async function seedAccounts(doors: Doors): Promise<number> {
  const database = doors.get(Database);
  const logins = DEMO_ACCOUNTS.map(({ login }) => login);
  const known = await database.query<{ login: string }>('SELECT login FROM account WHERE login IN (?)', [
    logins,
  ]);
  const providers = await database.query<{ id: string; external_key: string }>(
    'SELECT id, external_key FROM provider WHERE external_key IN (?)',
    [DEMO_ACCOUNTS.map(({ provider }) => keyOf(provider ?? ''))],
  );
  const missing = DEMO_ACCOUNTS.filter(({ login }) => !known.some((row) => row.login === login));
  await doors.get(CreateAccounts).execute(
    missing.map(({ provider, id, login, role, townCode = null, displayName = null }) => ({
      ...{ id, login, role, townCode, displayName },
      password: DEMO_PASSWORD,
      providerId: provider ? providers.find((row) => row.external_key === keyOf(provider))!.id : null,
    })),
  );
  await doors.get(UnitOfWork).write(async (tx) => seedDuty(doors.get(ManageDuty), tx));
  return missing.length;
}

/** Somebody is on duty for the demo town and for the city, unless the bureau has named people already. */
async function seedDuty(duty: ManageDuty, tx: Tx): Promise<void> {
  const [named] = await tx.query('SELECT 1 FROM duty LIMIT 1');
  if (named) return;
  await duty.name(tx, DEMO_HOME_TOWN.code, demoAccount('demo-town-officer').id);
  await duty.name(tx, CITY, demoAccount('demo-city-officer').id);
}

async function seedPersons(doors: Doors): Promise<number> {
  const known = await doors
    .get(Database)
    .query<{ id: string }>('SELECT id FROM older_person WHERE id IN (?)', [DEMO_PERSONS.map(({ id }) => id)]);
  const missing = DEMO_PERSONS.filter(({ id }) => !known.some((row) => row.id === id));
  await doors.get(CreateOlderPersons).execute(missing);
  return missing.length;
}
