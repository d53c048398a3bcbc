import { type BedActsDone, type BedBoard, type BedDetail, type BoardBed } from '@yilian/contracts';
import { type Principal } from '@yilian/platform';
import { bookingOf, careHome, daysAhead, StayStage } from '@yilian/testing';
import { CapacityHttpModule, recount } from './index';
import { ForgetUndo } from './forget-undo/forget-undo.job';
import { offerCounts } from './store/offer-counts.query';

let stage: StayStage;
let home: { serviceId: string; providerId: string };
let manager: Principal;
let colleague: Principal;

beforeAll(async () => {
  stage = await StayStage.begins([CapacityHttpModule]);
}, 120_000);
afterAll(async () => stage.stack.close());
beforeEach(async () => {
  home = await careHome(stage.stack, 4);
  manager = stage.managerOf(home);
  colleague = stage.managerOf(home);
});
afterEach(async () => expect((await recount(stage.stack.database)).differences).toEqual([]));

interface Refusal {
  readonly code?: string;
  readonly fieldErrors?: { readonly message: { readonly en: string } }[];
}
type Answered = BedActsDone & Refusal;

const board = async (): Promise<BedBoard> =>
  (await stage.ask<BedBoard>(manager, 'GET', `/v1/services/${home.serviceId}/board`)).body;
const at = async (index: number): Promise<BoardBed> => (await board()).beds[index]!;
const act = async (acts: readonly object[], who = manager) =>
  stage.ask<Answered>(who, 'POST', `/v1/services/${home.serviceId}/bed-acts`, { acts });
const undo = async (id: string, who = manager) => stage.ask<Refusal>(who, 'POST', `/v1/bed-acts/${id}/undo`);
/** Acts, and returns by what that is taken back. */
const done = async (acts: readonly object[]): Promise<string> => (await act(acts)).body.undo!.id;
const on = ({ id, version }: BoardBed) => ({ bedId: id, version });
const set = (bed: BoardBed, state: string) => ({ act: 'set', ...on(bed), state });
const note = (bed: BoardBed) => ({ act: 'note', ...on(bed), note: '窗边' });
const admit = (bed: BoardBed, name = '陈秀英') => ({
  ...{ act: 'admit', ...on(bed), name, sex: 'female', until: daysAhead(90) },
});
const move = (from: BoardBed, to: BoardBed, fromDate: string | null = null) => ({
  ...{ act: 'move', ...on(from), toBedId: to.id, toVersion: to.version, fromDate },
});
/** The beds without their versions, which every act writes. */
const looks = async () => (await board()).beds.map((bed) => ({ ...bed, version: 0 }));
const passes = async (id: string): Promise<unknown> =>
  stage.stack.database.query('UPDATE bed_undo SET until_at = now(3) WHERE id = ?', [id]);
const forget = async (): Promise<void> => stage.stack.app.get(ForgetUndo).run();
const names = async (): Promise<unknown[]> =>
  stage.stack.database.query(
    'SELECT name_sealed IS NOT NULL AS isKept FROM bed_resident WHERE service_id = ?',
    [home.serviceId],
  );

async function booked(inDays: number, nights: number | null): Promise<BoardBed> {
  const about = { accountId: stage.family.accountId, olderPersonId: await stage.named('王大文') };
  const { holdId } = await bookingOf(stage.stack, about, home.serviceId, {
    ...{ kind: 'residential', bedKinds: ['ordinary'], sex: 'female' },
    ...{ fromDate: daysAhead(inDays), nights },
  });
  const [row] = await stage.stack.database.read<{ id: string }>(
    'SELECT bed_id AS id FROM capacity_hold WHERE id = ?',
    [holdId],
  );
  return (await board()).beds.find(({ id }) => id === row!.id)!;
}

describe('what was done with beds is taken back', () => {
  it('whoever left is back with name and days, and the history tells both', async () => {
    await act([admit(await at(0))]);
    const before = await looks();
    const left = await done([set(await at(0), 'vacant')]);
    expect(await looks()).not.toEqual(before);
    expect(await undo(left)).toMatchObject({ status: 200, body: { beds: [{ state: 'occupied' }] } });
    expect(await looks()).toEqual(before);
    const { body } = await stage.ask<BedDetail>(manager, 'GET', `/v1/beds/${before[0]!.id}`);
    expect(body.events.map((event) => event.act)).toEqual(['undo', 'discharge', 'admit']);
    await forget();
    expect(await names()).toEqual([{ isKept: 1 }]);
  });

  it.each([
    ['a couple that moved in', async () => [admit(await at(0)), admit(await at(1), '李强')]],
    ['many beds that were set', async () => [set(await at(0), 'closed'), set(await at(2), 'cleaning')]],
    ['a change beside a note', async () => [set(await at(0), 'maintenance'), note(await at(1))]],
  ])('%s, whole', async (_name, acts) => {
    const before = await looks();
    expect((await undo(await done(await acts()))).status).toBe(200);
    expect(await looks()).toEqual(before);
    expect(await names()).not.toContainEqual({ isKept: 1 });
  });

  it('a resident who moved, with leave and all', async () => {
    await act([admit(await at(0))]);
    await act([set(await at(0), 'in_hospital')]);
    const before = await looks();
    expect((await undo(await done([move(await at(0), await at(1))]))).status).toBe(200);
    expect(await looks()).toEqual(before);
  });

  it.each([
    ['to come', 5, 7],
    ['that has begun', 0, 9],
    ['without an end', 5, null],
    ['without an end that has begun', 0, null],
  ])('a booked stay %s, which counts as never moved', async (_name, inDays, nights) => {
    const bed = await booked(inDays, nights);
    const before = await looks();
    const target = (await board()).beds.find(({ id }) => id !== bed.id)!;
    const id = await done([move(bed, target, bed.guests[0]!.fromDate)]);
    expect((await undo(id)).status).toBe(200);
    expect(await looks()).toEqual(before);
    const counts = await offerCounts(stage.stack.database, 90, [home.providerId]);
    expect(counts.get(home.providerId)?.moved ?? 0).toBe(0);
  });

  it('not a note, which is nothing to take back', async () => {
    expect((await act([note(await at(0))])).body.undo).toBeNull();
  });
});

describe('it cannot be taken back', () => {
  it('once the time is over; then the name of whoever left is gone', async () => {
    await act([admit(await at(0))]);
    const id = await done([set(await at(0), 'vacant')]);
    await forget();
    expect(await names()).toEqual([{ isKept: 1 }]);
    await passes(id);
    expect(await undo(id)).toMatchObject({ status: 409, body: { code: 'capacity.undo-over' } });
    await forget();
    expect(await names()).toEqual([{ isKept: 0 }]);
    expect((await undo(id)).status).toBe(404);
  });

  it('when a guest got the bed that became free', async () => {
    for (const index of [0, 1, 2, 3]) await act([admit(await at(index))]);
    const id = await done([set(await at(0), 'vacant')]);
    await booked(0, null);
    const refused = await undo(id);
    expect(refused).toMatchObject({ status: 412, body: { code: 'capacity.bed-changed' } });
    expect(refused.body.fieldErrors?.[0]?.message.en).toMatch(/^It is booked now .* sent was version/);
    expect(await at(0)).toMatchObject({ guests: [{ name: '王**' }] });
  });

  it('by others: a bed of another home is not there', async () => {
    const id = await done([set(await at(0), 'closed')]);
    const stranger = stage.managerOf(await careHome(stage.stack, 1));
    expect((await undo(id, stranger)).status).toBe(404);
    expect((await undo(id, colleague)).status).toBe(200);
  });
});

describe('rivals', () => {
  it('of many who take it back one does', async () => {
    const id = await done([set(await at(0), 'closed')]);
    const answers = await Promise.all(Array.from({ length: 40 }, async () => undo(id)));
    expect(answers.filter(({ status }) => status === 200)).toHaveLength(1);
    expect(new Set(answers.map(({ body }) => body.code))).toEqual(new Set([undefined, 'capacity.undo-over']));
  });

  it('of taking back and what a colleague does one wins, and the other is told', async () => {
    for (let round = 0; round < 8; round += 1) {
      const id = await done([set(await at(0), 'cleaning')]);
      const bed = await at(0);
      const [back, theirs] = await Promise.all([undo(id), act([set(bed, 'maintenance')], colleague)]);
      expect([back.status, theirs.status].sort()).toEqual([200, 412]);
      const lost = back.status === 412 ? back : theirs;
      expect(lost.body.fieldErrors?.[0]?.message.en).toMatch(/^It is .* now \(version \d+\); sent was/);
      if (theirs.status === 200) await act([set(await at(0), 'vacant')]);
    }
  });
});
