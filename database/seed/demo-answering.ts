import { AutoAcceptRules } from '@yilian/answering';
import { Database, UnitOfWork } from '@yilian/platform';
import { type Doors } from './doors';

const TERMS = { levelMax: 2, quantityMax: 2, fromMinute: 480, toMinute: 1080, urgentToo: false } as const;

/** The demo kitchen asks to accept small orders at once; an officer has still to decide, so nothing is accepted yet. */
export async function seedAnswering(doors: Doors): Promise<number> {
  const [kitchen] = await doors.get(Database).query<{ serviceId: string; providerId: string }>(
    `SELECT s.id AS serviceId, s.provider_id AS providerId
       FROM account AS a JOIN service AS s ON s.provider_id = a.provider_id AND s.kind = 'meal'
      WHERE a.login = 'demo-kitchen' AND NOT EXISTS (SELECT 1 FROM auto_accept_rule AS r WHERE r.service_id = s.id)`,
  );
  if (!kitchen) return 0;
  await doors
    .get(UnitOfWork)
    .write(async (tx) => doors.get(AutoAcceptRules).ask(tx, kitchen.serviceId, kitchen.providerId, TERMS));
  return 1;
}
