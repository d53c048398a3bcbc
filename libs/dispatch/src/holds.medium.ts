import { capacitySchedules, CreateCapacity, recount } from '@yilian/capacity';
import { type HoldView, type NewCareRequest, type ProblemDetails } from '@yilian/contracts';
import { newId, type Result } from '@yilian/kernel';
import { LiveIndex } from '@yilian/matching';
import { type Principal, type Refusal } from '@yilian/platform';
import { CancelRequest, SubmitRequest } from '@yilian/requests';
import {
  actAs,
  daysAhead,
  dispatchStack,
  eventually,
  familyAccount,
  olderPersonOf,
  TEST_TOWN,
  type TestStack,
} from '@yilian/testing';
import { DeclineOffer } from './decline-offer/decline-offer.use-case';
import { DropHold } from './drop-hold/drop-hold.use-case';
import { ExtendHold } from './extend-hold/extend-hold.use-case';
import { HoldPlace } from './hold-place/hold-place.use-case';
import { PlaceRequests } from './place-requests/place-requests.job';

/** Each must find nothing, as in `ops verify`. */
const PROMISES = [
  `SELECT o.id FROM offer o LEFT JOIN capacity_hold h ON h.id = o.hold_id
    WHERE o.state = 'open' AND COALESCE(h.state, 'none') <> 'pending'`,
  `SELECT o.id FROM offer o JOIN capacity_hold h ON h.id = o.hold_id
    WHERE h.offer_id <> o.id OR h.request_id <> o.request_id OR h.service_id <> o.service_id`,
  `SELECT h.id FROM family_hold f JOIN capacity_hold h ON h.id = f.hold_id LEFT JOIN care_request r ON r.hold_id = h.id
    WHERE h.request_id IS NOT NULL AND NOT (r.id <=> h.request_id)`,
];

/** The ordinary placing rests, so that a test decides what comes first. */
let placing = true;

describe('units kept for a family', () => {
  let stack: TestStack;
  let family: Principal;
  let person: string;
  const day = daysAhead(3);

  beforeAll(async () => {
    stack = await dispatchStack(
      {
        filled: [
          `INSERT INTO setting_version (setting_key, version, valid_from, value)
           VALUES ('dispatch.rules', 1, now(3), '{"windowSeconds": 0}')`,
        ],
        env: { RECONCILE_MS: '60000' },
      },
      capacitySchedules,
    );
    const job = stack.app.get(PlaceRequests);
    const place = job.handle.bind(job);
    jest.spyOn(job, 'handle').mockImplementation(async (tx, items) => {
      if (!placing) throw new Error('placing rests');
      await place(tx, items);
    });
    family = await familyAccount(stack);
    person = await olderPersonOf(stack, family);
  });
  beforeEach(() => (placing = true));
  afterAll(async () => stack.close());

  const as = async <T>(who: Principal, act: () => Promise<T>): Promise<T> => actAs(stack, who, act);

  /** A day centre with so many seats on some mornings; returns its service. */
  const dayCentre = async (seats: number, ...dates: string[]): Promise<string> => {
    const [providerId, serviceId] = [newId(), newId()];
    await stack.database.query(
      `INSERT INTO provider (id, name, address, phone, town_code, state, light)
       VALUES (?, 'Test Day Centre', 'x', 'x', ?, 'active', 'open')`,
      [providerId, TEST_TOWN],
    );
    await stack.database.query(
      `INSERT INTO service (id, provider_id, kind, state, level_min, level_max, sexes, capability_mask, price_unit,
         opening_hours) VALUES (?, ?, 'day_care', 'open', 0, 4, 'any', 0, 'session', '[]')`,
      [serviceId, providerId],
    );
    await stack.work.write(async (tx) =>
      stack.app.get(CreateCapacity).slots(
        tx,
        dates.map((date) => ({
          id: newId(),
          serviceId,
          date,
          part: 'morning',
          capacity: seats,
          outOfService: 0,
          cutoffAt: null,
        })),
      ),
    );
    await eventually(
      'the index knows it',
      () => stack.app.get(LiveIndex).entry(serviceId)?.accepting === true,
    );
    return serviceId;
  };
  const wish = (olderPersonId = person, date = day): NewCareRequest => ({
    kind: 'day_care',
    olderPersonId,
    urgency: 'normal',
    sessions: [{ date, part: 'morning' }],
    transport: false,
    priceLimitFen: null,
    towns: [],
    needs: [],
    notes: '',
  });
  type Outcome = Result<HoldView, Refusal>;
  const hold = async (serviceId: string, who = family, extra: object = {}): Promise<Outcome> =>
    as(who, async () => {
      const olderPersonId = who === family ? person : await olderPersonOf(stack, who);
      return stack.app.get(HoldPlace).execute({ serviceId, request: wish(olderPersonId), ...extra });
    });
  const held = async (serviceId: string, who = family): Promise<HoldView> => {
    const outcome = await hold(serviceId, who);
    if (!outcome.ok) throw new Error(JSON.stringify(outcome.refusal));
    return outcome.value;
  };
  const submit = async (extra: object, request = wish()): Promise<string> => {
    const sent = await as(family, async () => stack.app.get(SubmitRequest).execute({ ...request, ...extra }));
    if (!sent.ok) throw new Error(JSON.stringify(sent.refusal));
    return sent.value.id;
  };
  interface Asked {
    readonly id: string;
    readonly service_id: string;
    readonly hold_id: string;
    readonly provider_id: string;
  }
  const offersOf = async (requestId: string): Promise<Asked[]> =>
    stack.database.read(
      'SELECT id, service_id, hold_id, provider_id FROM offer WHERE request_id = ? ORDER BY offer_rank',
      [requestId],
    );
  const asked = async (requestId: string): Promise<Asked> =>
    eventually('somebody is asked', async () => (await offersOf(requestId))[0], 30_000);
  const stateOf = async (holdId: string): Promise<string | undefined> => {
    const [row] = await stack.database.read<{ state: string }>(
      'SELECT state FROM capacity_hold WHERE id = ?',
      [holdId],
    );
    return row?.state;
  };
  const used = async (serviceId: string): Promise<number> => {
    const [row] = await stack.database.read<{ used: number }>(
      'SELECT CAST(SUM(used) AS SIGNED) AS used FROM capacity_slot WHERE service_id = ?',
      [serviceId],
    );
    return row!.used;
  };
  const overdue = async (holdId: string): Promise<void> => {
    await stack.database.query(
      'UPDATE capacity_hold SET until_at = now(3) - INTERVAL 10 SECOND WHERE id = ?',
      [holdId],
    );
  };
  const booksAreInOrder = async (): Promise<void> => {
    const { differences } = await recount(stack.database);
    expect(differences).toEqual([]);
    for (const sql of PROMISES) expect([sql, await stack.database.read(sql)]).toEqual([sql, []]);
  };

  it('go to the request that names them: that service is asked first, and no second unit is taken', async () => {
    const [chosen, better] = [await dayCentre(1, day), await dayCentre(5, day)];
    const kept = await held(chosen);
    expect(await used(chosen)).toBe(1);
    const requestId = await submit({ holdId: kept.id });
    expect(await asked(requestId)).toMatchObject({ service_id: chosen, hold_id: kept.id });
    expect([await used(chosen), await used(better)]).toEqual([1, 0]);
    await booksAreInOrder();
  });

  it('go back when the service declines, and the others are asked as usual', async () => {
    const chosen = await dayCentre(1, day);
    const kept = await held(chosen);
    const requestId = await submit({ holdId: kept.id });
    const offer = await asked(requestId);
    const manager: Principal = {
      accountId: newId(),
      role: 'provider_manager',
      providerId: offer.provider_id,
      townCode: null,
    };
    await as(manager, async () => stack.app.get(DeclineOffer).execute(offer.id, 'no_staff'));
    const next = await eventually('the next is asked', async () => (await offersOf(requestId))[1], 15_000);
    expect(next.service_id).not.toBe(chosen);
    expect([await stateOf(kept.id), await used(chosen)]).toEqual(['void', 0]);
    await booksAreInOrder();
  });

  it('have one owner of the last seat, and whoever is late sees three others', async () => {
    const chosen = await dayCentre(1, day, daysAhead(4), daysAhead(5));
    const rivals = await Promise.all(Array.from({ length: 6 }, async () => familyAccount(stack)));
    const outcomes = await Promise.all(rivals.map(async (who) => hold(chosen, who)));
    expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1);
    for (const outcome of outcomes.filter(({ ok }) => !ok)) {
      const { refusal } = outcome as { refusal: { code: string; details: ProblemDetails } };
      expect(refusal.code).toBe('dispatch.place-taken');
      expect(refusal.details.alternatives).toHaveLength(3);
      expect(refusal.details.alternatives![0]).toMatchObject({
        because: 'other_days',
        serviceId: chosen,
        units: { sessions: [{ date: daysAhead(4), part: 'morning' }] },
      });
    }
    expect(await used(chosen)).toBe(1);
    await booksAreInOrder();
  });

  it('are only a wish once their time is over: the request loses nothing', async () => {
    const chosen = await dayCentre(1, day);
    const kept = await held(chosen);
    await overdue(kept.id);
    await eventually('it expired', async () => (await stateOf(kept.id)) === 'expired', 10_000);
    await eventually('the index knows that the seat is free', () => {
      const supply = stack.app.get(LiveIndex).entry(chosen)?.supply;
      return supply?.kind === 'day_care' && supply.seats.some(({ free }) => free === 1);
    });
    const requestId = await submit({ holdId: kept.id });
    const offer = await asked(requestId);
    expect(offer.service_id).toBe(chosen);
    expect(offer.hold_id).not.toBe(kept.id);
    expect(await used(chosen)).toBe(1);
    await booksAreInOrder();
  });

  it('do not run out between sending and placing', async () => {
    placing = false;
    const chosen = await dayCentre(1, day);
    const kept = await held(chosen);
    const requestId = await submit({ holdId: kept.id });
    await overdue(kept.id);
    const forgotten = await held(await dayCentre(1, day), await familyAccount(stack));
    await overdue(forgotten.id);
    await eventually(
      'the other one expired',
      async () => (await stateOf(forgotten.id)) === 'expired',
      10_000,
    );
    expect(await stateOf(kept.id)).toBe('pending');
    placing = true;
    expect((await asked(requestId)).hold_id).toBe(kept.id);
    await booksAreInOrder();
  }, 60_000);

  it('expire or are placed, never both, when both happen in the same moment', async () => {
    for (let round = 0; round < 6; round += 1) {
      const chosen = await dayCentre(1, day);
      const kept = await held(chosen, family);
      await overdue(kept.id);
      const requestId = await submit({ holdId: kept.id });
      const offer = await asked(requestId);
      expect(offer.service_id).toBe(chosen);
      expect(await used(chosen)).toBe(1);
      expect(await stateOf(offer.hold_id)).toBe('pending');
    }
    await booksAreInOrder();
  }, 60_000);

  it('go to the first of two requests that name them; the second asks the same service as usual', async () => {
    const chosen = await dayCentre(2, day);
    const kept = await held(chosen);
    const requests = await Promise.all([submit({ holdId: kept.id }), submit({ holdId: kept.id })]);
    const offers = await Promise.all(requests.map(asked));
    expect(offers.map((one) => one.service_id)).toEqual([chosen, chosen]);
    expect(offers.filter((one) => one.hold_id === kept.id)).toHaveLength(1);
    expect(await used(chosen)).toBe(2);
    await booksAreInOrder();
  });

  it('go back when the request asks for other days than those kept', async () => {
    const later = daysAhead(4);
    const chosen = await dayCentre(1, day, later);
    const kept = await held(chosen);
    const requestId = await submit({ holdId: kept.id }, wish(person, later));
    expect(await asked(requestId)).toMatchObject({ service_id: chosen });
    expect([await stateOf(kept.id), await used(chosen)]).toEqual(['void', 1]);
    await booksAreInOrder();
  });

  it('are of no use to another account, and a stranger finds nothing to lengthen or give back', async () => {
    const chosen = await dayCentre(1, day);
    const stranger = await familyAccount(stack);
    const theirs = await held(chosen, stranger);
    const requestId = await submit({ holdId: theirs.id, serviceId: chosen });
    const offer = await asked(requestId);
    expect(offer.service_id).not.toBe(chosen);
    for (const act of [ExtendHold, DropHold]) {
      const outcome = await as(family, async () =>
        stack.app.get<ExtendHold | DropHold>(act).execute(theirs.id),
      );
      expect(outcome).toMatchObject({ ok: false, refusal: { code: 'common.not-found' } });
    }
    expect(await stateOf(theirs.id)).toBe('pending');
  });

  it('go back at once when the request is taken back before it was placed', async () => {
    placing = false;
    const chosen = await dayCentre(1, day);
    const kept = await held(chosen);
    const requestId = await submit({ holdId: kept.id });
    await as(family, async () =>
      stack.app.get(CancelRequest).execute(requestId, { reason: 'mistake', shownCostFen: 0 }),
    );
    await eventually('given back', async () => (await stateOf(kept.id)) === 'void', 10_000);
    expect(await used(chosen)).toBe(0);
    await booksAreInOrder();
  });

  it('can be lengthened ten times, each by three minutes, and not after they are over', async () => {
    const kept = await held(await dayCentre(1, day));
    let last = kept;
    for (let times = 1; times <= 10; times += 1) {
      const longer = await as(family, async () => stack.app.get(ExtendHold).execute(kept.id));
      if (!longer.ok) throw new Error(longer.refusal.code);
      expect(Date.parse(longer.value.expiresAt) - Date.parse(last.expiresAt)).toBe(180_000);
      last = longer.value;
    }
    expect(last.extensionsLeft).toBe(0);
    expect(await as(family, async () => stack.app.get(ExtendHold).execute(kept.id))).toMatchObject({
      refusal: { code: 'dispatch.no-more-time' },
    });
    await as(family, async () => stack.app.get(DropHold).execute(kept.id));
    const over = await held(await dayCentre(1, day));
    await as(family, async () => stack.app.get(DropHold).execute(over.id));
    expect(await as(family, async () => stack.app.get(ExtendHold).execute(over.id))).toMatchObject({
      refusal: { code: 'dispatch.hold-over' },
    });
  });

  it('are three for each account, however many browsers ask at once, and one may take the place of another', async () => {
    const chosen = await dayCentre(20, day);
    const who = await familyAccount(stack);
    const outcomes = await Promise.all(Array.from({ length: 10 }, async () => hold(chosen, who)));
    expect(outcomes.filter(({ ok }) => ok)).toHaveLength(3);
    expect(await used(chosen)).toBe(3);
    const first = outcomes.find((one) => one.ok) as { value: HoldView };
    expect((await hold(chosen, who)).ok).toBe(false);
    expect((await hold(chosen, who, { replaces: first.value.id })).ok).toBe(true);
    expect([await stateOf(first.value.id), await used(chosen)]).toEqual(['void', 3]);
    await booksAreInOrder();
  });

  it('stay as they are when what should take their place cannot be had', async () => {
    const [mine, full] = [await dayCentre(1, day), await dayCentre(1, day)];
    await held(full, await familyAccount(stack));
    const who = await familyAccount(stack);
    const kept = await held(mine, who);
    const outcome = await hold(full, who, { replaces: kept.id });
    expect(outcome.ok).toBe(false);
    expect([await stateOf(kept.id), await used(mine)]).toEqual(['pending', 1]);
  });
});
