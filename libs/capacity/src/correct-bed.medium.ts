import { type BedBoard, type BoardBed, type FieldError, type WantedUnits } from '@yilian/contracts';
import { newId } from '@yilian/kernel';
import { type Principal } from '@yilian/platform';
import { bookingOf, careHome, daysAhead, StayStage } from '@yilian/testing';
import { CapacityHttpModule, recount } from './index';

let stage: StayStage;
let home: { serviceId: string; providerId: string };
let manager: Principal;

beforeAll(async () => {
  stage = await StayStage.begins([CapacityHttpModule]);
}, 120_000);
afterAll(async () => stage.stack.close());
beforeEach(async () => {
  home = await careHome(stage.stack, 2);
  manager = stage.managerOf(home);
});
afterEach(async () => expect((await recount(stage.stack.database)).differences).toEqual([]));

const beds = async (): Promise<BoardBed[]> =>
  (await stage.ask<BedBoard>(manager, 'GET', `/v1/services/${home.serviceId}/board`)).body.beds;
const correct = async (bed: BoardBed, more: object, who = manager) => {
  const { version, floor, room, number, kind, sexRule } = bed;
  const facts = { version, floor, room, number, kind, sexRule, ...more };
  const url = `/v1/beds/${bed.id}`;
  return stage.ask<{ code?: string; fieldErrors?: FieldError[] }>(who, 'PUT', url, facts);
};
const factsOf = async (id: string, type: string): Promise<Record<string, unknown>[]> => {
  const rows = await stage.stack.database.read<{ payload: string | object }>(
    'SELECT payload FROM outbox_fact WHERE aggregate_id = ? AND type = ? ORDER BY id',
    [id, type],
  );
  return rows.map(({ payload }) =>
    typeof payload === 'string' ? (JSON.parse(payload) as Record<string, unknown>) : { ...payload },
  );
};
/** A woman is promised an ordinary bed. */
async function promised(): Promise<BoardBed> {
  const units: WantedUnits = {
    ...{ kind: 'residential', bedKinds: ['ordinary'], sex: 'female' },
    ...{ fromDate: daysAhead(5), nights: 3 },
  };
  const about = { accountId: stage.family.accountId, olderPersonId: await stage.named('王大文') };
  await bookingOf(stage.stack, about, home.serviceId, units);
  return (await beds()).find(({ guests }) => guests.length > 0)!;
}

describe('what is said of a bed', () => {
  it('is put right: the board, the figures of kinds and what families find follow', async () => {
    const [bed] = await beds();
    const answer = await correct(bed!, { floor: '3', room: '301', kind: 'nursing', sexRule: 'female' });
    expect(answer).toMatchObject({ status: 200, body: { state: 'vacant', version: 2 } });
    expect((await beds()).find(({ id }) => id === bed!.id)).toMatchObject({
      ...{ floor: '3', room: '301', number: '1', kind: 'nursing', sexRule: 'female' },
    });
    const moves = (await factsOf(home.serviceId, 'capacity.beds-moved.v1')).at(-1)!['moves'];
    expect(moves).toEqual([
      { bedKind: 'ordinary', from: 'vacant', to: null, count: 1 },
      { bedKind: 'nursing', from: null, to: 'vacant', count: 1 },
    ]);
    expect(await factsOf(home.serviceId, 'capacity.supply-changed.v1')).toHaveLength(2);
  });

  it('an old version shows both values of every field that differs', async () => {
    const [bed] = await beds();
    await correct(bed!, { room: '201' });
    const late = await correct(bed!, { room: '202', kind: 'dementia' });
    expect(late).toMatchObject({ status: 412, body: { code: 'capacity.bed-changed' } });
    expect(late.body.fieldErrors!.map(({ message }) => message.zh)).toEqual([
      '房间：现在是201，提交的是202',
      '种类：现在是普通床，提交的是失智专床',
    ]);
  });

  it('stays as long as somebody was promised it; the room may be renamed', async () => {
    const bed = await promised();
    const refused = await correct(bed, { kind: 'nursing' });
    expect(refused).toMatchObject({ status: 409, body: { code: 'capacity.bed-in-use' } });
    expect(refused.body.fieldErrors!.map(({ pointer }) => pointer)).toEqual(['/kind']);
    expect((await correct(bed, { room: '9' })).status).toBe(200);
  });

  it('a resident keeps the bed open for their sex', async () => {
    const [bed] = await beds();
    const admit = { act: 'admit', bedId: bed!.id, version: 1, name: '陈女士', sex: 'female' };
    await stage.ask(manager, 'POST', `/v1/services/${home.serviceId}/bed-acts`, { acts: [admit] });
    const refused = await correct({ ...bed!, version: 2 }, { sexRule: 'male' });
    expect(refused.body.fieldErrors!.map(({ pointer }) => pointer)).toEqual(['/sexRule']);
  });

  it('two beds never have one number, also when two managers give it at once', async () => {
    const [one, other] = await beds();
    expect((await correct(one!, { number: '2' })).body.code).toBe('capacity.bed-exists');
    const answers = await Promise.all([
      correct(one!, { room: '7', number: '7' }),
      correct(other!, { room: '7', number: '7' }),
    ]);
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409]);
  });

  it('is the business of its home alone', async () => {
    const [bed] = await beds();
    const stranger = stage.managerOf(await careHome(stage.stack, 1));
    expect((await correct(bed!, { room: '2' }, stranger)).status).toBe(404);
    expect((await correct({ ...bed!, id: newId() }, {})).status).toBe(404);
  });
});
