import {
  type BedAct,
  type BedBoard,
  type BedDetail,
  type BoardBed,
  type WantedUnits,
} from '@yilian/contracts';
import { newId, seededRandom } from '@yilian/kernel';
import { type Principal } from '@yilian/platform';
import { bookingOf, bookRequest, careHome, daysAhead, StayStage } from '@yilian/testing';
import { Capacity, CapacityHttpModule, recount } from './index';

let stage: StayStage;
let home: { serviceId: string; providerId: string };
let manager: Principal;

beforeAll(async () => {
  stage = await StayStage.begins([CapacityHttpModule]);
}, 120_000);
afterAll(async () => stage.stack.close());
beforeEach(async () => {
  home = await careHome(stage.stack, 6);
  manager = stage.managerOf(home);
});
afterEach(async () => expect((await recount(stage.stack.database)).differences).toEqual([]));

interface Refusal {
  readonly code?: string;
  readonly fieldErrors?: { readonly pointer: string; readonly message: { readonly en: string } }[];
}

const board = async (who = manager): Promise<BedBoard> =>
  (await stage.ask<BedBoard>(who, 'GET', `/v1/services/${home.serviceId}/board`)).body;
const beds = async (): Promise<BoardBed[]> => [...(await board()).beds];
const act = async (acts: readonly object[], who = manager) =>
  stage.ask<Refusal>(who, 'POST', `/v1/services/${home.serviceId}/bed-acts`, { acts });
const on = ({ id, version }: BoardBed): Pick<BedAct, 'bedId' | 'version'> => ({ bedId: id, version });
const admit = (bed: BoardBed, name = '陈女士', more: object = {}) => ({
  ...{ act: 'admit', ...on(bed), name, sex: 'female', ...more },
});
const move = (from: BoardBed, to: BoardBed, fromDate: string | null = null) => ({
  ...{ act: 'move', ...on(from), toBedId: to.id, toVersion: to.version, fromDate },
});
const set = (bed: BoardBed, state: string, more: object = {}) => ({ act: 'set', ...on(bed), state, ...more });
const at = async (index: number): Promise<BoardBed> => (await beds())[index]!;

/** An ordinary bed for a woman. */
const bedFor = (inDays: number, nights: number | null): WantedUnits => ({
  ...{ kind: 'residential', bedKinds: ['ordinary'], sex: 'female' },
  ...{ fromDate: daysAhead(inDays), nights },
});

/** A booking of the home; the family's person has a name that opens. */
async function booked(inDays: number, nights: number | null): Promise<{ bed: BoardBed; person: string }> {
  const person = await stage.named('王大文');
  const about = { accountId: stage.family.accountId, olderPersonId: person };
  const { holdId } = await bookingOf(stage.stack, about, home.serviceId, bedFor(inDays, nights));
  const [row] = await stage.stack.database.read<{ id: string }>(
    'SELECT bed_id AS id FROM capacity_hold WHERE id = ?',
    [holdId],
  );
  return { bed: (await beds()).find(({ id }) => id === row!.id)!, person };
}

describe('residents of the home', () => {
  it('are admitted, go to hospital, move with it, and leave', async () => {
    const [a, b] = await beds();
    expect((await act([admit(a!, '陈秀英', { until: daysAhead(90), note: '自带床垫' })])).status).toBe(200);
    expect((await act([set(await at(0), 'in_hospital')])).status).toBe(200);
    expect((await act([move(await at(0), b!)])).status).toBe(200);
    const [left, there] = await beds();
    expect(left).toMatchObject({ state: 'vacant', guests: [] });
    expect(there).toMatchObject({
      state: 'in_hospital',
      guests: [{ name: '陈秀英', own: true, until: daysAhead(90) }],
    });
    expect((await act([set(there!, 'vacant')])).status).toBe(200);
    const detail = await stage.ask<BedDetail>(manager, 'GET', `/v1/beds/${a!.id}`);
    expect(detail.body.events.map((event) => event.act)).toEqual(['move_out', 'set', 'admit']);
    expect(detail.body.events[2]).toMatchObject({ note: '自带床垫', from: 'vacant', to: 'occupied' });
  });

  it('couples come together or not at all, and every fault is told', async () => {
    const [a, b, c] = await beds();
    await act([set(b!, 'cleaning')]);
    const refused = await act([admit(a!, '甲'), admit(await at(1), '乙'), set(c!, 'on_leave')]);
    expect(refused).toMatchObject({ status: 409, body: { code: 'capacity.acts-refused' } });
    expect(refused.body.fieldErrors?.map((fault) => fault.pointer)).toEqual([
      '/acts/1/state',
      '/acts/2/state',
    ]);
    expect(await at(0)).toMatchObject({ state: 'vacant', version: a!.version, guests: [] });
    expect((await act([admit(a!, '甲'), admit(c!, '乙')])).status).toBe(200);
  });

  it('a version that is old is told with the state of now', async () => {
    const seen = await at(0);
    await act([set(seen, 'maintenance')]);
    const late = await act([set(seen, 'cleaning')]);
    expect(late).toMatchObject({ status: 412, body: { code: 'capacity.bed-changed' } });
    expect(late.body.fieldErrors?.[0]?.message.en).toBe(
      'It is under repair now (version 2); sent was version 1',
    );
  });
});

describe('bookings', () => {
  it('keep a bed open; the refusal says which and what is free nearby', async () => {
    const { bed } = await booked(5, 7);
    const refused = await act([set(bed, 'closed')]);
    expect(refused.body.fieldErrors?.[0]?.message.en).toBe(
      `It is booked from ${daysAhead(5)} for 7 nights; free nearby: 1 2, 1 3, 1 4`,
    );
  });

  it.each([
    ['before it begins', 5, 7],
    ['that has begun', 0, 9],
    ['without an end', 5, null],
    ['without an end that has begun', 0, null],
  ])('move to another bed: a stay %s, and are given back whole', async (_name, inDays, nights) => {
    const today = (await board()).today;
    const { bed } = await booked(inDays, nights);
    const begins = bed.guests[0]!.fromDate;
    const target = (await beds()).find(({ id }) => id !== bed.id)!;
    expect(await act([move(bed, target, begins)])).toMatchObject({ status: 200 });
    const after = await beds();
    expect(after.find(({ id }) => id === bed.id)).toMatchObject({ state: 'vacant', guests: [] });
    expect(after.find(({ id }) => id === target.id)).toMatchObject({
      state: begins <= today ? 'held' : 'vacant',
      guests: [{ fromDate: begins, name: '王**' }],
    });
    expect((await recount(stage.stack.database)).differences).toEqual([]);
    const [hold] = await stage.stack.database.read<{ id: string }>(
      "SELECT id FROM capacity_hold WHERE bed_id = ? AND state = 'confirmed'",
      [target.id],
    );
    await stage.stack.work.write(async (tx) =>
      stage.stack.app.get(Capacity).resolve(tx, [hold!.id], 'released'),
    );
    expect((await beds()).every(({ state, guests }) => state === 'vacant' && guests.length === 0)).toBe(true);
  });

  it('of a name only part is on the board; each look at all of it is written down', async () => {
    const { bed, person } = await booked(5, null);
    expect(bed.guests[0]).toMatchObject({ name: '王**', own: false });
    expect((await board(stage.officer)).beds.flatMap(({ guests }) => guests.map(({ name }) => name))).toEqual(
      [null],
    );
    const detail = await stage.ask<BedDetail>(manager, 'GET', `/v1/beds/${bed.id}`);
    expect(detail.body.bed.guests[0]!.name).toBe('王大文');
    const looks = await stage.stack.database.query(
      "SELECT 1 FROM audit_entry WHERE action = 'capacity.resident-viewed' AND object_id = ?",
      [person],
    );
    expect(looks).toHaveLength(1);
  });
});

describe('strangers', () => {
  it('see no board and no bed, and act on none', async () => {
    const bed = await at(0);
    const other = await careHome(stage.stack, 1);
    const stranger = stage.managerOf(other);
    expect((await stage.ask(stranger, 'GET', `/v1/services/${home.serviceId}/board`)).status).toBe(404);
    expect((await stage.ask(stranger, 'GET', `/v1/beds/${bed.id}`)).status).toBe(404);
    expect((await act([set(bed, 'closed')], stranger)).status).toBe(404);
    const across = { acts: [set(bed, 'closed')] };
    expect(
      (await stage.ask(stranger, 'POST', `/v1/services/${other.serviceId}/bed-acts`, across)).status,
    ).toBe(404);
  });
});

describe('rivals', () => {
  it('two hundred admit into one bed: one does', async () => {
    const bed = await at(0);
    const answers = await Promise.all(
      Array.from({ length: 200 }, async (_, n) => act([admit(bed, `第${n}位`)])),
    );
    expect(answers.filter(({ status }) => status === 200)).toHaveLength(1);
    expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([200, 412]));
  });

  it('a stay is moved to a bed while a booking takes it: never both', async () => {
    for (let round = 0; round < 8; round += 1) {
      home = await careHome(stage.stack, 2);
      manager = stage.managerOf(home);
      const { bed } = await booked(3, 5);
      const target = (await beds()).find(({ id }) => id !== bed.id)!;
      const requestId = await stage.applies({ fromDate: daysAhead(4), nights: 4 });
      const [moved, taken] = await Promise.all([
        act([move(bed, target, bed.guests[0]!.fromDate)]),
        bookRequest(stage.stack, requestId, home.serviceId, bedFor(4, 4)),
      ]);
      expect([200, 409, 412]).toContain(moved.status);
      expect(taken.holdId).toBeTruthy();
    }
  });

  it('whatever managers and bookings do, the books agree', async () => {
    const random = seededRandom(4);
    const pick = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)]!;
    const holds: string[] = [];
    const states = ['vacant', 'cleaning', 'maintenance', 'closed', 'on_leave', 'in_hospital', 'occupied'];
    let done = 0;
    for (let step = 0; step < 160; step += 1) {
      const all = await beds();
      const [a, b] = [pick(all), pick(all)];
      const choice = Math.floor(random() * 6);
      if (choice === 0) {
        const nights = random() < 0.3 ? null : 1 + Math.floor(random() * 6);
        const units = bedFor(Math.floor(random() * 20), nights);
        const wish = { holdId: newId(), offerId: newId(), requestId: newId(), serviceId: home.serviceId };
        await stage.stack.work.write(async (tx) => {
          const [outcome] = await stage.stack.app
            .get(Capacity)
            .hold(tx, [{ ...wish, townCode: '', units, untilAt: new Date(Date.now() + 60_000) }]);
          if (outcome!.held) holds.push(wish.holdId);
        });
      } else if (choice === 1 && holds.length > 0) {
        const id = pick(holds);
        await stage.stack.work.write(async (tx) => {
          const capacity = stage.stack.app.get(Capacity);
          if (random() < 0.6) {
            await capacity.confirm(tx, [id]);
            if (random() < 0.6) await capacity.moveIn(tx, [id]);
          } else await capacity.resolve(tx, [id], random() < 0.5 ? 'void' : 'released');
        });
      } else {
        const guest = a.guests.length > 0 && random() < 0.5 ? pick(a.guests).fromDate : null;
        const acts = choice === 2 ? [admit(a)] : choice === 3 ? [set(a, pick(states))] : [move(a, b, guest)];
        if (choice <= 3 || a.id !== b.id) done += (await act(acts)).status === 200 ? 1 : 0;
      }
      if (step % 20 === 19) expect((await recount(stage.stack.database)).differences).toEqual([]);
    }
    expect(done).toBeGreaterThan(5);
  });
});
