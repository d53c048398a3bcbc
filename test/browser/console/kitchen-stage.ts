import { daysAhead, eventually } from '@yilian/testing';
import { type World } from '../world';

/** The lunch of today at the demo kitchen, whose cut-off has come. */
export interface FrozenLunch {
  readonly date: string;
  /** A booking that was cancelled after the cut-off. */
  readonly number: string;
}

/** Lets the cut-off of today's lunch come, and one booking be cancelled after it. */
export async function freezeLunch(world: World, serviceId: string): Promise<FrozenLunch> {
  const date = daysAhead(0);
  await world.stack.sql(
    "UPDATE capacity_slot SET cutoff_at = now(3) - INTERVAL 1 SECOND WHERE service_id = ? AND on_date = ? AND part = 'lunch'",
    [serviceId, date],
  );
  const [booked] = await eventually(
    'the sheet is frozen',
    async () => {
      const rows = await deliveries(world, serviceId, date);
      return rows.length > 0 ? rows : undefined;
    },
    30_000,
  );
  const officer = await world.townOfficer();
  await officer.post(`/v1/requests/${booked!.request}/cancellation`, {
    reason: 'mistake',
    shownCostFen: 100_000,
  });
  await eventually('the sheet says so', async () => {
    const rows = await world.stack.sql("SELECT id FROM kitchen_change WHERE kind = 'cancelled'");
    return rows.length > 0;
  });
  return { date, number: booked!.number };
}

const deliveries = async (
  world: World,
  serviceId: string,
  date: string,
): Promise<{ request: string; number: string }[]> =>
  world.stack.sql(
    `SELECT r.id AS request, r.number FROM meal_delivery AS d JOIN care_request AS r ON r.id = d.request_id
      WHERE d.service_id = ? AND d.on_date = ? ORDER BY r.number DESC`,
    [serviceId, date],
  );
