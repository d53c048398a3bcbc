import { recount } from '@yilian/capacity';
import { NewCareRequest } from '@yilian/contracts';
import { newId } from '@yilian/kernel';
import { LiveIndex } from '@yilian/matching';
import { FieldCipher, type Principal } from '@yilian/platform';
import { ContinueStay, requestsSchedules, SubmitRequest } from '@yilian/requests';
import {
  actAs,
  careHome,
  daysAhead,
  dispatchStack,
  eventually,
  familyAccount,
  olderPersonOf,
  type TestStack,
} from '@yilian/testing';
import { AcceptOffer } from './accept-offer/accept-offer.use-case';
import { ShowOffer } from './list-offers/show-offer.use-case';

const GUARDIAN = { name: '王小明', relation: 'child', phone: '13800000099' };

describe('beds of applications', () => {
  let stack: TestStack;
  let family: Principal;

  beforeAll(async () => {
    stack = await dispatchStack(
      {
        filled: [
          `INSERT INTO setting_version (setting_key, version, valid_from, value)
           VALUES ('dispatch.rules', 1, now(3), '{"windowSeconds": 0}'),
                  ('dispatch.deadlines', 1, now(3), '{"countOpeningHours": false}')`,
        ],
        env: { RECONCILE_MS: '1000' },
      },
      requestsSchedules,
    );
    family = await familyAccount(stack);
  });
  afterAll(async () => stack.close());
  afterEach(async () => expect((await recount(stack.database)).differences).toEqual([]));

  const home = async (beds: number, kind: 'ordinary' | 'nursing'): Promise<string> => {
    const { serviceId } = await careHome(stack, beds, kind);
    await eventually('the index knows', () => stack.app.get(LiveIndex).entry(serviceId)?.accepting);
    return serviceId;
  };
  const apply = async (extra: object, level = 1): Promise<string> => {
    const asked = NewCareRequest.parse({
      ...{
        kind: 'residential',
        olderPersonId: await olderPersonOf(stack, family, level),
        guardian: GUARDIAN,
      },
      ...{ fromDate: daysAhead(3), ...extra },
    });
    const result = await actAs(stack, family, async () => stack.app.get(SubmitRequest).execute(asked));
    if (!result.ok) throw new Error(JSON.stringify(result.refusal));
    return result.value.id;
  };
  const one = async <Row>(sql: string, id: string): Promise<Row | undefined> =>
    (await stack.database.read<Row>(sql, [id]))[0];
  const openOffer = async (requestId: string): Promise<{ id: string; provider: string }> =>
    eventually('an open offer', async () =>
      one("SELECT id, provider_id AS provider FROM offer WHERE request_id = ? AND state = 'open'", requestId),
    );
  const accepted = async (requestId: string): Promise<{ id: string; manager: Principal }> => {
    const { id, provider } = await openOffer(requestId);
    const manager = {
      accountId: newId(),
      role: 'provider_manager',
      providerId: provider,
      townCode: null,
    } as const;
    const result = await actAs(stack, manager, async () => stack.app.get(AcceptOffer).execute(id));
    expect(result.ok).toBe(true);
    return { id, manager };
  };
  const stateOf = async (id: string): Promise<string | undefined> =>
    (await one<{ state: string }>('SELECT state FROM care_request WHERE id = ?', id))?.state;
  const bedOf = async (id: string): Promise<string | undefined> =>
    (
      await one<{ bed: string }>(
        `SELECT h.bed_id AS bed FROM offer AS o JOIN capacity_hold AS h ON h.id = o.hold_id
          WHERE o.request_id = ? AND o.state IN ('open', 'accepted')`,
        id,
      )
    )?.bed;

  /** Whom a home serves it may read; the builder of persons seals nothing. */
  const sealContact = async (requestId: string): Promise<void> => {
    const row = await one<{ person: string }>(
      'SELECT older_person_id AS person FROM care_request WHERE id = ?',
      requestId,
    );
    const sealed = ['name', 'phone', 'address'].map((field) =>
      stack.app.get(FieldCipher).seal(`older_person.${field}_sealed.${row!.person}`, 'x'),
    );
    await stack.database.query(
      'UPDATE older_person SET name_sealed = ?, phone_sealed = ?, address_sealed = ? WHERE id = ?',
      [...sealed, row!.person],
    );
  };

  it('go to the next in line when nobody confirms in time, and the home sees how it stands', async () => {
    const serviceId = await home(1, 'nursing');
    const first = await apply({ serviceId }, 3);
    await sealContact(first);
    const { id, manager } = await accepted(first);
    const shown = async () =>
      actAs(stack, manager, async () => stack.app.get(ShowOffer).execute(manager, id));
    expect((await shown()).confirmation?.state).toBe('awaited');
    const second = await apply({ serviceId }, 3);
    await eventually('the second one waits', async () => (await stateOf(second)) === 'waiting');
    await stack.database.query('UPDATE stay_application SET kept_until = now(3) WHERE request_id = ?', [
      first,
    ]);
    await eventually('the bed is let go', async () => (await stateOf(first)) === 'cancelled');
    expect((await shown()).confirmation?.state).toBe('lapsed');
    await openOffer(second);
  });

  it('stay the same when a trial is made permanent', async () => {
    const serviceId = await home(4, 'ordinary');
    const others = [await apply({ serviceId, nights: 5 }), await apply({ serviceId, nights: 5 })];
    for (const id of others) await accepted(id);
    const trial = await apply({ serviceId, trial: true, nights: 7 });
    await accepted(trial);
    await stack.database.query('UPDATE stay_application SET confirmed_at = now(3) WHERE request_id = ?', [
      trial,
    ]);
    const bed = await bedOf(trial);
    // Those before it have left by then: without a preference the first bed would be given.
    const result = await actAs(stack, family, async () => stack.app.get(ContinueStay).execute(trial));
    if (!result.ok) throw new Error(JSON.stringify(result.refusal));
    const { id } = result.value;
    await openOffer(id);
    expect(await bedOf(id)).toBe(bed);
    await accepted(id);
    expect(await stateOf(id)).toBe('booked');
  });
});
