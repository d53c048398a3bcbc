import { type TourDone, type TourSlot, type TourSlots } from '@yilian/contracts';
import { type StagedTours } from './state';
import { type World } from './world';

const GUEST = { partySize: 2, name: '王小明', phone: '13800000099', notes: '坐轮椅来。' };

/** A care home that shows people around, and when. */
export async function touringHome(world: World): Promise<TourSlots> {
  const homes = await world.stack.sql<{ id: string }>(
    `SELECT DISTINCT p.id FROM provider p JOIN service s ON s.provider_id = p.id AND s.kind = 'residential'
       JOIN tour_hours h ON h.provider_id = p.id
      WHERE p.light = 'open' AND COALESCE(JSON_VALUE(p.features, '$.visits'), 'true') NOT IN ('false', '0')
      ORDER BY p.id LIMIT 1`,
  );
  return world.family.get<TourSlots>(`/v1/facilities/${homes[0]!.id}/tour-slots`);
}

/** The demo family books a tour past the pages. */
export async function booksTour(
  world: World,
  facilityId: string,
  { date, minute }: TourSlot,
): Promise<string> {
  const body = { facilityId, date, minute, ...GUEST };
  return (await world.family.post<TourDone>('/v1/tours', body)).id;
}

/** The facility cannot. */
export async function callsOff(world: World, facilityId: string, tour: string): Promise<void> {
  const manager = await world.manages(facilityId);
  await manager.post(`/v1/tours/${tour}/cancellation`, { reason: 'staff_short' });
}

export async function stageTours(world: World): Promise<StagedTours> {
  const { facilityId: facility, slots } = await touringHome(world);
  const booked = await booksTour(world, facility, slots[0]!);
  const calledOff = await booksTour(world, facility, slots[1]!);
  await callsOff(world, facility, calledOff);
  return { facility, booked, calledOff };
}
