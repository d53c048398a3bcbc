import { newId } from '@yilian/kernel';
import { daysAhead, eventually } from '@yilian/testing';
import { content, type Person } from '../../e2e/person';
import { type World } from '../world';

/** Starts of the visits that the demo agency has tomorrow, in minutes. */
const STARTS = [540, 690, 840];

/** As much of a demo house as is needed here. */
interface Agency {
  readonly manager: Person;
  readonly service: { readonly id: string };
}

/** The family asks the agency for visits tomorrow, one after the other, and its manager accepts them. */
export async function bookVisits(world: World, { manager, service }: Agency): Promise<void> {
  const olderPersonId = await world.firstPerson();
  for (const fromMinute of STARTS) {
    const visit = { date: daysAhead(1), fromMinute, toMinute: fromMinute + 120, durationMinutes: 60 };
    const serviceId = service.id;
    const body = { kind: 'home_care', olderPersonId, task: '助浴', visits: [visit], serviceId };
    const asked = await world.family.ask('POST', '/v1/requests', { key: newId(), body });
    const { id } = content<{ id: string }>(asked);
    const offer = await eventually('the agency is asked', async () => {
      const [row] = await world.stack.sql<{ id: string }>(
        "SELECT id FROM offer WHERE request_id = ? AND service_id = ? AND state = 'open'",
        [id, serviceId],
      );
      return row?.id;
    });
    content(await manager.ask('POST', `/v1/offers/${offer}/acceptance`, { key: newId() }));
  }
}
