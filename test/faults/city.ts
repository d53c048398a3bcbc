import { newId } from '@yilian/kernel';
import { daysAhead, TEST_TOWN } from '@yilian/testing';
import { SignJWT } from 'jose';
import { type Read } from '../scenario/checker';

/** Somebody who may call the API. */
export interface Caller {
  readonly accountId: string;
  readonly token: string;
}
export interface Family extends Caller {
  readonly olderPersonId: string;
}
export interface Kitchen extends Caller {
  readonly serviceId: string;
}

/** The families and kitchens of a small town, enough portions for everybody. */
export interface City {
  readonly date: string;
  readonly families: readonly Family[];
  readonly kitchens: readonly Kitchen[];
}

export interface CityPlan {
  readonly families: number;
  readonly kitchens: number;
  /** Of each kitchen. */
  readonly portions: number;
  /** How long a kitchen has to answer. */
  readonly answerSeconds: number;
}

/** Fills an empty database; rows only, because what they mean is what is being tested. */
export async function foundCity(sql: Read, tokenKey: string, plan: CityPlan): Promise<City> {
  const date = daysAhead(1);
  await settings(sql, plan.answerSeconds);
  const families: Family[] = [];
  for (let at = 0; at < plan.families; at += 1) families.push(await family(sql, tokenKey));
  const kitchens: Kitchen[] = [];
  for (let at = 0; at < plan.kitchens; at += 1)
    kitchens.push(await kitchen(sql, tokenKey, date, plan.portions));
  return { date, families, kitchens };
}

async function settings(sql: Read, answerSeconds: number): Promise<void> {
  const seconds = { residential: 600, day_care: 600, meal: answerSeconds, home_care: 600 };
  const deadlines = { normal: seconds, urgent: seconds, floorSeconds: 0.1, countOpeningHours: false };
  await sql(
    `INSERT INTO setting_version (setting_key, version, valid_from, value)
     VALUES ('dispatch.deadlines', 1, now(3), ?), ('dispatch.rules', 1, now(3), ?)`,
    [JSON.stringify(deadlines), JSON.stringify({ windowSeconds: 0 })],
  );
}

async function caller(
  sql: Read,
  tokenKey: string,
  role: 'family' | 'provider_manager',
  providerId: string | null,
): Promise<Caller> {
  const [accountId, sessionId] = [newId(), newId()];
  await sql("INSERT INTO account (id, login, password_hash, role, provider_id) VALUES (?, ?, 'x', ?, ?)", [
    accountId,
    accountId,
    role,
    providerId,
  ]);
  await sql(
    `INSERT INTO refresh_token (id, family_id, account_id, token_hash, state, started_at, expires_at)
     VALUES (?, ?, ?, ?, 'fresh', now(3), now(3) + INTERVAL 1 DAY)`,
    [newId(), sessionId, accountId, newId()],
  );
  const token = await new SignJWT({ role, prv: providerId, twn: null, gv: 1, sid: sessionId })
    .setProtectedHeader({ alg: 'HS256' })
    .setSubject(accountId)
    .setIssuer('yilian')
    .setAudience('yilian')
    .setIssuedAt()
    .setExpirationTime('1h')
    .sign(Buffer.from(tokenKey, 'base64'));
  return { accountId, token };
}

async function family(sql: Read, tokenKey: string): Promise<Family> {
  const who = await caller(sql, tokenKey, 'family', null);
  const olderPersonId = newId();
  await sql(
    `INSERT INTO older_person (id, name_sealed, phone_sealed, phone_index, address_sealed, town_code, sex, birth_year,
       ability_level, categories, need_mask) VALUES (?, 'x', 'x', ?, 'x', ?, 'female', 1940, 1, '[]', 0)`,
    [olderPersonId, newId(), TEST_TOWN],
  );
  await sql(
    `INSERT INTO family_link (id, account_id, older_person_id, relation, scopes, consented_at, valid_from)
     VALUES (?, ?, ?, 'child', '["ask","see"]', now(3), now(3))`,
    [newId(), who.accountId, olderPersonId],
  );
  return { ...who, olderPersonId };
}

async function kitchen(sql: Read, tokenKey: string, date: string, portions: number): Promise<Kitchen> {
  const [providerId, serviceId, slotId] = [newId(), newId(), newId()];
  const who = await caller(sql, tokenKey, 'provider_manager', providerId);
  await sql("INSERT INTO provider (id, name, address, town_code) VALUES (?, 'Test Kitchen', 'x', ?)", [
    providerId,
    TEST_TOWN,
  ]);
  await sql(
    `INSERT INTO service (id, provider_id, kind, area_towns, price_unit, opening_hours)
     VALUES (?, ?, 'meal', ?, 'portion', '[]')`,
    [serviceId, providerId, JSON.stringify([TEST_TOWN])],
  );
  await sql(
    `INSERT INTO capacity_slot (id, service_id, provider_id, kind, on_date, part, capacity, cutoff_at)
     VALUES (?, ?, ?, 'meal', ?, 'lunch', ?, now(3) + INTERVAL 1 HOUR)`,
    [slotId, serviceId, providerId, date, portions],
  );
  await sql(
    `INSERT INTO capacity_ledger (service_id, unit, pool_id, from_bucket, to_bucket, quantity, reason)
     VALUES (?, 'slot', ?, 'none', 'free', ?, 'created')`,
    [serviceId, slotId, portions],
  );
  return { ...who, serviceId };
}
