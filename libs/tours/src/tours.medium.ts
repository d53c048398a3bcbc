import { accountsRows } from '@yilian/accounts';
import { type Problem, type TourSlots, type TourView } from '@yilian/contracts';
import { newId } from '@yilian/kernel';
import { peopleConstraints, peopleRows } from '@yilian/people';
import { type Principal } from '@yilian/platform';
import { providersConstraints, providersRows } from '@yilian/providers';
import {
  askApi,
  familyAccount,
  managerOf,
  olderPersonOf,
  PlainTokens,
  TEST_TOWN,
  testStack,
  type TestStack,
  tokenOf,
} from '@yilian/testing';
import { toursConstraints, ToursHttpModule, ToursPersonalData, toursRows } from './index';

const GUEST = { partySize: 2, name: 'Test Guest', phone: '13800000001', notes: 'by wheelchair' };

describe('looking at a facility', () => {
  let stack: TestStack;
  let family: Principal;
  let rival: Principal;
  let manager: Principal;
  let facility: string;

  beforeAll(async () => {
    stack = await testStack({
      rows: [...accountsRows, ...peopleRows, ...providersRows, ...toursRows],
      constraints: [...peopleConstraints, ...providersConstraints, ...toursConstraints],
      imports: [PlainTokens, ToursHttpModule],
      http: true,
    });
  });
  afterAll(async () => stack.close());
  beforeEach(async () => {
    [family, rival, facility] = [await familyAccount(stack), await familyAccount(stack), newId()];
    await stack.database.query(
      `INSERT INTO provider (id, name, address, phone, town_code, state, light)
       VALUES (?, 'Test Home', 'x', 'x', ?, 'active', 'open')`,
      [facility, TEST_TOWN],
    );
    manager = managerOf(facility);
    const hours = [1, 2, 3, 4, 5, 6, 7].map((weekday) => ({
      ...{ weekday, fromMinute: 540, toMinute: 600, slotMinutes: 60, parties: 1 },
    }));
    expect((await ask(manager, 'PUT', '/providers/me/tour-hours', { hours })).status).toBe(200);
  });

  const ask = async (who: Principal, method: 'GET' | 'POST' | 'PUT', url: string, payload?: object) => {
    const asked = { method, url: `/v1${url}`, payload };
    return askApi<TourView & TourSlots & Problem & { items: { id: string }[] }>(stack, tokenOf(who), asked);
  };
  const slots = async () => (await ask(family, 'GET', `/facilities/${facility}/tour-slots`)).body.slots;
  const book = async (who: Principal, index = 0, extra: object = {}) => {
    const { date, minute } = (await slots())[index]!;
    return ask(who, 'POST', '/tours', { facilityId: facility, date, minute, ...GUEST, ...extra });
  };

  it('gives the last place of a time to one of two, and the other three nearest times', async () => {
    const [first] = await slots();
    const wish = { facilityId: facility, date: first!.date, minute: first!.minute, ...GUEST };
    const both = await Promise.all([family, rival].map(async (who) => ask(who, 'POST', '/tours', wish)));
    expect(both.map(({ status }) => status).sort()).toEqual([201, 409]);
    const refused = both.find(({ status }) => status === 409)!.body;
    expect([refused.code, refused.details?.tourSlots?.length]).toEqual(['tours.slot-taken', 3]);
    expect((await slots())[0]!.date > first!.date).toBe(true);
  });

  it('is moved to another time, which frees the first, and ends once', async () => {
    const booked = (await book(family)).body;
    const [next] = await slots();
    const to = { version: 1, date: next!.date, minute: next!.minute };
    expect((await ask(family, 'POST', `/tours/${booked.id}/move`, to)).body.version).toBe(2);
    expect((await ask(family, 'POST', `/tours/${booked.id}/move`, to)).body.code).toBe(
      'tours.changed-meanwhile',
    );
    expect((await slots())[0]!.date < next!.date).toBe(true);
    const end = async () => ask(family, 'POST', `/tours/${booked.id}/cancellation`, { reason: 'other' });
    expect([(await end()).status, (await end()).status]).toEqual([200, 409]);
    const [left] = await stack.database.read('SELECT 1 FROM tour_slot WHERE provider_id = ? AND taken > 0', [
      facility,
    ]);
    expect(left).toBeUndefined();
  });

  it('is called off by the facility, and the family sees what is free instead', async () => {
    const { id } = (await book(family)).body;
    expect((await ask(manager, 'GET', `/tours/${id}`)).body).toMatchObject({ name: GUEST.name });
    await ask(manager, 'POST', `/tours/${id}/cancellation`, { reason: 'closed' });
    const { body } = await ask(family, 'GET', `/tours/${id}`);
    expect(body).toMatchObject({ state: 'cancelled', endedBy: 'provider', endReason: 'closed', actions: [] });
    expect(body.instead).toHaveLength(3);
    expect((await ask(family, 'GET', `/tours/${id}/calendar`)).text).toContain('STATUS:CANCELLED');
  });

  it('is nobody’s but who booked it, its facility and officers of the area', async () => {
    const { id } = (await book(family)).body;
    const officer = {
      accountId: newId(),
      role: 'town_officer',
      providerId: null,
      townCode: TEST_TOWN,
    } as const;
    const strangers = [rival, { ...manager, providerId: newId() }, { ...officer, townCode: '441900009' }];
    for (const who of strangers) expect((await ask(who, 'GET', `/tours/${id}`)).status).toBe(404);
    const cancel = `/tours/${id}/cancellation`;
    expect((await ask(rival, 'POST', cancel, { reason: 'other' })).status).toBe(404);
    expect((await ask(officer, 'GET', `/tours/${id}`)).body).toMatchObject({ name: null, phone: null });
    const foreign = { olderPersonId: await olderPersonOf(stack, rival) };
    expect((await book(family, 0, foreign)).status).toBe(404);
  });

  it('is not booked twice by one account at one time, nor more often than it may', async () => {
    const [first] = await slots();
    const hours = [1, 2, 3, 4, 5, 6, 7].map((weekday) => ({
      ...{ weekday, fromMinute: 540, toMinute: 600, slotMinutes: 60, parties: 5 },
    }));
    await ask(manager, 'PUT', '/providers/me/tour-hours', { hours });
    const codes = async (wishes: readonly object[]) =>
      (await Promise.all(wishes.map(async (wish) => ask(family, 'POST', '/tours', wish))))
        .map(({ status, body }) => body.code ?? status)
        .sort();
    const at = ({ date, minute }: { date: string; minute: number }) => ({
      ...{ facilityId: facility, date, minute, ...GUEST },
    });
    expect(await codes([at(first!), at(first!)])).toEqual([201, 'tours.booked-already']);
    const others = (await slots()).slice(1, 8).map(at);
    expect(await codes(others)).toEqual([...Array<number>(5).fill(201), 'tours.too-many', 'tours.too-many']);
  });

  it('has no times on closed days, or where no visits are wanted', async () => {
    const [first] = await slots();
    await ask(manager, 'PUT', '/providers/me/tour-closed-days', { dates: [first!.date] });
    expect((await slots())[0]!.date).not.toBe(first!.date);
    await stack.database.query(`UPDATE provider SET features = '{"visits":false}' WHERE id = ?`, [facility]);
    expect(await slots()).toEqual([]);
  });

  it('keeps who comes sealed, and loses it with the person', async () => {
    const olderPersonId = await olderPersonOf(stack, family);
    const { id } = (await book(family, 0, { olderPersonId })).body;
    const [row] = await stack.database.read<{ guest_sealed: string }>(
      'SELECT guest_sealed FROM tour WHERE id = ?',
      [id],
    );
    expect(row!.guest_sealed).toMatch(/^v1\./);
    const held = stack.app.get(ToursPersonalData);
    const copy = await stack.work.write(async (tx) => held.copy(tx, olderPersonId));
    expect(JSON.stringify(copy)).toContain(GUEST.phone);
    await stack.work.write(async (tx) => held.erase(tx, olderPersonId));
    expect((await ask(family, 'GET', `/tours/${id}`)).body).toMatchObject({ name: null, notes: null });
  });
});
