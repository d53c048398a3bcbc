import { accountsRows } from '@yilian/accounts';
import { newId } from '@yilian/kernel';
import { peopleConstraints, peopleRows } from '@yilian/people';
import { type JobItem } from '@yilian/platform';
import { providersConstraints, providersRows } from '@yilian/providers';
import { testStack, type TestStack } from '@yilian/testing';
import { ForgetAccount } from './forget-account/forget-account.job';
import { ForgetGuests } from './forget-guests/forget-guests.job';
import { toursConstraints, ToursModule, toursRows } from './index';
import { RemindGuests } from './remind/remind-guests.job';
import { TourUpkeep } from './store/tour-upkeep.store';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;

describe('tours as time goes by', () => {
  let stack: TestStack;
  let nowMs: number;

  beforeAll(async () => {
    stack = await testStack({
      rows: [...accountsRows, ...peopleRows, ...providersRows, ...toursRows],
      constraints: [...peopleConstraints, ...providersConstraints, ...toursConstraints],
      imports: [ToursModule],
    });
  });
  afterAll(async () => stack.close());
  beforeEach(async () => {
    nowMs = (await stack.database.now()).getTime();
    await stack.database.query('DELETE FROM tour');
    await stack.database.query('DELETE FROM tour_slot');
    await stack.database.query('DELETE FROM outbox_fact');
  });

  /** A tour that begins so long from now, and was booked so long ago. */
  const tour = async (inMs: number, bookedMs = 7 * DAY, accountId = newId()): Promise<string> => {
    const id = newId();
    await stack.database.query(
      `INSERT INTO tour (id, number, provider_id, account_id, on_date, from_minute, minutes, starts_at, party_size,
         guest_sealed, state, created_at) VALUES (?, ?, ?, ?, '2031-01-07', 570, 60, ?, 2, 'v1.x', 'booked', ?)`,
      [id, id.slice(-12), newId(), accountId, new Date(nowMs + inMs), new Date(nowMs - bookedMs)],
    );
    return id;
  };
  const sealed = async (id: string): Promise<string> => {
    const [row] = await stack.database.read<{ guest_sealed: string }>(
      'SELECT guest_sealed FROM tour WHERE id = ?',
      [id],
    );
    return row!.guest_sealed;
  };
  const reminded = async (): Promise<string[]> => {
    const rows = await stack.database.read<{ aggregate_id: string }>(
      "SELECT aggregate_id FROM outbox_fact WHERE type = 'tours.tour-near.v1'",
    );
    return rows.map(({ aggregate_id: id }) => id);
  };

  it('remind once, a day before, whoever has not booked it on the last day', async () => {
    const near = await tour(20 * HOUR);
    await tour(30 * HOUR);
    await tour(20 * HOUR, HOUR);
    await tour(-HOUR);
    await Promise.all([stack.app.get(RemindGuests).run(), stack.app.get(RemindGuests).run()]);
    await stack.app.get(RemindGuests).run();
    expect(await reminded()).toEqual([near]);
  });

  it('remind nobody of what ended between the look and the word', async () => {
    const near = await tour(20 * HOUR);
    const upkeep = stack.app.get(TourUpkeep);
    await stack.work.write(async (tx) => {
      const [found] = await upkeep.near(tx, 24);
      await tx.execute("UPDATE tour SET state = 'cancelled' WHERE id = ?", [near]);
      await upkeep.remind(tx, found!);
    });
    expect(await reminded()).toEqual([]);
  });

  it('forget who came some weeks later, and nobody sooner', async () => {
    const [old, fresh] = [await tour(-31 * DAY, 40 * DAY), await tour(-29 * DAY, 40 * DAY)];
    await stack.app.get(ForgetGuests).run();
    expect([await sealed(old), await sealed(fresh)]).toEqual(['', 'v1.x']);
  });

  it('end with the account that booked them, and free the time', async () => {
    const accountId = newId();
    const [coming, past, foreign] = [
      await tour(3 * DAY, DAY, accountId),
      await tour(-3 * DAY, 9 * DAY, accountId),
      await tour(3 * DAY),
    ];
    await stack.database.query(
      `INSERT INTO tour_slot (provider_id, on_date, from_minute, places, taken)
       SELECT provider_id, on_date, from_minute, 1, 1 FROM tour WHERE id = ?`,
      [coming],
    );
    const item = { id: newId(), aggregateId: accountId, payload: { accountId } };
    await stack.work.write(async (tx) =>
      stack.app.get(ForgetAccount).handle(tx, [item] satisfies JobItem<'tours.forget-account'>[]),
    );
    expect([await sealed(coming), await sealed(past), await sealed(foreign)]).toEqual(['', '', 'v1.x']);
    const states = await stack.database.read<{ state: string }>(
      'SELECT state FROM tour WHERE account_id = ?',
      [accountId],
    );
    expect(states.map(({ state }) => state).sort()).toEqual(['booked', 'cancelled']);
    const [slot] = await stack.database.read<{ taken: number }>('SELECT taken FROM tour_slot');
    expect(slot!.taken).toBe(0);
  });
});
