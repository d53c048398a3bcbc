import { accountsRows } from '@yilian/accounts';
import {
  Capacity,
  capacityConstraints,
  capacityHandlers,
  CapacityModule,
  capacityReactions,
  capacityRows,
  CreateCapacity,
} from '@yilian/capacity';
import { dispatchRows } from '@yilian/dispatch';
import { emergencyRows } from '@yilian/emergency';
import { newId } from '@yilian/kernel';
import { type Tx, WorkModule } from '@yilian/platform';
import {
  type ImportedProvider,
  ImportProviders,
  type ListedCapacity,
  providersConstraints,
  ProvidersModule,
  providersReactions,
  providersRows,
} from '@yilian/providers';
import { requestsRows } from '@yilian/requests';
import {
  daysAhead,
  eventually,
  idleHandlersExcept,
  somebodyWaits,
  testStack,
  type TestStack,
} from '@yilian/testing';
import { MonitoringModule, monitoringHandlers, monitoringRows, recountBeds, TownPictureQuery } from './index';

const NORTH = '440000001';
const SOUTH = '440000002';
const others = idleHandlersExcept('capacity', 'monitoring');

describe('a provider that moves to another town', () => {
  let stack: TestStack;

  beforeAll(async () => {
    stack = await testStack({
      rows: [
        ...accountsRows,
        ...capacityRows,
        ...dispatchRows,
        ...emergencyRows,
        ...monitoringRows,
        ...providersRows,
        ...requestsRows,
      ],
      constraints: [...capacityConstraints, ...providersConstraints],
      imports: [
        WorkModule.forWorker({
          imports: [CapacityModule, MonitoringModule, ProvidersModule, others.module],
          reactions: [capacityReactions, providersReactions],
          handlers: [...capacityHandlers, ...monitoringHandlers, ...others.handlers],
          schedules: [],
        }),
      ],
    });
  });
  afterAll(async () => stack.close());

  const home = (key: string, townCode: string | null, beds: number): ImportedProvider => ({
    ...{ externalKey: key, list: 'homes', name: key, address: 'x', phone: null, townCode, village: null },
    ...{ point: null, licensedOn: null, ownership: null, features: {}, evaluation: null },
    services: [{ kind: 'residential', capabilities: [], levelMax: 4, beds: { nursing: beds } }],
  });
  const importOne = async (
    provider: ImportedProvider,
    onServices: (tx: Tx, services: readonly ListedCapacity[]) => Promise<void>,
  ): Promise<void> => {
    async function* list(): AsyncGenerator<ImportedProvider> {
      yield provider;
    }
    await stack.app.get(ImportProviders).execute(list(), { demo: true, onServices });
  };
  /** Beds that the list names and the service lacks, as the command line adds them. */
  const addBeds = async (tx: Tx, [service]: readonly ListedCapacity[]): Promise<void> => {
    const { serviceId, beds, before } = service!;
    const added = Array.from({ length: beds!.nursing! - (before?.beds?.nursing ?? 0) }, () => newId());
    await stack.app.get(CreateCapacity).beds(
      tx,
      added.map((id) => ({
        ...{ id, serviceId, room: 'list', number: id.slice(-12), kind: 'nursing', sexRule: 'any' },
        state: 'vacant',
      })),
    );
  };
  const holdOne = async (tx: Tx, serviceId: string): Promise<void> => {
    const [outcome] = await stack.app.get(Capacity).hold(tx, [
      {
        ...{ holdId: newId(), offerId: newId(), requestId: newId(), serviceId, townCode: NORTH },
        untilAt: new Date(Date.now() + 60_000),
        units: {
          kind: 'residential',
          sex: 'female',
          bedKinds: ['nursing'],
          fromDate: daysAhead(0),
          nights: 5,
        },
      },
    ]);
    expect(outcome).toMatchObject({ held: true });
  };
  const figures = async (): Promise<string[]> => {
    const pictures = await stack.app.get(TownPictureQuery).all([NORTH, SOUTH]);
    return pictures.flatMap(({ townCode, beds }) =>
      (beds ?? [])
        .filter(({ count }) => count > 0)
        .map(({ state, count }) => `${townCode}: ${count} ${state}`),
    );
  };
  const settled = async (): Promise<unknown> =>
    eventually('everything is told and done', async () => {
      const [row] = await stack.database.read<{ n: number }>(
        "SELECT (SELECT COUNT(*) FROM outbox_fact) + (SELECT COUNT(*) FROM work_item WHERE state = 'queued') AS n",
      );
      return row!.n === 0;
    });

  it('takes its beds along, also those that turn before they have followed', async () => {
    await importOne(home('a', NORTH, 3), addBeds);
    await settled();
    expect(await figures()).toEqual([`${NORTH}: 3 vacant`]);
    await importOne(home('a', SOUTH, 4), async (tx, services) => {
      await addBeds(tx, services);
      await holdOne(tx, services[0]!.serviceId);
    });
    await settled();
    expect(await figures()).toEqual([`${SOUTH}: 1 held`, `${SOUTH}: 3 vacant`]);
    expect(await recountBeds(stack.database)).toEqual([]);
  });

  it('cannot leave while beds are being added that would stay behind', async () => {
    await importOne(home('c', NORTH, 1), addBeds);
    await settled();
    const [service] = await stack.database.read<{ serviceId: string }>(
      `SELECT service.id AS serviceId FROM service JOIN provider ON provider.id = provider_id WHERE external_key = 'c'`,
    );
    const added = { ...service!, beds: { nursing: 1 }, before: null } as ListedCapacity;
    const moving = await stack.work.write(async (tx) => {
      await addBeds(tx, [added]);
      const moved = importOne(home('c', SOUTH, 1), addBeds);
      await Promise.race([moved.then(settled), somebodyWaits(stack)]);
      return { moved };
    });
    await moving.moved;
    await settled();
    const towns = await stack.database.read('SELECT DISTINCT town_code FROM bed WHERE service_id = ?', [
      service!.serviceId,
    ]);
    expect(towns).toEqual([{ town_code: SOUTH }]);
  });

  it('is found in a town when a newer list says which', async () => {
    const before = await figures();
    await importOne(home('b', null, 2), addBeds);
    await settled();
    expect(await figures()).toEqual(before);
    expect(await recountBeds(stack.database)).toEqual([]);
    await importOne(home('b', NORTH, 2), addBeds);
    await settled();
    expect(await figures()).toEqual([`${NORTH}: 2 vacant`, ...before]);
    expect(await recountBeds(stack.database)).toEqual([]);
  });
});
