import { newId } from '@yilian/kernel';
import { Database, type Tx, UnitOfWork } from '@yilian/platform';
import { addDays, Certificates, Licences, Prices } from '@yilian/providers';
import { DEMO_ACCOUNTS } from './demo-people';
import { type Doors } from './doors';

const ISSUER = '示范市民政局';

interface House {
  readonly id: string;
  readonly serviceId: string;
  readonly kind: string;
}

/**
 * What the desk of a demo house shows of papers and prices: licences of which one ends soon, a price from next month on,
 * health certificates of the agency's staff. Nothing where the demo has licences already.
 */
export async function seedPapers(doors: Doors, today: string): Promise<number> {
  const database = doors.get(Database);
  const [known] = await database.query('SELECT 1 FROM provider_licence LIMIT 1');
  if (known) return 0;
  const houses = await database.query<House>(
    `SELECT p.id, s.id AS serviceId, s.kind FROM account a
       JOIN provider p ON p.id = a.provider_id JOIN service s ON s.provider_id = p.id
      WHERE a.role = 'provider_manager' AND a.login IN (?)`,
    [DEMO_ACCOUNTS.map(({ login }) => login)],
  );
  await doors.get(UnitOfWork).write(async (tx) => {
    for (const house of houses) await equip(doors, tx, house, today);
  });
  return houses.length;
}

async function equip(
  doors: Doors,
  tx: Tx,
  { id: providerId, serviceId, kind }: House,
  today: string,
): Promise<void> {
  const licences = doors.get(Licences);
  const licence = { providerId, issuer: ISSUER, validFrom: addDays(today, -700) };
  await licences.add(tx, {
    ...licence,
    id: newId(),
    kind: 'registration',
    number: 'DEMO-R-1',
    validTo: null,
  });
  if (kind === 'residential' || kind === 'day_care') {
    const until = addDays(today, 20);
    await licences.add(tx, {
      ...licence,
      id: newId(),
      kind: 'fire_safety',
      number: 'DEMO-F-1',
      validTo: until,
    });
    const [price] = await tx.query<{ fen: number | null }>(
      'SELECT price_fen AS fen FROM service WHERE id = ?',
      [serviceId],
    );
    const nextMonth = addDays(`${today.slice(0, 8)}01`, 32).slice(0, 8);
    const said = { priceFen: (price?.fen ?? 10_000) + 500, toFen: null, includes: null };
    await doors.get(Prices).say(tx, serviceId, `${nextMonth}01`, said);
  }
  if (kind === 'home_care') await certify(doors, tx, serviceId, today);
}

/** The first two of the staff: one certificate counts for long, the other ends soon. */
async function certify(doors: Doors, tx: Tx, serviceId: string, today: string): Promise<void> {
  const staff = await tx.query<{ id: string }>(
    'SELECT id FROM caregiver WHERE service_id = ? ORDER BY id LIMIT 2',
    [serviceId],
  );
  for (const [index, { id: caregiverId }] of staff.entries()) {
    await doors.get(Certificates).put(tx, {
      ...{ id: newId(), caregiverId, kind: 'health', number: `DEMO-H-${index + 1}`, skillMask: 0 },
      ...{ validFrom: addDays(today, -300), validTo: addDays(today, index === 0 ? 400 : 20) },
    });
  }
}
