import { Database, UnitOfWork } from '@yilian/platform';
import { StandingOrders } from '@yilian/requests';
import { addDays } from '@yilian/kernel';
import { DEMO_GRANDFATHER, demoAccount } from './demo-people';
import { type Doors } from './doors';

const ORDER_ID = '00000000-0000-7000-8000-000000000031';
/** Nothing is asked for on the first days of a demo: whoever tries it begins with an empty list of bookings. */
const DAYS_UNTIL_FIRST = 8;
const WORKING_DAYS = [1, 2, 3, 4, 5];

/** Lunch on working days for the second demo person, unless there is such an order already. */
export async function seedOrders(doors: Doors, today: string): Promise<number> {
  const known = await doors.get(Database).query('SELECT 1 FROM standing_order WHERE id = ?', [ORDER_ID]);
  if (known.length > 0) return 0;
  const fromDate = addDays(today, DAYS_UNTIL_FIRST);
  const each = { kind: 'meal' as const, portions: [{ meal: 'lunch' as const, quantity: 1 }] };
  const order = {
    ...{ id: ORDER_ID, olderPersonId: DEMO_GRANDFATHER, askedBy: demoAccount('demo-family').id },
    ...({ kind: 'meal', state: 'active', version: 1, fromDate, untilDate: null } as const),
    ...{ pausedFrom: null, pausedUntil: null, preferredServiceId: null, endReason: null, plannedTo: null },
    ...{ priceLimitFen: null, towns: [] },
    terms: [{ fromDate, weekdays: WORKING_DAYS, each, needs: [], notes: '' }],
  };
  await doors.get(UnitOfWork).write(async (tx) => doors.get(StandingOrders).add(tx, order, null));
  return 1;
}
