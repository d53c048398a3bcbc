import { testStack, type TestStack } from '@yilian/testing';
import type { ImportedProvider } from '../domain/import';
import type { ListedCapacity } from '../domain/plan-import';
import { ProvidersModule } from '../providers.module';
import { providersConstraints } from '../store/constraints.row';
import { providersRows } from '../store/providers.row';
import { ImportProviders, type ImportOptions } from './import-providers.use-case';

let stack: TestStack;
let capacity: ListedCapacity[] = [];

beforeAll(async () => {
  stack = await testStack({
    rows: providersRows,
    constraints: providersConstraints,
    imports: [ProvidersModule],
  });
});

beforeEach(() => (capacity = []));
afterAll(async () => stack.close());

const options: ImportOptions = {
  demo: true,
  onServices: async (_, services) => void capacity.push(...services),
};

function home(list: string, number: number, changes: Partial<ImportedProvider> = {}): ImportedProvider {
  return {
    externalKey: `${list}:${number}`,
    list,
    name: `Test Home ${number}`,
    address: `${number} Test Road`,
    phone: '13800000001',
    townCode: '990000001',
    village: null,
    point: { lng: 121.5, lat: 25 },
    licensedOn: '2020-02-29',
    ownership: 'private',
    features: null,
    evaluation: null,
    services: [
      { kind: 'residential', capabilities: ['tube_feeding'], levelMax: 4, beds: { nursing: number } },
    ],
    ...changes,
  };
}

const homes = (list: string, count: number) =>
  Array.from({ length: count }, (_, index) => home(list, index + 1));

async function* stream(drafts: readonly ImportedProvider[]): AsyncGenerator<ImportedProvider> {
  yield* drafts;
}

const importAll = async (drafts: readonly ImportedProvider[], how = options) =>
  stack.app.get(ImportProviders).execute(stream(drafts), how);

async function count(sql: string, ...values: readonly unknown[]): Promise<number> {
  const [row] = await stack.database.read<{ count: number }>(`SELECT COUNT(*) AS count FROM ${sql}`, values);
  return row!.count;
}

const facts = () => count("outbox_fact WHERE type = 'providers.service-changed.v1'");

test('a list is stored once, however often it is imported', async () => {
  const before = await facts();
  expect(await importAll(homes('a', 1_203))).toEqual({ added: 1_203, changed: 0, unchanged: 0 });
  expect(await facts()).toBe(before + 1_203);
  expect(capacity).toHaveLength(1_203);
  expect(capacity[6]).toMatchObject({ kind: 'residential', beds: { nursing: 7 }, seats: null, before: null });

  capacity = [];
  expect(await importAll(homes('a', 1_203))).toEqual({ added: 0, changed: 0, unchanged: 1_203 });
  expect(await facts()).toBe(before + 1_203);
  expect(capacity).toEqual([]);
  expect(await count("provider WHERE list = 'a' AND demo")).toBe(1_203);
});

test('a list answers its own questions about a facility, and leaves the answers of others', async () => {
  const answering = (care_insurance: boolean) => home('q', 1, { features: { care_insurance } });
  await importAll([home('q', 1)]);
  await stack.work.write(async (tx) => {
    await tx.execute(`UPDATE provider SET features = '{"visits":true}' WHERE list = 'q'`);
  });
  const stored = async () => {
    const [row] = await stack.database.read<{ features: string }>(
      "SELECT features FROM provider WHERE list = 'q'",
    );
    return JSON.parse(row!.features) as unknown;
  };
  expect(await importAll([home('q', 1)])).toMatchObject({ unchanged: 1 });
  expect(await importAll([answering(false)])).toMatchObject({ changed: 1 });
  expect(await stored()).toEqual({ visits: true, care_insurance: false });
  expect(await importAll([answering(true)])).toMatchObject({ changed: 1 });
  expect(await stored()).toEqual({ visits: true, care_insurance: true });
  expect(await importAll([answering(true)])).toMatchObject({ unchanged: 1 });
});

test('a newer list changes what it says otherwise, and only that', async () => {
  await importAll(homes('b', 3));
  await stack.work.write(async (tx) => {
    await tx.execute("UPDATE provider SET phone = '13900000002' WHERE list = 'b'");
    await tx.execute(
      "UPDATE service SET price_fen = 1, level_min = 3 WHERE provider_id IN (SELECT id FROM provider WHERE list = 'b')",
    );
  });
  capacity = [];
  const before = await facts();
  const moved = home('b', 1, { address: '9 New Road', point: null });
  const grown = home('b', 2, {
    services: [
      { kind: 'residential', capabilities: [], levelMax: 1, beds: { ordinary: 5 } },
      { kind: 'day_care', capabilities: [], levelMax: null, seats: 12 },
    ],
  });
  expect(await importAll([moved, grown, home('b', 3), home('b', 4)])).toEqual({
    added: 1,
    changed: 2,
    unchanged: 1,
  });
  expect(await facts()).toBe(before + 4);
  expect(capacity.map(({ kind, beds, seats, before: said }) => ({ kind, beds, seats, said }))).toEqual([
    { kind: 'residential', beds: { ordinary: 5 }, seats: null, said: { beds: { nursing: 2 }, seats: null } },
    { kind: 'day_care', beds: null, seats: 12, said: null },
    { kind: 'residential', beds: { nursing: 4 }, seats: null, said: null },
  ]);
  const rows = await stack.database.read<object>(
    `SELECT address, phone, lng, kind, level_min, level_max, capability_mask, price_fen
       FROM provider JOIN service ON provider_id = provider.id
      WHERE list = 'b' AND external_key IN ('b:1', 'b:2') ORDER BY external_key, kind DESC`,
  );
  expect(rows).toMatchObject([
    { address: '9 New Road', phone: '13900000002', lng: null, level_min: 3, level_max: 4, price_fen: 1 },
    {
      kind: 'residential',
      phone: '13900000002',
      level_min: 1,
      level_max: 1,
      capability_mask: 0,
      price_fen: 1,
    },
    { kind: 'day_care', level_min: 0, level_max: 4, price_fen: null },
  ]);
});

test('a service area is kept as the list says it', async () => {
  const agency = (number: number, areaTowns: readonly string[] | 'all' | null) =>
    home('area', number, { services: [{ kind: 'home_care', capabilities: [], levelMax: null, areaTowns }] });
  await importAll([agency(1, 'all'), agency(2, ['990000002']), agency(3, null)]);
  const rows = await stack.database.read<{ area_towns: string | null }>(
    "SELECT area_towns FROM service JOIN provider ON provider.id = provider_id WHERE list = 'area' ORDER BY external_key",
  );
  expect(rows.map((row) => row.area_towns)).toEqual([null, '["990000002"]', '["990000001"]']);
});

describe('nothing of a file is stored', () => {
  const nothing = async (list: string) => {
    expect(await count('provider WHERE list = ?', list)).toBe(0);
    expect(await count("provider WHERE name = 'Test Home 1' AND list = ?", list)).toBe(0);
  };

  test('when its last row cannot be stored', async () => {
    const before = await facts();
    const broken = home('c', 900, { name: 'x'.repeat(500) });
    await expect(importAll([...homes('c', 700), broken])).rejects.toThrow();
    await nothing('c');
    expect(await facts()).toBe(before);
  });

  test('when reading it fails half way', async () => {
    async function* torn(): AsyncGenerator<ImportedProvider> {
      yield* homes('d', 600);
      throw new Error('the file ends here');
    }
    await expect(stack.app.get(ImportProviders).execute(torn(), options)).rejects.toThrow(
      'the file ends here',
    );
    await nothing('d');
  });

  test('when its units cannot be entered', async () => {
    const refusing: ImportOptions = {
      demo: true,
      onServices: async () => {
        throw new Error('no such bed');
      },
    };
    await expect(importAll(homes('e', 3), refusing)).rejects.toThrow('no such bed');
    await nothing('e');
  });

  test('when a provider stands in it twice', async () => {
    await expect(importAll([home('f', 1), home('f', 2), home('f', 1)])).rejects.toThrow();
    await nothing('f');
  });
});

test('of two imports of one list at the same time, the providers are stored once', async () => {
  const outcomes = await Promise.allSettled([importAll(homes('g', 50)), importAll(homes('g', 50))]);
  expect(outcomes.some(({ status }) => status === 'fulfilled')).toBe(true);
  expect(await count("provider WHERE list = 'g'")).toBe(50);
});
