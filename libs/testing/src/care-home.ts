import { CreateCapacity } from '@yilian/capacity';
import { type BedKind } from '@yilian/contracts';
import { newId } from '@yilian/kernel';
import { TEST_TOWN } from './builders';
import { type TestStack } from './test-stack';

/** A care home with so many empty beds. */
export async function careHome(
  stack: TestStack,
  beds: number,
  kind: BedKind = 'ordinary',
): Promise<{ readonly serviceId: string; readonly providerId: string }> {
  const [providerId, serviceId] = [newId(), newId()];
  await stack.database.query(
    `INSERT INTO provider (id, name, address, phone, town_code, state, light)
     VALUES (?, 'Test Home', 'x', 'x', ?, 'active', 'open')`,
    [providerId, TEST_TOWN],
  );
  await stack.database.query(
    `INSERT INTO service (id, provider_id, kind, state, level_min, level_max, sexes, capability_mask, area_towns,
       price_unit, opening_hours)
     VALUES (?, ?, 'residential', 'open', 0, 4, 'any', 0, ?, 'night', '[]')`,
    [serviceId, providerId, JSON.stringify([TEST_TOWN])],
  );
  const rooms = Array.from({ length: beds }, (_, index) => ({
    ...{ id: newId(), serviceId, room: '1', number: String(index + 1), kind },
    ...{ sexRule: 'any' as const, state: 'vacant' as const },
  }));
  await stack.work.write(async (tx) => stack.app.get(CreateCapacity).beds(tx, rooms));
  return { serviceId, providerId };
}
