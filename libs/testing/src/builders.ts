import { CreateCapacity } from '@yilian/capacity';
import { newId } from '@yilian/kernel';
import { type ServiceKind } from '@yilian/contracts';
import { type Principal } from '@yilian/platform';
import { type TestStack } from './test-stack';

/** The town in which built people and providers are at home. */
export const TEST_TOWN = '441900003';

/** The city's date, some days from now; a day more than asked when it is late, so that no date is past in any zone. */
export const daysAhead = (days: number): string =>
  new Date(Date.now() + (days * 24 + 8) * 3_600_000).toISOString().slice(0, 10);

/** A family account. */
export async function familyAccount(stack: TestStack): Promise<Principal> {
  const accountId = newId();
  await stack.database.query(
    "INSERT INTO account (id, login, password_hash, role) VALUES (?, ?, 'x', 'family')",
    [accountId, `family-${accountId}`],
  );
  return { accountId, role: 'family', providerId: null, townCode: null };
}

/** A manager of a provider; the account is known to nobody else. */
export const managerOf = (providerId: string): Principal => ({
  ...{ accountId: newId(), role: 'provider_manager', providerId, townCode: null },
});

/** An officer of a town, or of the city when none is named; the account is known to nobody else. */
export const officerOf = (townCode: string | null): Principal => ({
  ...{
    accountId: newId(),
    role: townCode === null ? 'city_officer' : 'town_officer',
    providerId: null,
    townCode,
  },
});

/** The like, with an account that others may look up. */
export async function officerAccount(stack: TestStack, townCode: string | null): Promise<Principal> {
  const officer = officerOf(townCode);
  await stack.database.query(
    "INSERT INTO account (id, login, password_hash, role, town_code) VALUES (?, ?, 'x', ?, ?)",
    [officer.accountId, `officer-${officer.accountId}`, officer.role, townCode],
  );
  return officer;
}

/** A provider of one service of which nothing else is known. */
export async function bareService(
  stack: TestStack,
  kind: ServiceKind,
  priceFen: number | null = null,
): Promise<{ readonly providerId: string; readonly serviceId: string }> {
  const [providerId, serviceId] = [newId(), newId()];
  await stack.database.query("INSERT INTO provider (id, name, address) VALUES (?, 'Test Provider', '')", [
    providerId,
  ]);
  await stack.database.query(
    "INSERT INTO service (id, provider_id, kind, price_unit, price_fen) VALUES (?, ?, ?, 'hour', ?)",
    [serviceId, providerId, kind, priceFen],
  );
  return { providerId, serviceId };
}

/** An older person whom the family may see and ask for. Level 1 unless told; null = not assessed. */
export async function olderPersonOf(
  stack: TestStack,
  family: Principal,
  level: number | null = 1,
): Promise<string> {
  const id = newId();
  await stack.database.query(
    `INSERT INTO older_person (id, name_sealed, phone_sealed, phone_index, address_sealed, town_code, sex, birth_year,
       ability_level, categories, need_mask)
     VALUES (?, 'x', 'x', ?, 'x', ?, 'female', 1940, ?, '[]', 0)`,
    [id, newId().replaceAll('-', '').repeat(2), TEST_TOWN, level],
  );
  await stack.database.query(
    `INSERT INTO family_link (id, account_id, older_person_id, relation, scopes, consented_at, valid_from)
     VALUES (?, ?, ?, 'child', '["ask","see"]', now(3), now(3))`,
    [newId(), family.accountId, id],
  );
  return id;
}

/** A kitchen with so many portions of lunch on a date; returns its service. */
export async function kitchen(stack: TestStack, date: string, portions: number): Promise<string> {
  const providerId = newId();
  const serviceId = newId();
  await stack.database.query(
    `INSERT INTO provider (id, name, address, phone, town_code, state, light)
     VALUES (?, 'Test Kitchen', 'x', 'x', ?, 'active', 'open')`,
    [providerId, TEST_TOWN],
  );
  await stack.database.query(
    `INSERT INTO service (id, provider_id, kind, state, level_min, level_max, sexes, capability_mask, area_towns,
       price_unit, opening_hours)
     VALUES (?, ?, 'meal', 'open', 0, 4, 'any', 0, ?, 'portion', '[]')`,
    [serviceId, providerId, JSON.stringify([TEST_TOWN])],
  );
  const cutoffAt = new Date(Date.now() + 3_600_000);
  await stack.work.write(async (tx) =>
    stack.app
      .get(CreateCapacity)
      .slots(tx, [
        { id: newId(), serviceId, date, part: 'lunch', capacity: portions, outOfService: 0, cutoffAt },
      ]),
  );
  return serviceId;
}
