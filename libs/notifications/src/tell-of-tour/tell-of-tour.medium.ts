import { accountsRows, AccountsModule, CreateAccounts } from '@yilian/accounts';
import { type JobPayload } from '@yilian/contracts';
import { newId } from '@yilian/kernel';
import { peopleRows } from '@yilian/people';
import { qualityRows } from '@yilian/quality';
import { requestsRows } from '@yilian/requests';
import { testStack, type TestStack } from '@yilian/testing';
import { toursRows } from '@yilian/tours';
import { NotificationsModule, notificationsRows } from '../index';
import { ListMessagesQuery } from '../list-messages/list-messages.query';
import { TellOfTour } from './tell-of-tour.job';

const password = 'green kettle on sunday';

describe('news of a tour', () => {
  let stack: TestStack;
  const [tourId, providerId, otherProvider] = [newId(), newId(), newId()];
  let family: string;
  let manager: string;
  let other: string;

  beforeAll(async () => {
    stack = await testStack({
      rows: [
        ...[...accountsRows, ...peopleRows, ...qualityRows, ...requestsRows, ...toursRows],
        ...notificationsRows,
      ],
      imports: [AccountsModule, NotificationsModule],
    });
    const account = (login: string, role: 'family' | 'provider_manager', of: string | null) => ({
      ...{ login, password, role, providerId: of },
    });
    const ids = await stack.app
      .get(CreateAccounts)
      .execute([
        account('tour-family', 'family', null),
        account('tour-manager', 'provider_manager', providerId),
        account('tour-other', 'provider_manager', otherProvider),
      ]);
    [family, manager, other] = [ids[0]!, ids[1]!, ids[2]!];
    await stack.database.query(
      `INSERT INTO tour (id, number, provider_id, account_id, on_date, from_minute, minutes, starts_at, party_size,
         guest_sealed, state) VALUES (?, 'CG-77', ?, ?, '2031-01-07', 570, 60, '2031-01-07 01:30:00', 2, '', 'booked')`,
      [tourId, providerId, family],
    );
  });
  afterAll(async () => stack.close());

  /** One job may carry news of several facilities. */
  const tell = async (
    template: JobPayload<'notifications.tell-of-tour'>['template'],
    providers: readonly string[] = [providerId],
  ): Promise<void> => {
    const items = providers.map((one) => ({
      ...{ id: newId(), aggregateId: tourId },
      payload: { template, tourId, accountId: family, providerId: one },
    }));
    await stack.work.write(async (tx) => stack.app.get(TellOfTour).handle(tx, items));
  };
  const inbox = async (accountId: string) =>
    (await stack.app.get(ListMessagesQuery).execute(accountId, { limit: 10 })).items;

  it('reaches who booked it, with its number and the way to it', async () => {
    await tell('tour-called-off');
    const [message] = await inbox(family);
    expect(message).toMatchObject({ about: 'tour', requestId: tourId, olderPersonId: null });
    expect(message!.text.zh).toContain('CG-77');
    expect([await inbox(manager), await inbox(other)]).toEqual([[], []]);
  });

  it('reaches the managers of its facility, and no other', async () => {
    await tell('tour-asked', [providerId, otherProvider]);
    expect(await inbox(manager)).toMatchObject([{ template: 'tour-asked', about: 'tour' }]);
    expect(await inbox(other)).toHaveLength(1);
    expect(await inbox(family)).toHaveLength(1);
  });

  it('reaches nobody whose account is closed', async () => {
    await stack.database.query("UPDATE account SET state = 'disabled' WHERE id = ?", [manager]);
    await tell('tour-dropped');
    expect(await inbox(manager)).toHaveLength(1);
  });
});
