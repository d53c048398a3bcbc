import { newId } from '@yilian/kernel';
import { daysAhead, eventually } from '@yilian/testing';
import { content } from '../../e2e/person';
import { type World } from '../world';

/** A visit of the demo caregiver, and the request that it is part of. */
export interface StagedVisit {
  readonly id: string;
  readonly requestId: string;
}

/** Everything in the database that pages of caregivers show. */
export interface CareStage {
  readonly visit: StagedVisit;
}

/** When the next of these visits begins: each has an hour and the way behind it to itself, eight in a caregiver's day. */
let fromMinute = 8 * 60;
const APART_MINUTES = 90;

/**
 * A visit of the demo caregiver that begins so many minutes from now. It is booked for tomorrow and then put on this day, for
 * the suite runs at any hour.
 */
export async function visitIn(world: World, minutes: number): Promise<StagedVisit> {
  const [service] = await world.stack.sql<{ id: string }>(
    `SELECT c.service_id AS id FROM caregiver AS c JOIN account AS a ON a.id = c.account_id
      WHERE a.login = 'demo-caregiver' LIMIT 1`,
  );
  const window = { fromMinute, toMinute: fromMinute + 60, durationMinutes: 60 };
  fromMinute += APART_MINUTES;
  const body = {
    ...{ kind: 'home_care', olderPersonId: await world.firstPerson(), serviceId: service!.id },
    ...{ task: '洗澡、换衣服', notes: '门铃坏了，请敲门', visits: [{ date: daysAhead(1), ...window }] },
  };
  const asked = await world.family.ask('POST', '/v1/requests', { key: newId(), body });
  const { id: requestId } = content<{ id: string }>(asked);
  await world.accepts(requestId);
  const id = await eventually('the visit is planned', async () => {
    const [row] = await world.stack.sql<{ id: string }>('SELECT id FROM visit WHERE request_id = ?', [
      requestId,
    ]);
    return row?.id;
  });
  await world.stack.sql(
    `UPDATE caregiver AS c JOIN visit AS v ON v.caregiver_id = c.id
        SET c.account_id = (SELECT id FROM account WHERE login = 'demo-caregiver') WHERE v.id = ?`,
    [id],
  );
  await world.stack.sql(
    `UPDATE visit SET on_date = on_date - INTERVAL 1 DAY, starts_at = now(3) + INTERVAL ? MINUTE,
            ends_at = now(3) + INTERVAL ? MINUTE WHERE id = ?`,
    [minutes, minutes + 60, id],
  );
  await world.stack.sql(
    `UPDATE caregiver_quarter SET quarter_at = quarter_at - INTERVAL 1 DAY
      WHERE hold_id = (SELECT hold_id FROM visit WHERE id = ?)`,
    [id],
  );
  return { id, requestId };
}

/** The demo caregiver has nothing to do on a day: what other tests booked for it is put a month on. */
export async function rests(world: World, inDays: number): Promise<void> {
  await world.stack.sql(
    `UPDATE visit AS v JOIN caregiver AS c ON c.id = v.caregiver_id
        SET v.on_date = v.on_date + INTERVAL 30 DAY, v.starts_at = v.starts_at + INTERVAL 30 DAY,
            v.ends_at = v.ends_at + INTERVAL 30 DAY
      WHERE v.on_date = ? AND c.account_id = (SELECT id FROM account WHERE login = 'demo-caregiver')`,
    [daysAhead(inDays)],
  );
}

/** Brings the city into the state that pages of caregivers are looked at in. */
export async function setCareStage(world: World): Promise<CareStage> {
  return { visit: await visitIn(world, 20) };
}
