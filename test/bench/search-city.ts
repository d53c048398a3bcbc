import { AreaStore, accountsRows } from '@yilian/accounts';
import { capacityRows } from '@yilian/capacity';
import type { ServiceKind } from '@yilian/contracts';
import { DiscoveryHttpModule } from '@yilian/discovery';
import { newId, type Random, seededRandom } from '@yilian/kernel';
import { LiveIndex } from '@yilian/matching';
import { Authenticator, type Tx } from '@yilian/platform';
import { providersRows } from '@yilian/providers';
import { daysAhead, testStack, type TestStack } from '@yilian/testing';

const FACILITIES = 50_000;
const ROWS_AT_ONCE = 2_000;

interface Town {
  readonly code: string;
  readonly zh: string;
  readonly en: string;
}

/** Invented towns; each pair of characters is one of a grid, so that no two sound alike. */
export const TOWNS: readonly Town[] = [
  ...(['东', '西', '南', '北'] as const).flatMap((side, row) =>
    (['湖', '桥', '山', '田', '塘', '园', '关', '门'] as const).map((what, column) => ({
      code: String(990_000_000 + row * 8 + column),
      zh: `${side}${what}镇`,
      en: `${['Dong', 'Xi', 'Nan', 'Bei'][row]!}${['hu', 'qiao', 'shan', 'tian', 'tang', 'yuan', 'guan', 'men'][column]!}`,
    })),
  ),
];

/** Parts of names, no two with the same sound. */
export const NAME_WORDS = [
  ...[
    '松鹤',
    '康宁',
    '福寿',
    '金晖',
    '银龄',
    '暖阳',
    '晚晴',
    '长青',
    '乐颐',
    '安怡',
    '春晖',
    '秋实',
    '瑞云',
    '枫林',
  ],
  ...[
    '翠竹',
    '和顺',
    '仁爱',
    '百岁',
    '常乐',
    '嘉禾',
    '明月',
    '清泉',
    '荷塘',
    '紫薇',
    '梅香',
    '桂馥',
    '兰亭',
    '菊园',
  ],
] as const;
export const NAME_SOUNDS = [
  ...[
    'songhe',
    'kangning',
    'fushou',
    'jinhui',
    'yinling',
    'nuanyang',
    'wanqing',
    'changqing',
    'leyi',
    'anyi',
  ],
  ...['chunhui', 'qiushi', 'ruiyun', 'fenglin', 'cuizhu', 'heshun', 'renai', 'baisui', 'changle', 'jiahe'],
] as const;

const KINDS: readonly (readonly [ServiceKind, ServiceKind, string])[] = [
  ['residential', 'day_care', '养老院'],
  ['meal', 'home_care', '服务中心'],
];
const OWNERSHIPS = ['public', 'public_privately_run', 'private', null];

/** An API process with a hundred thousand services of an invented city in its index. */
export async function searchWorld(): Promise<TestStack> {
  const stack = await testStack({
    rows: [...accountsRows, ...providersRows, ...capacityRows],
    imports: [DiscoveryHttpModule],
    providers: [AreaStore, { provide: Authenticator, useValue: { authenticate: async () => undefined } }],
    http: true,
  });
  await stack.app.get(LiveIndex).ready();
  const area = { kind: 'town', parentCode: '9900', lng: null, lat: null, population: null } as const;
  await stack.work.write(async (tx) => {
    const areas = TOWNS.map(({ code, zh, en }) => ({ ...area, code, nameZh: zh, nameEn: en }));
    await stack.app.get(AreaStore).put(tx, areas);
  });
  await stack.work.write(async (tx) => fill(tx, seededRandom(25)));
  return stack;
}

async function fill(tx: Tx, random: Random): Promise<void> {
  for (let start = 0; start < FACILITIES; start += ROWS_AT_ONCE) {
    const some = Array.from({ length: ROWS_AT_ONCE }, (_, n) => facility(start + n, random));
    await insert(
      tx,
      'provider',
      some.map(({ provider }) => provider),
    );
    await insert(
      tx,
      'service',
      some.flatMap(({ services }) => services),
    );
    await insert(
      tx,
      'bed',
      some.flatMap(({ beds }) => beds),
    );
    await insert(
      tx,
      'capacity_slot',
      some.flatMap(({ slots }) => slots),
    );
  }
}

type Row = Readonly<Record<string, unknown>>;

async function insert(tx: Tx, table: string, rows: readonly Row[]): Promise<void> {
  const [first] = rows;
  if (!first) return;
  await tx.execute(`INSERT INTO ${table} (${Object.keys(first).join()}) VALUES ?`, [rows.map(Object.values)]);
}

function facility(n: number, random: Random) {
  const town = TOWNS[Math.floor(random() * TOWNS.length)]!;
  const [first, second, what] = KINDS[n % 2]!;
  const id = newId();
  const word = NAME_WORDS[Math.floor(random() * NAME_WORDS.length)]!;
  const star = random() < 0.5 ? null : 1 + Math.floor(random() * 5);
  const provider = {
    ...{
      id,
      name: `${word}第${n}${what}`,
      name_en: `House No. ${n}`,
      address: '1 Bench Road',
      town_code: town.code,
    },
    ...{
      lng: 113.5 + random() * 0.7,
      lat: 22.7 + random() * 0.4,
      ownership: OWNERSHIPS[Math.floor(random() * 4)],
    },
    features: JSON.stringify({
      short_stay: random() < 0.5,
      visits: random() < 0.5,
      medical_care: random() < 0.3,
    }),
    ...{ official_level: star, official_level_until: '2999-01-01' },
  };
  const services = servicesOf(id, [first, second], random);
  return { provider, services, ...unitsOf(id, services, random) };
}

function servicesOf(id: string, kinds: readonly ServiceKind[], random: Random) {
  return kinds.map((kind) => ({
    ...{ id: newId(), provider_id: id, kind, price_unit: 'night' },
    price_fen: random() < 0.1 ? null : 800 + Math.floor(random() * 20_000),
    ...{ level_max: Math.floor(random() * 5), capability_mask: Math.floor(random() * (1 << 22)) },
    ...{ radius_m: kind === 'meal' || kind === 'home_care' ? 5_000 : null, vacancy_confirmed_at: new Date() },
  }));
}

function unitsOf(id: string, services: ReturnType<typeof servicesOf>, random: Random) {
  const beds = services
    .filter(({ kind }) => kind === 'residential' && random() < 0.5)
    .map((service) => ({
      ...{ id: newId(), service_id: service.id, provider_id: id, room: '1', number: '1', kind: 'nursing' },
    }));
  const slots = services
    .filter(({ kind }) => kind === 'meal' || kind === 'day_care')
    .map((service) => ({
      ...{ id: newId(), service_id: service.id, provider_id: id, kind: service.kind, on_date: daysAhead(1) },
      ...{ part: service.kind === 'meal' ? 'lunch' : 'morning', capacity: Math.floor(random() * 10) },
    }));
  return { beds, slots };
}
