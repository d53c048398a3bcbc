import { Database, UnitOfWork } from '@yilian/platform';
import { TourPlans } from '@yilian/tours';
import { DEMO_LIST } from './demo-providers';
import { type Doors } from './doors';

/** From Tuesday to Sunday, twice in the morning and twice in the afternoon. */
const WEEK = [2, 3, 4, 5, 6, 7].flatMap((weekday) =>
  [
    [570, 690],
    [870, 990],
  ].map(([fromMinute, toMinute]) => ({
    ...{ weekday, fromMinute: fromMinute!, toMinute: toMinute!, slotMinutes: 60, parties: 2 },
  })),
);

/** Care homes and day centres show people around, unless the demo has such hours already. */
export async function seedTours(doors: Doors): Promise<number> {
  const database = doors.get(Database);
  const [known] = await database.query('SELECT 1 FROM tour_hours LIMIT 1');
  if (known) return 0;
  const facilities = await database.query<{ id: string }>(
    `SELECT DISTINCT p.id FROM provider p JOIN service s ON s.provider_id = p.id
      WHERE p.list = ? AND s.kind IN ('residential', 'day_care')`,
    [DEMO_LIST],
  );
  await doors.get(UnitOfWork).write(async (tx) => {
    for (const { id } of facilities) await doors.get(TourPlans).setHours(tx, id, WEEK);
  });
  return facilities.length;
}
