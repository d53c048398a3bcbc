import { newId } from '@yilian/kernel';
import { call, content } from '../e2e/person';
import { AssessmentStage } from './assessment-stage';
import { type Stage } from './state';
import { stageFinding } from './inspection-stage';
import { stageTours } from './tour-stage';
import { type World } from './world';

/** Brings the city into the state that the pages are looked at in. */
export async function setStage(world: World): Promise<Stage> {
  const { olderPersons } = await world.family.get<{ olderPersons: readonly { id: string }[] }>(
    '/v1/older-persons',
  );
  const bookings = await world.bookings();
  const completed = await world.completes();
  await objects(world);
  const { due, draft, waiting, ofFamily } = await AssessmentStage.of(world);
  return {
    ...bookings,
    ...{ person: olderPersons[0]!.id, completed, due, draft, waitingSheet: waiting, ofFamily },
    reviewed: await reviews(world),
    complaint: await complains(world, completed),
    order: await standingOrder(world),
    tours: await stageTours(world),
    warned: await stageFinding(world, bookings.facilities[1]!),
    newcomer: await registers(world),
    callsForHelp: async () => callsForHelp(world, olderPersons[0]!.id),
  };
}

/** The demo family has one. */
async function standingOrder({ family }: World): Promise<Stage['order']> {
  const { items } = await family.get<{ items: readonly { id: string }[] }>('/v1/standing-orders');
  const { id } = items[0]!;
  const { days } = await family.get<{ days: readonly { date: string }[] }>(`/v1/standing-orders/${id}`);
  return { id, date: days.at(-1)!.date };
}

/** An older person says no to what is booked. */
async function objects(world: World): Promise<void> {
  const request = await world.acceptedBooking(6);
  const officer = await world.townOfficer();
  const body = { words: '我想自己做饭' };
  content(await officer.ask('POST', `/v1/requests/${request}/objections`, { key: newId(), body }));
}

async function reviews(world: World): Promise<string> {
  const id = await world.completes();
  const parts = { safety: 5, care: 5, staff: 5, surroundings_and_food: 3 };
  await world.family.post(`/v1/requests/${id}/review`, { overall: 5, parts, words: '饭菜热，送得准时。' });
  return id;
}

async function complains(world: World, requestId: string): Promise<string> {
  const { olderPersonId } = await world.family.get<{ olderPersonId: string }>(`/v1/requests/${requestId}`);
  const about = { olderPersonId, requestId, providerId: null };
  const body = { ...about, kind: 'food', words: '汤是凉的，送来时已经过了十二点。' };
  const { id } = await world.family.post<{ id: string }>('/v1/complaints', body);
  await world.answersComplaint(id, '我们已请饭堂加装保温箱，并改走更近的路线。');
  return id;
}

async function registers({ stack }: World): Promise<readonly [string, string]> {
  const [login, password] = [`newcomer.${newId()}`, newId()];
  content(await call(stack, 'POST', '/v1/accounts', { body: { login, password } }));
  return [login, password];
}

async function callsForHelp({ stack, family }: World, olderPersonId: string): Promise<void> {
  const open = await stack.sql("SELECT id FROM sos_alert WHERE state = 'raised'");
  if (open.length > 0) return;
  // A second call for the same person would only join the first.
  await stack.sql("UPDATE sos_alert SET state = 'false_alarm', next_step_at = NULL");
  await family.post('/v1/sos', { olderPersonId, batteryPercent: 64 });
}
