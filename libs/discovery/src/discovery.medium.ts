import { Module } from '@nestjs/common';
import { AreaStore, accountsRows } from '@yilian/accounts';
import { capacityRows } from '@yilian/capacity';
import {
  FacilityDays,
  FacilityList,
  FacilityPage,
  type JobName,
  jobs,
  type ServiceKind,
  Suggestions,
} from '@yilian/contracts';
import { newId } from '@yilian/kernel';
import { CityDays, LiveIndex } from '@yilian/matching';
import { Authenticator, JobHandler, type Tx, WorkModule } from '@yilian/platform';
import { Providers, ProvidersModule, providersReactions, providersRows } from '@yilian/providers';
import { eventually, testStack, type TestStack } from '@yilian/testing';
import type { z } from 'zod';
import { DiscoveryHttpModule } from './discovery-http.module';

const SOON_MS = 1_000;
const EAST = '990000001';
const SOUTH = '990000002';
const NOBODYS = '990000003';
const PLACE = { lng: 113.79, lat: 23.02 };

/** A worker refuses to start while a job has no handler; here only its relay is wanted. */
const idleHandlers = (Object.keys(jobs) as JobName[]).map((job) => {
  class Idle extends JobHandler {
    readonly job = job;

    async handle(): Promise<void> {}
  }
  return Idle;
});

@Module({ providers: idleHandlers, exports: idleHandlers })
class IdleModule {}

let stack: TestStack;
let tomorrow: string;

interface Made {
  readonly id: string;
  readonly serviceId: string;
}

async function change(serviceId: string, write: (tx: Tx) => Promise<unknown>): Promise<void> {
  await stack.work.write(async (tx) => {
    await write(tx);
    await stack.app.get(Providers).tellChanged(tx, 'service.id', [serviceId]);
  });
}

interface Facts {
  readonly name: string;
  readonly town?: string;
  readonly kind?: ServiceKind;
  readonly priceFen?: number | null;
  readonly lng?: number;
  readonly beds?: number;
  readonly confirmed?: boolean;
  readonly more?: Readonly<Record<string, unknown>>;
}

async function make({ name, kind = 'residential', ...facts }: Facts): Promise<Made> {
  const made = { id: newId(), serviceId: newId() };
  const { town = EAST, priceFen = null, lng = PLACE.lng, beds = 0, confirmed = true, more = {} } = facts;
  await change(made.serviceId, async (tx) => {
    const columns = {
      id: made.id,
      name,
      address: '1 Test Road',
      town_code: town,
      lng,
      lat: PLACE.lat,
      ...more,
    };
    await tx.execute(
      `INSERT INTO provider (${Object.keys(columns).join()}) VALUES (${Object.keys(columns)
        .map(() => '?')
        .join()})`,
      Object.values(columns),
    );
    await tx.execute(
      `INSERT INTO service (id, provider_id, kind, price_unit, price_fen, capability_mask, vacancy_confirmed_at)
       VALUES (?, ?, ?, 'night', ?, 3, IF(?, now(3), NULL))`,
      [made.serviceId, made.id, kind, priceFen, confirmed],
    );
    for (let number = 1; number <= beds; number += 1) {
      await tx.execute(
        `INSERT INTO bed (id, service_id, provider_id, room, number, kind, sex_rule)
         VALUES (?, ?, ?, '1', ?, 'nursing', 'female')`,
        [newId(), made.serviceId, made.id, String(number)],
      );
    }
  });
  return made;
}

async function get(url: string) {
  const response = await stack.app.inject({ method: 'GET', url });
  return { status: response.statusCode, body: response.json<unknown>() };
}

async function read<Schema extends z.ZodType>(schema: Schema, url: string): Promise<z.infer<Schema>> {
  const { status, body } = await get(url);
  expect([status, body]).toEqual([200, expect.anything()]);
  return schema.parse(body);
}

const list = async (terms = '') => read(FacilityList, `/v1/facilities?${terms}`);
const names = async (terms: string) => (await list(terms)).items.map(({ name }) => name);
const countOf = ({ facets }: FacilityList, key: string, value: string) =>
  facets.find((facet) => facet.key === key)?.options.find((option) => option.value === value)?.count;

let willow: Made;
let kitchen: Made;

beforeAll(async () => {
  stack = await testStack({
    rows: [...accountsRows, ...providersRows, ...capacityRows],
    imports: [
      ProvidersModule,
      DiscoveryHttpModule,
      WorkModule.forWorker({
        imports: [IdleModule],
        reactions: [providersReactions],
        handlers: idleHandlers,
        schedules: [],
      }),
    ],
    providers: [AreaStore, { provide: Authenticator, useValue: { authenticate: async () => undefined } }],
    http: true,
  });
  await stack.app.get(LiveIndex).ready();
  const days = stack.app.get(CityDays);
  tomorrow = days.add(days.dateAt(Date.now()), 1);
  const area = { kind: 'town', parentCode: '9900', lng: null, lat: null, population: null } as const;
  await stack.work.write(async (tx) => {
    await stack.app.get(AreaStore).put(tx, [
      { ...area, code: EAST, nameZh: '麻涌镇', nameEn: 'Machong' },
      { ...area, code: SOUTH, nameZh: '南城街道', nameEn: 'Nancheng' },
      { ...area, code: NOBODYS, nameZh: '空城镇', nameEn: 'Kongcheng' },
    ]);
  });
  willow = await make({
    name: '示范柳荫养老院',
    ...{ beds: 2, priceFen: 9_000 },
    more: {
      ...{
        official_level: 4,
        official_level_until: '2999-01-01',
        ownership: 'private',
        phone: '13800000001',
      },
      features: '{"short_stay":true,"visits":false}',
      village: '大步村',
    },
  });
  await make({
    name: '示范翠湖护理院',
    town: SOUTH,
    priceFen: 16_000,
    lng: PLACE.lng + 0.05,
    confirmed: false,
    beds: 1,
  });
  await make({ name: '示范麻涌敬老院', priceFen: null, lng: PLACE.lng + 0.02 });
  kitchen = await make({ name: '示范长者饭堂', kind: 'meal', priceFen: 1_200 });
  await change(kitchen.serviceId, async (tx) =>
    tx.execute(
      `INSERT INTO capacity_slot (id, service_id, provider_id, kind, on_date, part, capacity, cutoff_at)
       VALUES (?, ?, ?, 'meal', ?, 'lunch', 30, now(3) + INTERVAL 10 HOUR), (?, ?, ?, 'meal', ?, 'dinner', 20, now(3))`,
      [newId(), kitchen.serviceId, kitchen.id, tomorrow, newId(), kitchen.serviceId, kitchen.id, tomorrow],
    ),
  );
  await eventually('all are found', async () => (await list('hasVacancy=true')).total === 3);
  await eventually('all are found', async () => (await list()).total === 4);
});

afterAll(async () => stack.close());

describe('the list', () => {
  test('shows everything first, what is free and fresh before what is not', async () => {
    const all = await list();
    expect(all).toMatchObject({ total: 4, totalWithVacancy: 3, relax: [], next: null, sort: 'vacancy' });
    expect(all.items.at(-1)?.name).toBe('示范麻涌敬老院');
    expect(all.items.at(-2)?.name).toBe('示范翠湖护理院');
    const shown = all.items.find(({ id }) => id === willow.id)!;
    expect(shown).toMatchObject({
      town: { zh: '麻涌镇', en: 'Machong' },
      features: { short_stay: true, visits: false },
      quality: {
        official: { level: 4, until: '2999-01-01', lapsed: false },
        ...{ inspection: null, fulfilment: null, rating: null },
      },
      services: [
        {
          price: { fromFen: 9_000, toFen: null, includes: null },
          vacancy: {
            ...{ free: 2, unit: 'bed', stale: false, source: 'provider', grade: 'medium' },
            beds: [{ bedKind: 'nursing', sexRule: 'female', count: 2 }],
          },
        },
      ],
    });
    const unsure = all.items.find(({ name }) => name === '示范翠湖护理院')!;
    expect(unsure.services[0]?.vacancy).toMatchObject({
      ...{ free: 1, confirmedAt: null, ageSeconds: null, stale: true, source: 'books' },
    });
  });

  test('counts every option, also those that nobody has', async () => {
    const answer = await list('service=residential');
    expect(answer.total).toBe(3);
    expect(countOf(answer, 'service', 'meal')).toBe(1);
    expect(countOf(answer, 'service', 'day_care')).toBe(0);
    expect([EAST, SOUTH, NOBODYS].map((town) => countOf(answer, 'town', town))).toEqual([2, 1, 0]);
    expect(countOf(answer, 'star', '4')).toBe(1);
    expect(countOf(answer, 'star', 'none')).toBe(2);
    expect(countOf(answer, 'band', '1')).toBe(1);
    expect(answer.facets.find(({ key }) => key === 'service')?.options[0]).toMatchObject({
      ...{ value: 'residential', selected: true, label: { zh: '住养老院' } },
    });
    expect(answer.facets.find(({ key }) => key === 'band')?.options[0]?.label.zh).toBe('每月 3,000 元以内');
  });

  test.each([
    ['q=柳荫', ['示范柳荫养老院']],
    ['q=liuyin', ['示范柳荫养老院']],
    ['q=lyyly', ['示范柳荫养老院']],
    ['q=liuyinn', ['示范柳荫养老院']],
    ['q=大步村', ['示范柳荫养老院']],
    ['q=示范翠胡护理院', ['示范翠湖护理院']],
    ['q=machong jinglaoyuan', ['示范麻涌敬老院', '示范柳荫养老院']],
    ['q=送餐', ['示范长者饭堂']],
    ['q=南城养老院', ['示范翠湖护理院']],
    [`town=${SOUTH}`, ['示范翠湖护理院']],
    ['feature=short_stay', ['示范柳荫养老院']],
    ['star=4,5', ['示范柳荫养老院']],
    ['service=residential&sort=price', ['示范柳荫养老院', '示范翠湖护理院', '示范麻涌敬老院']],
    ['service=residential&near=113.84,23.02', ['示范翠湖护理院', '示范麻涌敬老院', '示范柳荫养老院']],
    ['near=113.84,23.02&within=1000', ['示范翠湖护理院']],
    ['priceMaxFen=9000&service=residential', ['示范柳荫养老院']],
  ])('%s', async (terms, expected) => {
    expect(await names(terms)).toEqual(expected);
  });

  test('says when it guessed', async () => {
    expect(await list('q=liuyinn')).toMatchObject({ approximate: true, total: 1 });
    expect(await list('q=liuyin')).toMatchObject({ approximate: false, total: 1 });
  });

  test('finds nothing and says which filter to give up', async () => {
    const answer = await list(`town=${NOBODYS}&service=residential`);
    expect(answer).toMatchObject({ total: 0, items: [] });
    expect(answer.relax).toEqual([{ dropFilter: 'town', label: { zh: '镇街', en: 'Town' }, total: 3 }]);
  });

  test('pages without repeating or leaving out', async () => {
    for (const sort of ['vacancy', 'star', 'price']) {
      const seen: string[] = [];
      let cursor = '';
      do {
        const page: FacilityList = await list(`limit=1&sort=${sort}${cursor}`);
        seen.push(...page.items.map(({ name }) => name));
        cursor = page.next === null ? '' : `&cursor=${page.next}`;
      } while (cursor !== '');
      expect(seen).toEqual(await names(`sort=${sort}`));
    }
  });
});

describe('vacancies are live', () => {
  test('a bed that is taken is gone within a second, and one that is freed is back', async () => {
    const home = await make({ name: '示范活水养老院', beds: 1 });
    const free = async () => (await list('q=活水')).items[0]?.services[0]?.vacancy.free;
    await eventually('it is there', async () => (await free()) === 1, SOON_MS);
    for (const [state, left] of [
      ['occupied', 0],
      ['vacant', 1],
    ] as const) {
      await change(home.serviceId, async (tx) =>
        tx.execute('UPDATE bed SET state = ? WHERE service_id = ?', [state, home.serviceId]),
      );
      await eventually(
        state,
        async () => (await list('q=活水&hasVacancy=true')).total === left && (await free()) === left,
        SOON_MS,
      );
    }
    await change(home.serviceId, async (tx) =>
      tx.execute("UPDATE provider SET name = '示范静水养老院' WHERE id = ?", [home.id]),
    );
    await eventually('its new name', async () => (await names('q=静水')).length === 1, SOON_MS);
    expect(await names('q=活水')).toEqual([]);
    await stack.work.write(async (tx) => {
      await stack.app.get(Providers).tellChanged(tx, 'service.id', [home.serviceId]);
      await tx.execute('DELETE FROM service WHERE id = ?', [home.serviceId]);
    });
    await eventually('it is gone', async () => (await list('q=静水')).total === 0, SOON_MS);
  });
});

describe('one facility', () => {
  test('shows all that is known, and null for the rest', async () => {
    const page = await read(FacilityPage, `/v1/facilities/${willow.id}`);
    expect(page).toMatchObject({
      ...{ name: '示范柳荫养老院', phone: '13800000001', village: '大步村', evaluation: null },
      status: { code: 'open', label: { zh: '正常接收' } },
      licence: { number: null, from: null, until: null },
      services: [{ kind: 'residential', openingHours: null, radiusM: null, areaTowns: null }],
    });
    expect(page.services[0]?.needs.map(({ label }) => label.zh)).toEqual(['轮椅', '助浴']);
    expect(await get(`/v1/facilities/${newId()}`)).toMatchObject({ status: 404 });
  });

  test('tells the public why it is suspended', async () => {
    const home = await make({
      name: '示范停业养老院',
      more: { state: 'suspended', suspended_reason: '整改' },
    });
    const { status } = await read(FacilityPage, `/v1/facilities/${home.id}`);
    expect(status).toMatchObject({ code: 'suspended', label: { zh: '已被主管部门暂停：整改' } });
  });

  test('lists the days that can be booked, without what is past its hour', async () => {
    const days = await read(FacilityDays, `/v1/facilities/${kitchen.id}/days?service=meal`);
    expect(days).toMatchObject({ serviceId: kitchen.serviceId, unit: 'portion' });
    expect(days.days).toMatchObject([
      {
        date: tomorrow,
        parts: [{ part: 'lunch', label: { zh: '午餐' }, left: 30, until: expect.any(String) as string }],
      },
    ]);
    const beds = await read(FacilityDays, `/v1/facilities/${willow.id}/days?service=${willow.serviceId}&n=3`);
    expect(beds.days.map(({ parts }) => parts[0]?.left)).toEqual([2, 2, 2]);
    expect(await get(`/v1/facilities/${willow.id}/days?service=meal`)).toMatchObject({ status: 404 });
  });
});

describe('suggestions', () => {
  test.each([
    ['machong', 'town', EAST],
    ['mac', 'town', EAST],
    ['大步', 'community', '大步村'],
    ['关怀版', 'setting', 'elder_mode'],
    ['食堂', 'service', 'meal'],
  ])('%s', async (typed, type, value) => {
    const { items } = await read(Suggestions, `/v1/suggest?q=${encodeURIComponent(typed)}`);
    expect(items[0]).toMatchObject({ type, value });
  });

  test('name a facility with its town', async () => {
    const { items } = await read(Suggestions, '/v1/suggest?q=cuihu');
    expect(items).toMatchObject([
      { type: 'facility', label: { zh: '示范翠湖护理院' }, detail: { zh: '南城街道' } },
    ]);
  });
});
