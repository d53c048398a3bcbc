import { CreateCapacity } from '@yilian/capacity';
import { type WantedUnits } from '@yilian/contracts';
import { CheckVisit, PlanVisits, PutProof, RecordVisit } from '@yilian/fulfilment';
import { addDays, momentOf, newId } from '@yilian/kernel';
import { FreezeSheets, ReportDelivery } from '@yilian/meals';
import { Database, RequestContext, type Tx, UnitOfWork } from '@yilian/platform';
import { ClsService } from 'nestjs-cls';
import { book, type DemoBooking } from './demo-bookings';
import { drawnSignature } from './demo-drawing';
import { DEMO_HOME_TOWN, DEMO_GRANDMOTHER, demoAccount } from './demo-people';
import { workAllDay } from './demo-visits';
import { type Doors } from './doors';

const [FROM, TO] = [9 * 60, 10 * 60];
/** Nothing can be booked for a day that is over: it is booked so far ahead, where nobody works yet, and then put back. */
const FAR_DAYS = 60;
const BACK = FAR_DAYS + 1;

interface Days {
  readonly date: string;
  readonly far: string;
  readonly zone: string;
}

interface House {
  readonly serviceId: string;
  readonly providerId: string;
  readonly caregiverId: string | null;
}

/** What the demo family had yesterday: a lunch that was delivered and a visit with its proof, to be reviewed. */
export async function seedYesterday(doors: Doors, today: string, zone: string): Promise<number> {
  const known = await doors
    .get(Database)
    .query("SELECT 1 FROM care_request WHERE number IN ('DEMO-LUNCH', 'DEMO-VISIT')");
  if (known.length > 0) return 0;
  const days = { date: addDays(today, -1), far: addDays(today, FAR_DAYS), zone };
  await lunch(doors, await houseOf(doors, 'demo-kitchen'), days);
  await visit(doors, await houseOf(doors, 'demo-agency'), days);
  return 2;
}

async function houseOf(doors: Doors, login: string): Promise<House> {
  const [house] = await doors.get(Database).query<House>(
    `SELECT s.id AS serviceId, s.provider_id AS providerId, c.id AS caregiverId
       FROM account AS a JOIN service AS s ON s.provider_id = a.provider_id
       LEFT JOIN caregiver AS c ON c.service_id = s.id AND c.account_id = ?
      WHERE a.login = ?`,
    [demoAccount('demo-caregiver').id, login],
  );
  return house!;
}

const booking = (serviceId: string, more: Pick<DemoBooking, 'number' | 'units' | 'notes'>): DemoBooking => ({
  ...more,
  olderPerson: { id: DEMO_GRANDMOTHER, level: 2, sex: 'female' },
  point: { lng: DEMO_HOME_TOWN.lng, lat: DEMO_HOME_TOWN.lat },
  requestedBy: demoAccount('demo-family').id,
  serviceId,
});

const meal = (date: string): WantedUnits => ({
  kind: 'meal',
  portions: [{ date, meal: 'lunch', quantity: 1 }],
});

/** Ordered, cooked, brought: the courier of the kitchen says so. */
async function lunch(doors: Doors, { serviceId, providerId }: House, { date, far }: Days): Promise<void> {
  const slot = { id: newId(), serviceId, date: far, part: 'lunch' as const, capacity: 40, outOfService: 0 };
  const deliveryId = await doors.get(UnitOfWork).write(async (tx) => {
    await doors.get(CreateCapacity).slots(tx, [{ ...slot, cutoffAt: null }]);
    const order = booking(serviceId, { number: 'DEMO-LUNCH', units: meal(date), notes: '' });
    const requestId = await book(doors, tx, { ...order, held: meal(far) });
    await tx.execute('UPDATE capacity_slot SET on_date = ? WHERE id = ?', [date, slot.id]);
    await doors.get(FreezeSheets).freeze(tx, { serviceId, providerId, date, meal: 'lunch', cutoffAt: null });
    return idOf(tx, 'meal_delivery', requestId);
  });
  await actAs(doors, 'demo-kitchen', providerId, async () =>
    done(
      await doors
        .get(ReportDelivery)
        .execute(deliveryId, { clientId: newId(), outcome: 'delivered', reason: null, saidAt: null }),
    ),
  );
}

/** In, what was done, a signature, out: kept on the phone without a connection and sent today. */
async function visit(
  doors: Doors,
  { serviceId, providerId, caregiverId }: House,
  { date, far, zone }: Days,
): Promise<void> {
  const at = (minute: number): string => new Date(momentOf(date, minute, zone)).toISOString();
  const units = (on: string): WantedUnits => ({
    ...{ kind: 'home_care', skillMask: 0, caregiverSex: 'any' },
    visits: [{ date: on, fromMinute: FROM, toMinute: TO, durationMinutes: TO - FROM }],
  });
  const id = await doors.get(UnitOfWork).write(async (tx) => {
    await workAllDay(doors, tx, { id: caregiverId!, serviceId }, far);
    const order = booking(serviceId, { number: 'DEMO-VISIT', units: units(date), notes: '请敲门' });
    const more = { held: units(far), details: { task: '洗澡、换衣服' }, familiar: [caregiverId!] };
    const requestId = await book(doors, tx, { ...order, ...more });
    await tx.execute(
      `UPDATE caregiver_quarter AS q JOIN capacity_hold AS h ON h.id = q.hold_id
          SET q.quarter_at = q.quarter_at - INTERVAL ? DAY WHERE h.request_id = ?`,
      [BACK, requestId],
    );
    await tx.execute('UPDATE caregiver_shift SET on_date = ? WHERE caregiver_id = ? AND on_date = ?', [
      ...[date, caregiverId, far],
    ]);
    await doors.get(PlanVisits).execute(tx, [requestId]);
    return idOf(tx, 'visit', requestId);
  });
  await actAs(doors, 'demo-caregiver', providerId, async () => {
    const check = doors.get(CheckVisit);
    done(await check.execute(id, 'arrival', { at: at(FROM + 4), offline: true, place: null }));
    const marks = ['asked', 'hands', 'wellbeing', 'safety', 'tidy'].map((code) => ({
      ...{ code, done: true, at: at(TO - 5) },
    }));
    done(await doors.get(RecordVisit).tasks(id, marks));
    done(await doors.get(RecordVisit).note(id, '精神很好，吃了一碗粥。', at(TO - 4)));
    const proof = { kind: 'signature', at: at(TO - 2) } as const;
    done(await doors.get(PutProof).put(id, newId(), proof, drawnSignature()));
    done(await check.execute(id, 'leaving', { at: at(TO - 1), offline: true, place: null }));
  });
}

async function idOf(tx: Tx, table: 'meal_delivery' | 'visit', requestId: string): Promise<string> {
  const [row] = await tx.query<{ id: string }>(`SELECT id FROM ${table} WHERE request_id = ?`, [requestId]);
  return row!.id;
}

/** Does something as a demo account that works for a provider. */
async function actAs(
  doors: Doors,
  login: string,
  providerId: string,
  act: () => Promise<void>,
): Promise<void> {
  const { id: accountId, role } = demoAccount(login);
  await doors.get(ClsService).run(async () => {
    doors.get(RequestContext).signIn({ accountId, role, providerId, townCode: null });
    await act();
  });
}

/** @throws Error when a demo house was refused something. */
function done(result: { readonly ok: boolean }): void {
  if (!result.ok) throw new Error(`The demo city was refused: ${JSON.stringify(result)}`);
}
