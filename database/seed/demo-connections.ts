import { randomBytes } from 'node:crypto';
import { AccessKeys, newHookSecret, secretAt, Webhooks } from '@yilian/integration';
import { newId } from '@yilian/kernel';
import { Database, FieldCipher, UnitOfWork } from '@yilian/platform';
import { addDays } from '@yilian/providers';
import { demoAccount } from './demo-people';
import { type Doors } from './doors';

/** Where nobody listens: the name is set aside for examples. */
const NOWHERE = 'https://care.example.com/yilian';

/**
 * The demo home has connected a system: a key that nobody holds, so that it opens nothing, and a webhook that is paused.
 * Nothing where there is a key already.
 */
export async function seedConnections(doors: Doors, today: string): Promise<number> {
  const database = doors.get(Database);
  const [known] = await database.query('SELECT 1 FROM access_key LIMIT 1');
  const managerId = demoAccount('demo-home').id;
  const [home] = await database.query<{ id: string | null }>(
    'SELECT provider_id AS id FROM account WHERE id = ?',
    [managerId],
  );
  const providerId = home?.id;
  if (known || !providerId) return 0;
  const [keys, hooks, cipher] = [doors.get(AccessKeys), doors.get(Webhooks), doors.get(FieldCipher)];
  const hookId = newId();
  await doors.get(UnitOfWork).write(async (tx) => {
    await keys.add(tx, {
      ...{ id: newId(), providerId, slot: 1, name: '护理系统', handle: 'demokey001', madeBy: managerId },
      scopes: ['beds:read', 'beds:write', 'offers:read', 'guests:read'],
      secretHash: randomBytes(32).toString('hex'),
      endsAt: new Date(`${addDays(today, 180)}T00:00:00Z`),
    });
    const secretSealed = cipher.seal(secretAt(hookId), newHookSecret());
    const kinds = ['offer.waiting', 'booking.made', 'booking.ended', 'beds.changed'] as const;
    await hooks.add(tx, { id: hookId, providerId, slot: 1, url: NOWHERE, kinds, secretSealed });
    await hooks.setState(tx, hookId, 'paused');
  });
  return 1;
}
