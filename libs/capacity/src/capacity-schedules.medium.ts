import { type WantedUnits } from '@yilian/contracts';
import { newId } from '@yilian/kernel';
import { providersRows } from '@yilian/providers';
import { bareService, testStack, type TestStack } from '@yilian/testing';
import { dateOf } from './domain/calendar';
import { ExpireHolds } from './expire-holds/expire-holds.job';
import {
  Capacity,
  capacityConstraints,
  CapacityModule,
  capacityRows,
  CreateCapacity,
  recount,
} from './index';
import { CityClock } from './store/clock.query';
import { TurnBeds } from './turn-beds/turn-beds.job';

let stack: TestStack;
let home: string;
let today: number;

beforeAll(async () => {
  stack = await testStack({
    rows: [...providersRows, ...capacityRows],
    constraints: [
      ...capacityConstraints,
      'CREATE TABLE offer (id CHAR(36) CHARACTER SET ascii COLLATE ascii_bin PRIMARY KEY, state VARCHAR(16))',
      'CREATE TABLE care_request (hold_id CHAR(36) CHARACTER SET ascii COLLATE ascii_bin, state VARCHAR(16))',
    ],
    imports: [CapacityModule],
    providers: [ExpireHolds, TurnBeds],
  });
  today = (await stack.work.write(async (tx) => stack.app.get(CityClock).now(tx))).day;
});
afterAll(async () => stack.close());
afterEach(async () => expect((await recount(stack.database)).differences).toEqual([]));

beforeEach(async () => {
  home = (await bareService(stack, 'residential')).serviceId;
  await stack.work.write(async (tx) => {
    const bed = { serviceId: home, room: '1', kind: 'nursing', sexRule: 'any', state: 'vacant' } as const;
    await stack.app.get(CreateCapacity).beds(
      tx,
      ['1', '2', '3'].map((number) => ({ ...bed, id: newId(), number })),
    );
  });
});

const stay = (inDays: number, nights: number | null): WantedUnits => ({
  kind: 'residential',
  bedKinds: ['nursing'],
  sex: 'female',
  fromDate: dateOf(today + inDays),
  nights,
});

/** Holds a stay; `lateSeconds` is how long its time has been over. */
async function hold(units: WantedUnits, lateSeconds: number, offerState?: string): Promise<string> {
  const [holdId, offerId] = [newId(), newId()];
  const untilAt = new Date((await stack.database.now()).getTime() - lateSeconds * 1_000);
  await stack.work.write(async (tx) => {
    if (offerState) await tx.execute('INSERT INTO offer (id, state) VALUES (?, ?)', [offerId, offerState]);
    await stack.app
      .get(Capacity)
      .hold(tx, [
        { holdId, offerId, requestId: newId(), serviceId: home, townCode: '990000001', units, untilAt },
      ]);
  });
  return holdId;
}

const stateOf = async (holdId: string): Promise<string> => {
  const [row] = await stack.database.query<{ state: string }>(
    'SELECT state FROM capacity_hold WHERE id = ?',
    [holdId],
  );
  return row!.state;
};
const bedStates = async (): Promise<string[]> => {
  const rows = await stack.database.query<{ state: string }>(
    'SELECT state FROM bed WHERE service_id = ? ORDER BY state',
    [home],
  );
  return rows.map((row) => row.state);
};

/** As if so many days had gone by. */
async function daysGoBy(days: number): Promise<void> {
  await stack.work.write(async (tx) => {
    await tx.execute(
      'UPDATE bed_night n JOIN bed b ON b.id = n.bed_id SET n.night = n.night - INTERVAL ? DAY WHERE b.service_id = ?',
      [days, home],
    );
    await tx.execute('UPDATE bed SET open_from = open_from - INTERVAL ? DAY WHERE service_id = ?', [
      days,
      home,
    ]);
    await tx.execute('UPDATE capacity_hold SET from_date = from_date - INTERVAL ? DAY WHERE service_id = ?', [
      days,
      home,
    ]);
  });
}

describe('a hold that nobody resolved', () => {
  it('expires five seconds after its time, unless its offer is still open', async () => {
    const forgotten = await hold(stay(9, null), 60);
    const declined = await hold(stay(9, 2), 60, 'declined');
    const open = await hold(stay(9, null), 60, 'open');
    const justOver = await hold(stay(20, 1), 1);
    await stack.app.get(ExpireHolds).run();
    expect(await Promise.all([forgotten, declined, open, justOver].map(stateOf))).toEqual([
      'expired',
      'expired',
      'pending',
      'pending',
    ]);
  });
});

describe('when days go by', () => {
  it('beds are held as their stays begin, until their guests are there, and vacant as they end', async () => {
    const turn = async () => stack.app.get(TurnBeds).run();
    const confirmed = await hold(stay(2, 3), 0);
    await hold(stay(2, null), 0);
    await stack.work.write(async (tx) => stack.app.get(Capacity).confirm(tx, [confirmed]));
    await turn();
    expect(await bedStates()).toEqual(['vacant', 'vacant', 'vacant']);
    await daysGoBy(2);
    await turn();
    expect(await bedStates()).toEqual(['held', 'held', 'vacant']);
    await daysGoBy(3);
    await turn();
    expect(await bedStates()).toEqual(['held', 'vacant', 'vacant']);
  });
});
