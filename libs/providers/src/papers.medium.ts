import {
  capabilityMask,
  type CaregiverProfile,
  type PriceHistory,
  type ProviderPapers,
} from '@yilian/contracts';
import { addDays, newId } from '@yilian/kernel';
import {
  askApi,
  bareService,
  managerOf,
  PlainTokens,
  testStack,
  type TestStack,
  tokenOf,
} from '@yilian/testing';
import {
  PaperTodos,
  providersConstraints,
  ProvidersHttpModule,
  ProvidersModule,
  providersRows,
} from './index';
import { WatchPapers } from './watch-papers/watch-papers.job';

const STRANGER = tokenOf(managerOf(newId()));
let stack: TestStack;
let manager: string;
let providerId: string;
let serviceId: string;
let caregiverId: string;
let today: string;

beforeAll(async () => {
  stack = await testStack({
    rows: providersRows,
    constraints: providersConstraints,
    imports: [PlainTokens, ProvidersModule, ProvidersHttpModule],
    http: true,
  });
});
afterAll(async () => stack.close());

beforeEach(async () => {
  ({ providerId, serviceId } = await bareService(stack, 'home_care', 5000));
  manager = tokenOf(managerOf(providerId));
  const added = await call('POST', manager, 'providers/me/caregivers', {
    ...{ serviceId, name: 'Test Person 1', sex: 'female', skills: ['bathing', 'injection'] },
  });
  caregiverId = String(added.body['id']);
  today = (await papers()).today;
});

async function call(method: 'GET' | 'POST' | 'PUT' | 'DELETE', who: string, path: string, payload?: object) {
  const asked = { method, url: `/v1/${path}`, payload };
  const { status, body } = await askApi<Record<string, unknown>>(stack, who, asked);
  return { status, body };
}
const papers = async (): Promise<ProviderPapers> =>
  (await call('GET', manager, 'providers/me/papers')).body as unknown as ProviderPapers;
const profile = async (): Promise<CaregiverProfile> =>
  (await call('GET', manager, `caregivers/${caregiverId}`)).body as unknown as CaregiverProfile;
const prices = async (): Promise<PriceHistory> =>
  (await call('GET', manager, `services/${serviceId}/prices`)).body as unknown as PriceHistory;
const facts = async (type: string, id: string): Promise<number> => {
  const rows = await stack.database.query('SELECT id FROM outbox_fact WHERE type = ? AND aggregate_id = ?', [
    type,
    id,
  ]);
  return rows.length;
};
const certificate = (validFrom: string, validTo: string | null) => ({
  ...{ kind: 'nurse', number: 'N-1', skills: ['injection'], validFrom, validTo },
});

describe('a certificate', () => {
  it('that has ended takes its skill out of matching, and a new one brings it back', async () => {
    const path = `caregivers/${caregiverId}/certificates/${newId()}`;
    const ended = await call('PUT', manager, path, certificate('2020-01-01', addDays(today, -1)));
    expect(ended).toMatchObject({ status: 200, body: { countingSkills: ['bathing'] } });
    expect((await profile()).certificates).toMatchObject([{ number: 'N-1', state: 'ended' }]);
    const renewed = await call('PUT', manager, path, certificate('2020-01-01', today));
    expect(renewed.body).toMatchObject({ countingSkills: ['bathing', 'injection'] });
    expect((await profile()).certificates).toMatchObject([{ state: 'ending' }]);
  });

  it('ends by itself on the day after its last', async () => {
    await call('PUT', manager, `caregivers/${caregiverId}/certificates/${newId()}`, certificate(today, null));
    await stack.work.write(async (tx) => {
      await tx.execute(
        'UPDATE caregiver_certificate SET valid_from = ?, valid_to = ? WHERE caregiver_id = ?',
        [...[addDays(today, -9), addDays(today, -1), caregiverId]],
      );
      await tx.execute('UPDATE caregiver SET skills_on = ? WHERE id = ?', [addDays(today, -1), caregiverId]);
    });
    const before = await facts('providers.service-changed.v1', serviceId);
    await stack.app.get(WatchPapers).run();
    expect((await profile()).countingSkills).toEqual(['bathing']);
    expect(await facts('providers.service-changed.v1', serviceId)).toBe(before + 1);
    const [row] = await stack.database.query<{ mask: number }>(
      'SELECT skill_mask AS mask FROM caregiver WHERE id = ?',
      [caregiverId],
    );
    expect(row!.mask).toBe(capabilityMask(['bathing']));
  });

  it('is warned of once for each end, thirty days before', async () => {
    const id = newId();
    const put = async (until: string) =>
      call('PUT', manager, `caregivers/${caregiverId}/certificates/${id}`, certificate('2020-01-01', until));
    const run = async (): Promise<number> => {
      await stack.app.get(WatchPapers).run();
      return facts('providers.paper-ending.v1', id);
    };
    await put(addDays(today, 31));
    expect(await run()).toBe(0);
    await put(addDays(today, 30));
    expect([await run(), await run()]).toEqual([1, 1]);
    await put(addDays(today, 10));
    expect(await run()).toBe(2);
  });

  it('of somebody else does not exist, and its id is not taken over', async () => {
    const id = newId();
    const path = `caregivers/${caregiverId}/certificates/${id}`;
    await call('PUT', manager, path, certificate(today, null));
    expect((await call('PUT', STRANGER, path, certificate(today, null))).status).toBe(404);
    expect((await call('DELETE', STRANGER, path)).status).toBe(404);
    expect((await call('GET', STRANGER, `caregivers/${caregiverId}`)).status).toBe(404);
    const [row] = await stack.database.query<{ sealed: string }>(
      'SELECT number_sealed AS sealed FROM caregiver_certificate WHERE id = ?',
      [id],
    );
    expect(row!.sealed).not.toContain('N-1');
  });
});

describe('a caregiver', () => {
  it('is changed from the version that was read', async () => {
    const change = async (version: number, skills: readonly string[]) =>
      call('PUT', manager, `caregivers/${caregiverId}`, {
        ...{ version, name: 'Test Person 2', skills, areaTowns: null, state: 'active' },
      });
    expect(await change(1, ['bathing'])).toMatchObject({ status: 200, body: { version: 2 } });
    expect(await change(1, [])).toMatchObject({ body: { code: 'providers.changed-meanwhile' } });
    expect(await profile()).toMatchObject({ name: 'Test Person 2', skills: ['bathing'] });
  });
});

describe('a price', () => {
  const say = async (fromDate: string, priceFen: number) =>
    call('POST', manager, `services/${serviceId}/prices`, { fromDate, priceFen });

  it('from today on is what families see at once, and what it was stays on record', async () => {
    expect((await say(today, 6000)).status).toBe(200);
    const { present, items } = await prices();
    expect(present.priceFen).toBe(6000);
    expect(items.map(({ priceFen, state }) => [priceFen, state])).toEqual([
      [6000, 'present'],
      [5000, 'past'],
    ]);
  });

  it('of a later day waits for it, and can be taken back until then', async () => {
    await say(addDays(today, 20), 7000);
    await say(addDays(today, 20), 7100);
    const [coming] = (await prices()).items;
    expect(coming).toMatchObject({ priceFen: 7100, state: 'coming' });
    expect((await prices()).present.priceFen).toBe(5000);
    const path = `services/${serviceId}/prices/${coming!.id}`;
    expect((await call('DELETE', STRANGER, path)).status).toBe(404);
    expect((await call('DELETE', manager, path)).status).toBe(200);
    expect((await call('DELETE', manager, path)).status).toBe(404);
  });

  it('becomes the price of the service on its day by itself', async () => {
    await say(addDays(today, 1), 7000);
    await stack.work.write(async (tx) =>
      tx.execute('UPDATE service_price SET from_date = ? WHERE service_id = ? AND applied = 0', [
        ...[today, serviceId],
      ]),
    );
    await stack.app.get(WatchPapers).run();
    expect((await prices()).present.priceFen).toBe(7000);
    const [past] = (await prices()).items.filter(({ state }) => state === 'past');
    expect((await call('DELETE', manager, `services/${serviceId}/prices/${past!.id}`)).status).toBe(404);
  });

  it('does not begin in the past, and is noted where it is changed with everything else', async () => {
    expect(await say(addDays(today, -1), 1)).toMatchObject({ body: { code: 'providers.price-in-the-past' } });
    await call('PUT', manager, `services/${serviceId}`, {
      ...{ version: 1, state: 'open', levelMin: 0, levelMax: 4, sexes: 'any', needs: [] },
      ...{ reach: { by: 'city' }, priceFen: 5500, openingHours: null },
    });
    expect((await prices()).items.map(({ priceFen }) => priceFen)).toEqual([5500, 5000]);
  });
});

describe('a licence', () => {
  const licence = (validTo: string | null) => ({
    ...{ kind: 'registration', number: 'R-1', issuer: 'Test Office', validFrom: '2020-01-01', validTo },
  });

  it('is missing until one counts, and ends', async () => {
    expect((await papers()).missing).toEqual(['registration', 'liability_insurance']);
    const path = `providers/me/papers/${newId()}`;
    const put = async (until: string) => (await call('PUT', manager, path, licence(until))).body['state'];
    expect([await put(addDays(today, 90)), await put(addDays(today, 5))]).toEqual(['valid', 'ending']);
    expect((await papers()).missing).toEqual(['liability_insurance']);
    expect(await put(addDays(today, -1))).toBe('ended');
    expect((await papers()).missing).toContain('registration');
    expect((await call('PUT', STRANGER, path, licence(null))).status).toBe(404);
  });

  it('and certificates of the staff stand among what is to be done, for their own house alone', async () => {
    const todos = async (who: string) => {
      const asked = await stack.app.get(PaperTodos).of({ providerId: who, now: new Date(), today });
      return asked.map(({ code, dueOn, overdue }) => [code, dueOn, overdue]);
    };
    const missing = ['providers.licence-missing', null, false];
    expect(await todos(providerId)).toEqual([missing, missing]);
    await call('PUT', manager, `providers/me/papers/${newId()}`, licence(addDays(today, -1)));
    const one = certificate('2020-01-01', addDays(today, 30));
    await call('PUT', manager, `caregivers/${caregiverId}/certificates/${newId()}`, one);
    expect(await todos(providerId)).toEqual([
      ['providers.licence-ending', addDays(today, -1), true],
      missing,
      ['providers.certificates-ending', addDays(today, 30), false],
    ]);
    expect(await todos(newId())).toEqual([]);
  });

  it('keeps a sealed file for its own house', async () => {
    const path = `providers/me/papers/${newId()}`;
    await call('PUT', manager, path, licence(null));
    const [url, type] = [`/v1/${path}/file`, 'application/pdf'];
    const send = async (who: string, text: string) =>
      askApi(stack, who, { method: 'PUT', url, payload: Buffer.from(text), type });
    const pdf = '%PDF-1.7\n1 0 obj << /Type /Page >> endobj\n%%EOF\n';
    expect((await send(manager, 'no paper')).status).toBe(422);
    expect((await send(STRANGER, pdf)).status).toBe(404);
    expect((await send(manager, pdf)).status).toBe(200);
    const see = async (who: string) => askApi(stack, who, { method: 'GET', url });
    const seen = await see(manager);
    expect([seen.status, seen.text]).toEqual([200, pdf]);
    expect(seen.headers['content-disposition']).toContain('attachment');
    expect((await see(STRANGER)).status).toBe(404);
    expect((await call('DELETE', manager, path)).status).toBe(200);
    expect((await see(manager)).status).toBe(404);
  });
});
