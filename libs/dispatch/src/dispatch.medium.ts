import { recount } from '@yilian/capacity';
import { type NewCareRequest } from '@yilian/contracts';
import { newId } from '@yilian/kernel';
import { LiveIndex } from '@yilian/matching';
import { type Principal } from '@yilian/platform';
import { CancelRequest, SubmitRequest } from '@yilian/requests';
import {
  actAs,
  daysAhead,
  dispatchStack,
  eventually,
  familyAccount,
  kitchen,
  olderPersonOf,
  TEST_TOWN,
  type TestStack,
} from '@yilian/testing';
import { AcceptOffer } from './accept-offer/accept-offer.use-case';
import { DeclineOffer } from './decline-offer/decline-offer.use-case';

describe('dispatch', () => {
  let stack: TestStack;
  let tomorrow: string;
  let family: Principal;

  beforeAll(async () => {
    stack = await dispatchStack({ env: { RECONCILE_MS: '1000' } });
    tomorrow = daysAhead(1);
    await stack.database.query(
      "INSERT INTO setting_version (setting_key, version, valid_from, value) VALUES ('dispatch.deadlines', 1, now(3), ?), ('dispatch.rules', 1, now(3), ?), ('dispatch.ladder', 1, now(3), ?)",
      [
        JSON.stringify({
          normal: { residential: 2, day_care: 2, meal: 2, home_care: 2 },
          urgent: { residential: 2, day_care: 2, meal: 2, home_care: 2 },
          floorSeconds: 0.1,
          countOpeningHours: false,
        }),
        JSON.stringify({ windowSeconds: 0, maxOffers: 3 }),
        JSON.stringify({ seconds: { community: 1, town: 1, city: 1 }, repeats: 0 }),
      ],
    );
    family = await familyAccount(stack);
  });
  afterAll(async () => stack.close());

  const as = async <T>(principal: Principal, act: () => Promise<T>): Promise<T> =>
    actAs(stack, principal, act);
  const inIndex = async (serviceId: string, accepting: boolean): Promise<unknown> =>
    eventually('the index knows', () => stack.app.get(LiveIndex).entry(serviceId)?.accepting === accepting);
  const openKitchen = async (portions: number): Promise<void> => {
    await inIndex(await kitchen(stack, tomorrow, portions), true);
  };

  const ask = async (urgency: 'normal' | 'urgent' = 'normal', quantity = 1): Promise<string> => {
    const asked: NewCareRequest = {
      kind: 'meal',
      olderPersonId: await olderPersonOf(stack, family),
      urgency,
      portions: [{ date: tomorrow, meal: 'lunch', quantity }],
      priceLimitFen: null,
      towns: [],
      needs: [],
      notes: '',
    };
    const result = await as(family, async () => stack.app.get(SubmitRequest).execute(asked));
    if (!result.ok) throw new Error(JSON.stringify(result.refusal));
    return result.value.id;
  };
  const stateOf = async (requestId: string): Promise<string> => {
    const [row] = await stack.database.read<{ state: string }>(
      'SELECT state FROM care_request WHERE id = ?',
      [requestId],
    );
    return row!.state;
  };
  const offersOf = async (requestId: string): Promise<{ id: string; provider_id: string; state: string }[]> =>
    stack.database.read('SELECT id, provider_id, state FROM offer WHERE request_id = ? ORDER BY offer_rank', [
      requestId,
    ]);
  const openOffer = async (requestId: string): Promise<{ id: string; provider_id: string }> =>
    eventually('an open offer', async () => (await offersOf(requestId)).find((one) => one.state === 'open'));
  const managerOf = (offer: { provider_id: string }): Principal => ({
    accountId: newId(),
    role: 'provider_manager',
    providerId: offer.provider_id,
    townCode: null,
  });
  const accept = async (offer: { id: string; provider_id: string }): Promise<{ ok: boolean }> =>
    as(managerOf(offer), async () => stack.app.get(AcceptOffer).execute(offer.id));

  it('books a request at the first yes, and fifty rivals for one offer have one winner', async () => {
    await openKitchen(5);
    const requestId = await ask();
    const offer = await openOffer(requestId);
    const answers = await Promise.all(Array.from({ length: 50 }, async () => accept(offer)));
    expect(answers.filter((one) => one.ok)).toHaveLength(1);
    expect(await stateOf(requestId)).toBe('booked');
    const { differences } = await recount(stack.database);
    expect(differences).toEqual([]);
  });

  it('asks the next in line after a no and after silence, and never the same twice', async () => {
    await openKitchen(5);
    await openKitchen(5);
    const requestId = await ask();
    const first = await openOffer(requestId);
    await as(managerOf(first), async () => stack.app.get(DeclineOffer).execute(first.id, 'no_staff'));
    const second = await openOffer(requestId);
    expect(second.provider_id).not.toBe(first.provider_id);
    const third = await eventually('the second one was silent', async () =>
      (await offersOf(requestId)).find((one) => one.state === 'open' && one.id !== second.id),
    );
    expect(new Set([first.provider_id, second.provider_id, third.provider_id]).size).toBe(3);
    const late = await accept(second);
    expect(late).toMatchObject({ ok: false, refusal: { code: 'dispatch.offer-expired' } });
    expect((await accept(third)).ok).toBe(true);
  });

  it('asks three at once when it is urgent; the first yes lets the others go', async () => {
    const requestId = await ask('urgent');
    await openOffer(requestId);
    const open = (await offersOf(requestId)).filter((one) => one.state === 'open');
    expect(open).toHaveLength(3);
    const answers = await Promise.all(open.map(async (offer) => accept(offer)));
    expect(answers.filter((one) => one.ok)).toHaveLength(1);
    expect((await offersOf(requestId)).map((one) => one.state).sort()).toEqual([
      'accepted',
      'withdrawn',
      'withdrawn',
    ]);
    const { differences } = await recount(stack.database);
    expect(differences).toEqual([]);
  });

  it('gives everything back when the family cancels', async () => {
    const requestId = await ask();
    const offer = await openOffer(requestId);
    expect((await accept(offer)).ok).toBe(true);
    await as(family, async () =>
      stack.app.get(CancelRequest).execute(requestId, { reason: 'mistake', shownCostFen: 0 }),
    );
    await eventually('the hold is released', async () => {
      const [row] = await stack.database.read<{ state: string }>(
        'SELECT state FROM capacity_hold WHERE request_id = ?',
        [requestId],
      );
      return row?.state === 'released';
    });
    await eventually('the provider hears of it', async () => {
      const rows = await stack.database.read(
        "SELECT 1 FROM event_log WHERE channel = ? AND type = 'booking.ended'",
        [`provider.${offer.provider_id}`],
      );
      return rows.length === 1;
    });
  });

  it('finds units that an ended request still keeps, when their release was lost', async () => {
    const requestId = await ask();
    expect((await accept(await openOffer(requestId))).ok).toBe(true);
    // The job is gone before it could run: neither Redis nor the table knows of it.
    await stack.database.query(
      "UPDATE care_request SET state = 'cancelled', state_since = now(3) - INTERVAL 1 MINUTE WHERE id = ?",
      [requestId],
    );
    await eventually('the reconciler released it', async () => {
      const [row] = await stack.database.read<{ state: string }>(
        'SELECT state FROM capacity_hold WHERE request_id = ?',
        [requestId],
      );
      return row?.state === 'released';
    });
  });

  it('hands a request that nobody answers to people, and ends it honestly when they stay silent too', async () => {
    const requestId = await ask();
    await eventually('escalated', async () => (await stateOf(requestId)) === 'escalated', 20_000);
    await eventually('unmet', async () => (await stateOf(requestId)) === 'unmet', 20_000);
    const steps = await stack.database.read<{ level: string; outcome: string }>(
      'SELECT level, outcome FROM escalation WHERE request_id = ? ORDER BY step',
      [requestId],
    );
    expect(steps.map((step) => step.level)).toEqual(['community', 'town', 'city']);
  });

  it('cancels or accepts, never both, and leaves nothing held', async () => {
    for (let round = 0; round < 10; round += 1) {
      const requestId = await ask();
      const offer = await openOffer(requestId);
      const [accepted, cancelled] = await Promise.all([
        accept(offer),
        as(family, async () =>
          stack.app.get(CancelRequest).execute(requestId, { reason: 'mistake', shownCostFen: 0 }),
        ),
      ]);
      expect(cancelled.ok).toBe(true);
      expect(await stateOf(requestId)).toBe('cancelled');
      await eventually('nothing held', async () => {
        const rows = await stack.database.read(
          "SELECT id FROM capacity_hold WHERE request_id = ? AND state IN ('pending', 'confirmed')",
          [requestId],
        );
        return rows.length === 0;
      });
      expect(typeof accepted.ok).toBe('boolean');
    }
    const { differences } = await recount(stack.database);
    expect(differences).toEqual([]);
  });

  const closeAll = async (): Promise<void> => {
    await stack.database.query("UPDATE service SET state = 'closed'");
    await stack.work.write(async (tx) => {
      const rows = await tx.query<{ id: string; provider_id: string }>('SELECT id, provider_id FROM service');
      for (const row of rows) {
        tx.record('providers.service-changed.v1', row.id, {
          serviceId: row.id,
          providerId: row.provider_id,
          townCode: TEST_TOWN,
        });
      }
    });
    const closed = await stack.database.read<{ id: string }>('SELECT id FROM service');
    for (const { id } of closed) await inIndex(id, false);
  };

  it('puts those who find no unit in line and serves them when one is freed', async () => {
    await closeAll();
    await openKitchen(1);
    const served = await eventually(
      'a request that gets the only portion',
      async () => {
        const requestId = await ask();
        await eventually('it is decided', async () => (await stateOf(requestId)) !== 'submitted');
        return (await stateOf(requestId)) === 'offered' ? requestId : undefined;
      },
      20_000,
    );
    expect((await accept(await openOffer(served))).ok).toBe(true);
    const waiting = await ask();
    await eventually('it waits', async () => (await stateOf(waiting)) === 'waiting');
    await as(family, async () =>
      stack.app.get(CancelRequest).execute(served, { reason: 'mistake', shownCostFen: 0 }),
    );
    const offer = await openOffer(waiting);
    expect((await accept(offer)).ok).toBe(true);
  });

  it('serves who stands far behind when nobody in front fits what is free', async () => {
    await closeAll();
    await openKitchen(2);
    const first = await ask('normal', 2);
    const accepted = await openOffer(first);
    expect((await accept(accepted)).ok).toBe(true);
    const hungry = await Promise.all(Array.from({ length: 60 }, async () => ask('normal', 3)));
    await eventually('the hungry wait', async () => {
      const states = await Promise.all(hungry.map(stateOf));
      return states.every((state) => state === 'waiting');
    });
    const modest = await ask('normal', 1);
    await eventually('the modest one waits', async () => (await stateOf(modest)) === 'waiting');
    await as(family, async () =>
      stack.app.get(CancelRequest).execute(first, { reason: 'mistake', shownCostFen: 0 }),
    );
    expect((await accept(await openOffer(modest))).ok).toBe(true);
  });

  it('hands those in line to people when nobody is left who could ever serve them', async () => {
    await closeAll();
    await openKitchen(0);
    const waiting = await ask();
    await eventually('it waits', async () => (await stateOf(waiting)) === 'waiting');
    await closeAll();
    await eventually('people look after it', async () => {
      const rungs = await stack.database.read(
        "SELECT 1 FROM request_event WHERE request_id = ? AND event = 'escalate' AND reason = 'no_provider_fits'",
        [waiting],
      );
      return rungs.length > 0;
    });
    const [entry] = await stack.database.read<{ left_at: Date | null }>(
      'SELECT left_at FROM waiting_entry WHERE request_id = ?',
      [waiting],
    );
    expect(entry!.left_at).not.toBeNull();
  });

  it('ends waiting for a day that is over', async () => {
    await closeAll();
    await openKitchen(0);
    const waiting = await ask();
    await eventually('it waits', async () => (await stateOf(waiting)) === 'waiting');
    const over = { kind: 'meal', portions: [{ date: daysAhead(-1), meal: 'lunch', quantity: 1 }] };
    await stack.database.query('UPDATE care_request SET units = ? WHERE id = ?', [
      JSON.stringify(over),
      waiting,
    ]);
    await eventually('it ends', async () => (await stateOf(waiting)) === 'unmet');
    const [ended] = await stack.database.read<{ unmet_reason: string }>(
      'SELECT unmet_reason FROM care_request WHERE id = ?',
      [waiting],
    );
    expect(ended!.unmet_reason).toBe('past_cutoff');
  });
});
