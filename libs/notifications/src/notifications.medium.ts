import { accountsRows, AccountsHttpModule, CreateAccounts } from '@yilian/accounts';
import { type JobPayload, type MessagePage, type Role } from '@yilian/contracts';
import { newId } from '@yilian/kernel';
import { dispatchRows } from '@yilian/dispatch';
import { peopleRows } from '@yilian/people';
import { qualityRows } from '@yilian/quality';
import { requestsRows } from '@yilian/requests';
import { testStack, type TestStack } from '@yilian/testing';
import { toursRows } from '@yilian/tours';
import {
  NotificationsHttpModule,
  NotificationsModule,
  notificationsHandlers,
  notificationsRows,
} from './index';

const password = 'green kettle on sunday';
const [, Tell, , TellOfPerson] = notificationsHandlers;

describe('messages', () => {
  let stack: TestStack;
  let counter = 0;
  const olderPersonId = newId();
  const requestId = newId();

  beforeAll(async () => {
    stack = await testStack({
      rows: [
        ...accountsRows,
        ...peopleRows,
        ...qualityRows,
        ...requestsRows,
        ...toursRows,
        ...dispatchRows,
        ...notificationsRows,
      ],
      imports: [NotificationsModule, NotificationsHttpModule, AccountsHttpModule],
      http: true,
    });
    await stack.work.write(async (tx) =>
      tx.execute(
        `INSERT INTO care_request (id, number, older_person_id, requested_by, kind, urgency, state, town_code, level, sex,
                                   need_mask, priority, town_preference, units, first_date, submitted_at, state_since)
         VALUES (?, 'R-1', ?, ?, 'meal', 'normal', 'booked', '440000001', 1, 'female', 0, 0, '[]', '{}', '2026-12-01',
                 now(3), now(3))`,
        [requestId, olderPersonId, newId()],
      ),
    );
  });
  afterAll(async () => stack.close());

  const signIn = async (role: Role, providerId: string | null = null) => {
    counter += 1;
    const login = `reader${counter}`;
    const [id] = await stack.app.get(CreateAccounts).execute([{ login, password, role, providerId }]);
    const answer = await stack.app.inject({
      method: 'POST',
      url: '/v1/sessions',
      payload: { login, password },
    });
    return { id: id!, token: answer.json<{ accessToken: string }>().accessToken };
  };
  const link = async (accountId: string, ends: string | null = null): Promise<void> => {
    await stack.work.write(async (tx) =>
      tx.execute(
        `INSERT INTO family_link (id, account_id, older_person_id, relation, scopes, consented_at, valid_from, revoked_at)
         VALUES (?, ?, ?, 'child', '["see"]', now(3), now(3), ?)`,
        [newId(), accountId, olderPersonId, ends],
      ),
    );
  };
  const tell = async (
    template: JobPayload<'notifications.tell'>['template'],
    to: { providerId?: string; officerId?: string } = {},
  ): Promise<void> => {
    const payload = { template, requestId, olderPersonId, providerId: null, officerId: null, ...to };
    await stack.work.write(async (tx) =>
      stack.app.get(Tell).handle(tx, [{ id: newId(), aggregateId: requestId, payload }]),
    );
  };
  const inbox = async (token: string, query = ''): Promise<MessagePage> => {
    const answer = await stack.app.inject({
      url: `/v1/me/messages${query}`,
      headers: { authorization: `Bearer ${token}` },
    });
    return answer.json<MessagePage>();
  };
  const read = async (token: string, id: string) =>
    stack.app.inject({
      method: 'POST',
      url: `/v1/me/messages/${id}/reading`,
      headers: { authorization: `Bearer ${token}` },
    });

  it('reach the linked families in plain words, and nobody whose link was revoked', async () => {
    const [child, former, stranger] = [
      await signIn('family'),
      await signIn('family'),
      await signIn('family'),
    ];
    await link(child.id);
    await link(former.id, '2026-01-01 00:00:00');
    await tell('request-booked');
    const { items, unread } = await inbox(child.token);
    expect(unread).toBe(1);
    expect(items).toHaveLength(1);
    expect(items[0]).toMatchObject({ template: 'request-booked', requestId, olderPersonId, readAt: null });
    expect(items[0]!.text).toEqual({
      zh: '您的送餐预约 R-1 成功了。',
      en: 'Your request R-1 for meals is booked.',
    });
    expect((await inbox(former.token)).items).toEqual([]);
    expect((await inbox(stranger.token)).items).toEqual([]);
  });

  it('reach the managers of the provider, without saying for whom', async () => {
    const providerId = newId();
    const [manager, caregiver, other] = [
      await signIn('provider_manager', providerId),
      await signIn('caregiver', providerId),
      await signIn('provider_manager', newId()),
    ];
    await tell('offer-made', { providerId });
    expect((await inbox(manager.token)).items).toMatchObject([
      { template: 'offer-made', olderPersonId: null },
    ]);
    expect((await inbox(caregiver.token)).items).toEqual([]);
    expect((await inbox(other.token)).items).toEqual([]);
  });

  it('reach the officer on duty', async () => {
    const officer = await signIn('city_officer');
    await tell('officer-on-duty', { officerId: officer.id });
    expect((await inbox(officer.token)).items).toMatchObject([{ template: 'officer-on-duty' }]);
    await tell('officer-on-duty');
    expect((await inbox(officer.token)).items).toHaveLength(1);
  });

  it('tell of a changed level: families without a request, booked providers with the number of theirs', async () => {
    const [serving, declined] = [newId(), newId()];
    const [child, manager, other] = [
      await signIn('family'),
      await signIn('provider_manager', serving),
      await signIn('provider_manager', declined),
    ];
    await link(child.id);
    for (const [providerId, state] of [
      [serving, 'accepted'],
      [declined, 'declined'],
    ] as const) {
      await stack.work.write(async (tx) =>
        tx.execute(
          `INSERT INTO offer (id, request_id, service_id, provider_id, state, hold_id, offer_rank, score, sent_at, expires_at)
           VALUES (?, ?, ?, ?, ?, ?, 1, 0, now(3), now(3))`,
          [newId(), requestId, newId(), providerId, state, newId()],
        ),
      );
    }
    const payload = { template: 'level-changed', olderPersonId } as const;
    await stack.work.write(async (tx) =>
      stack.app.get(TellOfPerson).handle(tx, [{ id: newId(), aggregateId: olderPersonId, payload }]),
    );
    expect((await inbox(child.token)).items).toMatchObject([
      { template: 'level-changed', requestId: null, olderPersonId },
    ]);
    const [told] = (await inbox(manager.token)).items;
    expect(told).toMatchObject({ template: 'booked-level-changed', requestId, olderPersonId: null });
    expect(told!.text.zh).toContain('R-1');
    expect((await inbox(other.token)).items).toEqual([]);
  });

  it('come in pages, newest first', async () => {
    const officer = await signIn('city_officer');
    for (let n = 0; n < 5; n += 1) await tell('officer-on-duty', { officerId: officer.id });
    const all = await inbox(officer.token);
    const first = await inbox(officer.token, '?limit=3');
    const second = await inbox(officer.token, `?limit=3&after=${first.next!}`);
    expect([...first.items, ...second.items]).toEqual(all.items);
    expect(second.next).toBeNull();
    expect(all.items.map(({ id }) => id)).toEqual(
      all.items
        .map(({ id }) => id)
        .sort()
        .reverse(),
    );
  });

  it('are read once, by their reader only', async () => {
    const [reader, other] = [await signIn('city_officer'), await signIn('city_officer')];
    await tell('officer-on-duty', { officerId: reader.id });
    const { id } = (await inbox(reader.token)).items[0]!;
    expect((await read(other.token, id)).statusCode).toBe(404);
    expect((await read(reader.token, newId())).statusCode).toBe(404);
    const first = await read(reader.token, id);
    const again = await read(reader.token, id);
    expect(first.statusCode).toBe(200);
    expect(again.json()).toEqual(first.json());
    expect((await read(other.token, id)).statusCode).toBe(404);
    expect(await inbox(reader.token)).toMatchObject({ unread: 0 });
  });

  it('hold no words, only ids and the name of a text', async () => {
    const columns = await stack.database.query<{ name: string }>(
      "SELECT column_name AS name FROM information_schema.columns WHERE table_schema = DATABASE() AND table_name = 'message'",
    );
    expect(columns.map(({ name }) => name).sort()).toEqual([
      'account_id',
      'alert_id',
      'created_at',
      'id',
      'older_person_id',
      'provider_id',
      'read_at',
      'request_id',
      'template',
    ]);
  });
});
