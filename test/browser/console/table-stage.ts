import { newId } from '@yilian/kernel';
import { daysAhead, eventually } from '@yilian/testing';
import { content, type Person } from '../../e2e/person';
import { type World } from '../world';

interface Offered {
  readonly request: string;
  readonly offer: string;
}

/** As much of a demo house as is needed here. */
interface House {
  readonly manager: Person;
  readonly service: { readonly id: string };
  isAsked(wish: object): Promise<Offered>;
  isAskedForLunch(days: number): Promise<Offered>;
  answers(offer: string, act: 'acceptance'): Promise<void>;
}

/** What the tables of the desk show. */
export interface TableStage {
  /** Somebody of the demo agency who makes a visit on `visitOn`. */
  readonly caregiver: string;
  readonly visitOn: string;
}

/** A visit that the agency has promised, and what a family said of the kitchen. */
export async function stageTables(world: World, kitchen: House, agency: House): Promise<TableStage> {
  await isReviewed(world, kitchen);
  const visitOn = daysAhead(6);
  await everybodyWorks(world, agency.service.id, visitOn);
  const { offer } = await agency.isAsked({
    ...{ kind: 'home_care', task: '打扫房间' },
    visits: [{ date: visitOn, fromMinute: 480, toMinute: 1080, durationMinutes: 60 }],
  });
  await agency.answers(offer, 'acceptance');
  const [row] = await world.stack.sql<{ id: string }>(
    'SELECT caregiver_id AS id FROM capacity_hold WHERE offer_id = ?',
    [offer],
  );
  return { caregiver: row!.id, visitOn };
}

/** On any other day a colleague may have no shift, whatever the day of the week. */
async function everybodyWorks(world: World, serviceId: string, date: string): Promise<void> {
  const staff = 'SELECT id FROM caregiver WHERE service_id = ?';
  await world.stack.sql(`DELETE FROM caregiver_shift WHERE on_date = ? AND caregiver_id IN (${staff})`, [
    date,
    serviceId,
  ]);
  await world.stack.sql(
    'INSERT INTO caregiver_shift (caregiver_id, on_date, from_minute, to_minute) SELECT id, ?, 0, 1440 FROM caregiver WHERE service_id = ?',
    [date, serviceId],
  );
}

async function isReviewed(world: World, kitchen: House): Promise<void> {
  const { request, offer } = await kitchen.isAskedForLunch(12);
  await kitchen.answers(offer, 'acceptance');
  await world.stack.sql(
    `UPDATE capacity_slot AS s JOIN hold_slot AS u ON u.slot_id = s.id JOIN capacity_hold AS h ON h.id = u.hold_id
        SET s.on_date = s.on_date - INTERVAL 30 DAY WHERE h.request_id = ? AND h.state = 'confirmed'`,
    [request],
  );
  content(await kitchen.manager.ask('POST', `/v1/bookings/${request}/completion`, { key: newId() }));
  await eventually('the booking is over', async () => {
    const [row] = await world.stack.sql<{ state: string }>('SELECT state FROM care_request WHERE id = ?', [
      request,
    ]);
    return row?.state === 'completed' ? row : undefined;
  });
  const parts = { safety: 5, care: 4, staff: 5, surroundings_and_food: 3 };
  await world.family.post(`/v1/requests/${request}/review`, {
    overall: 4,
    parts,
    words: '菜有点咸，送得准时。',
  });
}
