import { accountsRows } from '@yilian/accounts';
import { newId, ok, refuse } from '@yilian/kernel';
import { peopleRows } from '@yilian/people';
import { qualityRows } from '@yilian/quality';
import { requestsRows } from '@yilian/requests';
import { familyAccount, olderPersonOf, testStack, type TestStack } from '@yilian/testing';
import { toursRows } from '@yilian/tours';
import { NotificationsModule, notificationsRows } from '../index';
import { ForgetAccount } from '../forget-account/forget-account.job';
import { RecordingAdapter } from '../recording.adapter';
import { PreferencesStore } from '../store/preferences.store';
import { TellSos } from '../tell-sos/tell-sos.job';
import { type Carried } from '../ways.port';
import { DeliverMessages } from './deliver-messages.job';

describe('messages on their ways', () => {
  let stack: TestStack;

  beforeAll(async () => {
    stack = await testStack({
      rows: [
        ...accountsRows,
        ...peopleRows,
        ...qualityRows,
        ...requestsRows,
        ...toursRows,
        ...notificationsRows,
      ],
      imports: [NotificationsModule],
      env: { LOG_LEVEL: 'silent' },
    });
  });
  afterAll(async () => stack.close());
  afterEach(() => jest.restoreAllMocks());

  /** Somebody who wants text messages is told of a call for help. */
  const told = async (): Promise<string> => {
    const family = await familyAccount(stack);
    const olderPersonId = await olderPersonOf(stack, family);
    const alertId = newId();
    await stack.work.write(async (tx) => {
      await stack.app.get(PreferencesStore).put(tx, family.accountId, {
        ...{ sms: true, webPush: true, phone: '13800000042', quietFrom: 0, quietTo: 1_439, language: 'en' },
      });
      const payload = {
        template: 'sos-raised',
        alertId,
        olderPersonId,
        officerIds: [] as string[],
        exceptId: null,
      } as const;
      await stack.app.get(TellSos).handle(tx, [{ id: newId(), aggregateId: alertId, payload }]);
    });
    return family.accountId;
  };
  const deliveries = async (accountId: string) =>
    stack.database.read<{ way: string; state: string; attempts: number; failure: string | null }>(
      'SELECT way, state, attempts, failure FROM message_delivery WHERE account_id = ? ORDER BY way',
      [accountId],
    );
  const deliver = async (): Promise<void> => stack.app.get(DeliverMessages).run();

  it('are recorded once, without a number that could be read, and calls for help know no quiet hours', async () => {
    const accountId = await told();
    await Promise.all([deliver(), deliver()]);
    await deliver();
    expect(await deliveries(accountId)).toEqual([
      { way: 'sms', state: 'sent', attempts: 1, failure: null },
      { way: 'web_push', state: 'sent', attempts: 1, failure: null },
    ]);
    const recorded = await stack.database.read<{ way: string; to: string | null; text: string }>(
      'SELECT way, masked_to AS `to`, text FROM recorded_sending WHERE account_id = ? ORDER BY way',
      [accountId],
    );
    expect(recorded.map(({ way, to }) => [way, to])).toEqual([
      ['sms', '138****0042'],
      ['web_push', null],
    ]);
    expect(recorded[0]!.text).toMatch(/called for help/);
  });

  it('are tried again later when a gateway fails, under the same key, and given up when it says so', async () => {
    const accountId = await told();
    const keys: string[] = [];
    const answers: Carried[] = [refuse({ code: 'busy', isFinal: false }), ok(null)];
    jest.spyOn(stack.app.get(RecordingAdapter), 'sendSms').mockImplementation(async ({ key }) => {
      keys.push(key);
      return Promise.resolve(answers[keys.length - 1]!);
    });
    jest
      .spyOn(stack.app.get(RecordingAdapter), 'sendPush')
      .mockResolvedValue(refuse({ code: 'gone', isFinal: true }));
    await deliver();
    await deliver();
    expect(await deliveries(accountId)).toEqual([
      { way: 'sms', state: 'queued', attempts: 1, failure: 'busy' },
      { way: 'web_push', state: 'failed', attempts: 1, failure: 'gone' },
    ]);
    await stack.work.write(async (tx) => tx.execute('UPDATE message_delivery SET due_at = now(3)'));
    await deliver();
    expect((await deliveries(accountId))[0]).toMatchObject({ way: 'sms', state: 'sent', attempts: 2 });
    expect(new Set(keys).size).toBe(1);
  });

  it('leave no number and no text behind when their reader leaves', async () => {
    const [left, other] = [await told(), await told()];
    await deliver();
    const kept = async (accountId: string) =>
      stack.database.read<{ what: string }>(
        `SELECT 'number' AS what FROM notification_preference WHERE account_id = ?
          UNION ALL SELECT 'text' FROM recorded_sending WHERE account_id = ?`,
        [accountId, accountId],
      );
    expect(await kept(left)).toHaveLength(3);
    await stack.work.write(async (tx) =>
      stack.app
        .get(ForgetAccount)
        .handle(tx, [{ id: newId(), aggregateId: left, payload: { accountId: left } }]),
    );
    expect(await kept(left)).toEqual([]);
    expect(await kept(other)).toHaveLength(3);
  });
});
