import { Module } from '@nestjs/common';
import { accountsRows } from '@yilian/accounts';
import {
  Capacity,
  capacityConstraints,
  capacityRows,
  CreateCapacity,
  MoveDay,
  recount,
} from '@yilian/capacity';
import { type DayBoard } from '@yilian/contracts';
import { dispatchRows } from '@yilian/dispatch';
import { newId } from '@yilian/kernel';
import { peopleConstraints, peopleRows } from '@yilian/people';
import { type Principal } from '@yilian/platform';
import { providersConstraints, providersRows } from '@yilian/providers';
import { requestsRows, RequestsModule } from '@yilian/requests';
import {
  managerOf,
  actAs,
  type Booked,
  bookingOf,
  daysAhead,
  familyAccount,
  Meeting,
  olderPersonOf,
  somebodyWaits,
  TEST_TOWN,
  testStack,
  type TestStack,
} from '@yilian/testing';
import { AcceptPlan } from './accept-plan/accept-plan.use-case';
import { AskPlan } from './ask-plan/ask-plan.use-case';
import { FindPlan } from './find-plan/find-plan.job';
import { planningConstraints, PlanningModule, planningRows } from './index';
import { SetWish } from './set-wish/set-wish.use-case';
import { DayPlans } from './store/day-plans.store';
import { ShowDayQuery } from './show-day/show-day.query';
import { searchWithin } from './route-thread.adapter';
import { RouteSolver } from './route-solver.port';

/** Threads run built files; here the search runs in the test's own. The built one is asked in test/e2e. */
class SolverHere extends RouteSolver {
  override async solve(...[problem, limits, told]: Parameters<RouteSolver['solve']>) {
    return Promise.resolve(searchWithin(problem, { ...limits, steps: 20_000 }, told));
  }
}

@Module({ imports: [PlanningModule, RequestsModule], exports: [PlanningModule] })
class Planning {}

const DAY = daysAhead(3);

interface Agency {
  readonly serviceId: string;
  readonly manager: Principal;
  /** In order of their ids. */
  readonly team: readonly string[];
}

describe('planning a day of home visits', () => {
  let stack: TestStack;
  let family: Principal;

  beforeAll(async () => {
    stack = await testStack({
      rows: [
        ...[...accountsRows, ...capacityRows, ...dispatchRows, ...peopleRows],
        ...[...planningRows, ...providersRows, ...requestsRows],
      ],
      constraints: [
        ...[...capacityConstraints, ...peopleConstraints, ...planningConstraints, ...providersConstraints],
      ],
      imports: [Planning],
      env: { DATABASE_POOL: '32' },
    });
    family = await familyAccount(stack);
  });
  afterAll(async () => stack.close());
  afterEach(async () => expect((await recount(stack.database)).differences).toEqual([]));

  async function agency(caregivers: number): Promise<Agency> {
    const [providerId, serviceId] = [newId(), newId()];
    const team = Array.from({ length: caregivers }, () => newId()).sort();
    await stack.work.write(async (tx) => {
      await tx.execute(
        "INSERT INTO provider (id, name, address, town_code, lng, lat) VALUES (?, 'Test Agency', '', ?, 113.75, 23.02)",
        [providerId, TEST_TOWN],
      );
      await tx.execute(
        "INSERT INTO service (id, provider_id, kind, price_unit) VALUES (?, ?, 'home_care', 'hour')",
        [serviceId, providerId],
      );
      for (const id of team) {
        await tx.execute(
          `INSERT INTO caregiver (id, provider_id, service_id, name_sealed, sex, skill_mask)
           VALUES (?, ?, ?, '', 'female', 3)`,
          [id, providerId, serviceId],
        );
      }
      const hours = { serviceId, date: DAY, fromMinute: 480, toMinute: 1_020 };
      await stack.app.get(CreateCapacity).shifts(
        tx,
        team.map((caregiverId) => ({ ...hours, caregiverId })),
      );
    });
    const manager = managerOf(providerId);
    return { serviceId, manager, team };
  }

  async function booked({ serviceId }: Agency, fromMinute: number, minutes = 60): Promise<Booked> {
    const olderPersonId = await olderPersonOf(stack, family);
    const visit = { date: DAY, fromMinute, toMinute: fromMinute + minutes, durationMinutes: minutes };
    const person = { accountId: family.accountId, olderPersonId };
    return bookingOf(stack, person, serviceId, {
      ...{ kind: 'home_care', visits: [visit], skillMask: 1, caregiverSex: 'any' },
    });
  }

  const board = async ({ manager, serviceId }: Agency): Promise<DayBoard> =>
    (await stack.app.get(ShowDayQuery).of(manager, serviceId, DAY))!;

  /** Asks for a plan that nobody looks for yet; returns its id. */
  async function asked(one: Agency, absent: readonly string[] = []): Promise<string> {
    const answer = await actAs(stack, one.manager, () =>
      stack.app.get(AskPlan).execute(one.serviceId, DAY, absent),
    );
    if (!answer.ok) throw new Error(answer.refusal.code);
    return answer.value.id;
  }
  /** Asks for a plan and finds it; returns its id. */
  async function planned(one: Agency, absent: readonly string[] = []): Promise<string> {
    const planId = await asked(one, absent);
    await find(planId);
    return planId;
  }
  const find = async (planId: string): Promise<void> => finds(planId, new SolverHere());
  /** As the worker does: the search first, then the transaction. */
  const finds = async (planId: string, solver: RouteSolver): Promise<void> => {
    const job = stack.app.get(FindPlan);
    Object.assign(job, { solver });
    const items = [{ id: newId(), aggregateId: planId, payload: { planId } }];
    const searched = await job.prepare(items);
    await stack.work.write(async (tx) => job.handle(tx, items, searched));
  };
  const accept = async (one: Agency, planId: string, leaveOpen = false, who = one.manager) =>
    actAs(stack, who, () => stack.app.get(AcceptPlan).execute(one.serviceId, planId, leaveOpen));
  const fix = async (
    one: Agency,
    requestId: string,
    wish: Pick<Parameters<SetWish['execute']>[0], 'pinnedTo' | 'second'>,
  ) =>
    actAs(stack, one.manager, () =>
      stack.app.get(SetWish).execute({ ...wish, serviceId: one.serviceId, date: DAY, requestId, visitNo: 0 }),
    );
  const whoGoes = async (one: Agency): Promise<Record<string, string>> =>
    Object.fromEntries((await board(one)).visits.map((visit) => [visit.requestId, visit.now.caregiverId]));

  it('proposes, is taken over and moves the hours of the day', async () => {
    const one = await agency(2);
    const [first, second] = [await booked(one, 540), await booked(one, 720)];
    const [now] = Object.values(await whoGoes(one));
    const other = one.team.find((id) => id !== now)!;
    expect((await fix(one, first.requestId, { pinnedTo: other, second: null })).ok).toBe(true);
    const planId = await planned(one);
    expect((await board(one)).plan).toMatchObject({
      ...{ id: planId, state: 'proposed', version: 1, openVisits: 0, changedSince: [] },
    });
    expect(await accept(one, planId)).toMatchObject({ ok: true, value: { moved: 1 } });
    expect(await whoGoes(one)).toEqual({ [first.requestId]: other, [second.requestId]: now });
    expect((await board(one)).plan).toMatchObject({ state: 'accepted' });
    const rows = await stack.database.query<{ caregiver_id: string }>(
      'SELECT caregiver_id FROM capacity_hold WHERE id = ?',
      [first.holdId],
    );
    expect(rows).toEqual([{ caregiver_id: other }]);
    expect(await accept(one, planId)).toMatchObject({
      ok: false,
      refusal: { code: 'planning.not-proposed' },
    });
    const told = await stack.database.query(
      "SELECT aggregate_id AS requestId FROM outbox_fact WHERE type = 'planning.visit-moved.v1'",
    );
    expect(told).toEqual([{ requestId: first.requestId }]);
    await stack.work.write(async (tx) => stack.app.get(Capacity).resolve(tx, [first.holdId], 'released'));
    expect(Object.keys(await whoGoes(one))).toEqual([second.requestId]);
  });

  it('sends a second person and gives their hours back with the booking', async () => {
    const one = await agency(2);
    const { requestId, holdId } = await booked(one, 540);
    await fix(one, requestId, { pinnedTo: null, second: { order: 'after', minutes: 30 } });
    expect(await accept(one, await planned(one))).toMatchObject({ ok: true });
    const [visit] = (await board(one)).visits;
    expect(visit).toMatchObject({ now: { startMinute: 540 }, secondNow: { startMinute: 570 } });
    expect(visit!.secondNow!.caregiverId).not.toBe(visit!.now.caregiverId);
    await fix(one, requestId, { pinnedTo: null, second: null });
    expect(await accept(one, await planned(one))).toMatchObject({ ok: true });
    expect((await board(one)).visits[0]!.secondNow).toBeNull();
    await stack.work.write(async (tx) => stack.app.get(Capacity).resolve(tx, [holdId], 'released'));
  });

  it('changes nothing when the day has changed since, and says what', async () => {
    const one = await agency(2);
    const old = await booked(one, 540);
    await fix(one, old.requestId, { pinnedTo: one.team.find((id) => id !== one.team[0])!, second: null });
    const planId = await planned(one);
    const before = await whoGoes(one);
    const late = await booked(one, 720);
    const refused = await accept(one, planId);
    expect(refused).toMatchObject({ ok: false, refusal: { code: 'planning.day-changed' } });
    expect(refused.ok ? null : refused.refusal.details).toEqual({
      planChanges: [{ kind: 'visit_new', requestId: late.requestId }],
    });
    expect(await whoGoes(one)).toMatchObject(before);
    expect((await board(one)).plan!.changedSince).toHaveLength(1);
  });

  it('locks nothing while it searches, and looks once more when the day changes meanwhile', async () => {
    const one = await agency(3);
    await booked(one, 540);
    let searches = 0;
    /** Somebody books during the first searches; the plan's row is free. */
    class Disturbed extends SolverHere {
      constructor(private readonly times: number) {
        super();
      }
      override async solve(...asked: Parameters<RouteSolver['solve']>) {
        searches += 1;
        await stack.work.write(async (tx) =>
          tx.query("SELECT id FROM day_plan WHERE state = 'computing' FOR UPDATE NOWAIT"),
        );
        if (searches <= this.times) await booked(one, 540 + searches * 90);
        return super.solve(...asked);
      }
    }
    await finds(await asked(one), new Disturbed(1));
    const calm = (await board(one)).plan!;
    expect([searches, calm.state, calm.visits.length, calm.changedSince]).toEqual([2, 'proposed', 2, []]);
    searches = 0;
    await finds(await asked(one), new Disturbed(2));
    expect(searches).toBe(2);
    expect((await board(one)).plan).toMatchObject({
      state: 'proposed',
      changedSince: [{ kind: 'visit_new' }],
    });
  });

  it('changes nothing when the day changes in the very moment of taking over', async () => {
    const one = await agency(2);
    await booked(one, 540);
    const planId = await planned(one);
    let taking: ReturnType<typeof accept> | undefined;
    await stack.work.write(async (tx) => {
      await tx.query('SELECT version FROM caregiver_diary WHERE service_id = ? FOR UPDATE', [one.serviceId]);
      await tx.execute("UPDATE caregiver SET sex = 'male' WHERE service_id = ?", [one.serviceId]);
      taking = accept(one, planId);
      await somebodyWaits(stack);
    });
    expect(await taking).toMatchObject({ ok: false, refusal: { code: 'planning.day-changed' } });
  });

  it('gives way to one that was asked for while it was looked for', async () => {
    const one = await agency(1);
    await booked(one, 540);
    let newer = '';
    class Overhauled extends SolverHere {
      override async solve(...[problem, limits, told]: Parameters<RouteSolver['solve']>) {
        newer = await asked(one);
        return super.solve(problem, limits, told);
      }
    }
    const older = await asked(one);
    await finds(older, new Overhauled());
    const plans = await stack.database.query(
      `SELECT id, state, (SELECT COUNT(*) FROM day_plan_visit WHERE plan_id = day_plan.id) AS visits
         FROM day_plan WHERE service_id = ? ORDER BY version`,
      [one.serviceId],
    );
    expect(plans).toEqual([
      { id: older, state: 'outdated', visits: 0 },
      { id: newer, state: 'computing', visits: 0 },
    ]);
  });

  it('that two ask for at once are two, and the newer one is looked for', async () => {
    const one = await agency(1);
    const [plans, meeting] = [stack.app.get(DayPlans), new Meeting(2)];
    const numbers = jest.spyOn(plans, 'nextVersion').mockImplementation(async (tx, serviceId, date) => {
      const version = await DayPlans.prototype.nextVersion.call(plans, tx, serviceId, date);
      await meeting.join();
      return version;
    });
    await Promise.all([asked(one), asked(one)]).finally(() => numbers.mockRestore());
    const rows = await stack.database.query(
      'SELECT version, state FROM day_plan WHERE service_id = ? ORDER BY version',
      [one.serviceId],
    );
    expect(rows).toEqual([
      { version: 1, state: 'outdated' },
      { version: 2, state: 'computing' },
    ]);
  });

  it('is not proposed when it breaks a rule, whatever the search believed', async () => {
    const one = await agency(1);
    await booked(one, 540);
    class Forgetful extends SolverHere {
      override async solve(...[problem, limits, told]: Parameters<RouteSolver['solve']>) {
        const routes = await super.solve(problem, limits, told);
        return { ...routes, stops: routes.stops.map(() => []) };
      }
    }
    await finds(await asked(one), new Forgetful());
    expect((await board(one)).plan).toMatchObject({ state: 'failed', visits: [] });
  });

  it('replaces who is ill, and leaves to people what nobody can do', async () => {
    const one = await agency(2);
    const visits = [await booked(one, 540), await booked(one, 540)];
    const [a, b] = visits.map((visit) => visit.requestId);
    const now = await whoGoes(one);
    const ill = now[a!]!;
    const planId = await planned(one, [ill]);
    const { plan } = await board(one);
    expect(plan!.openVisits).toBe(1);
    expect(plan!.visits.find((visit) => visit.requestId === a)).toMatchObject({ open: 'nobody' });
    expect(await accept(one, planId)).toMatchObject({ ok: false, refusal: { code: 'planning.open-visits' } });
    expect(await accept(one, planId, true)).toMatchObject({ ok: true, value: { moved: 0 } });
    expect(await whoGoes(one)).toEqual({ [a!]: ill, [b!]: now[b!] });
  });

  it('moves nothing when one quarter of an hour is somebody else’s', async () => {
    const one = await agency(1);
    const [first, second] = [await booked(one, 540), await booked(one, 720)];
    const [caregiverId] = one.team;
    const quarters = [0, 15, 30, 45].map((minute) => ({
      ...{ holdId: second.holdId, caregiverId: caregiverId!, minute: 540 + minute, travel: false },
    }));
    const before = await board(one);
    const day = { serviceId: one.serviceId, date: DAY, holds: [second.holdId], quarters };
    const moved = stack.work.write(async (tx) => stack.app.get(MoveDay).execute(tx, day));
    await expect(moved).rejects.toThrow('Overtaken');
    expect((await board(one)).visits).toEqual(before.visits);
    await stack.work.write(async (tx) => stack.app.get(Capacity).resolve(tx, [first.holdId], 'released'));
  });

  it('is one plan, however many accept and book at the same time', async () => {
    const one = await agency(6);
    for (let hour = 540; hour < 900; hour += 120) await booked(one, hour);
    const planId = await planned(one);
    const rivals = Array.from({ length: 12 }, async (_, index) =>
      index % 3 === 0 ? booked(one, 600 + index * 15).then(() => null) : accept(one, planId),
    );
    const outcomes = (await Promise.all(rivals)).filter((outcome) => outcome !== null);
    expect(outcomes.filter((outcome) => outcome.ok).length).toBeLessThanOrEqual(1);
    const codes = outcomes.flatMap((outcome) => (outcome.ok ? [] : [outcome.refusal.code]));
    for (const code of codes) expect(['planning.not-proposed', 'planning.day-changed']).toContain(code);
    const rows = await stack.database.query('SELECT id FROM day_plan WHERE service_id = ? AND state = ?', [
      ...[one.serviceId, 'accepted'],
    ]);
    expect(rows).toHaveLength(outcomes.filter((outcome) => outcome.ok).length);
  });

  it('is nothing to others, and for no day but those to come', async () => {
    const [one, stranger] = [await agency(1), await agency(1)];
    const { requestId } = await booked(one, 540);
    const planId = await planned(one);
    const missing = { ok: false, refusal: { code: 'common.not-found' } };
    expect(await accept(one, planId, false, stranger.manager)).toEqual(missing);
    expect(await accept(stranger, planId)).toEqual(missing);
    expect(await stack.app.get(ShowDayQuery).of(stranger.manager, one.serviceId, DAY)).toBeUndefined();
    expect(await fix(stranger, requestId, { pinnedTo: null, second: null })).toEqual(missing);
    expect(await fix(one, requestId, { pinnedTo: stranger.team[0]!, second: null })).toEqual(missing);
    const ask = async (date: string, absent: readonly string[] = []) =>
      actAs(stack, one.manager, () => stack.app.get(AskPlan).execute(one.serviceId, date, absent));
    expect(await ask(DAY, stranger.team)).toEqual(missing);
    const tooFar = { ok: false, refusal: { code: 'planning.not-this-day' } };
    expect([await ask(daysAhead(-2)), await ask(daysAhead(40))]).toEqual([tooFar, tooFar]);
  });
});
