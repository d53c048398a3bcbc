import {
  type BoardVisit,
  type CareDay,
  type CareVisit,
  type VisitBoard,
  type VisitStories,
} from '@yilian/contracts';
import { newId } from '@yilian/kernel';
import { type Principal } from '@yilian/platform';
import { type Booked, type HomeCare, managerOf, officerOf, TEST_TOWN, VisitStage } from '@yilian/testing';
import { FollowBookings } from './index';
import { ReconcileVisits } from './plan-visits/reconcile-visits.job';
import { WatchVisits } from './watch-visits/watch-visits.job';

const PNG = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
);

describe('home visits', () => {
  let stage: VisitStage;
  let agency: HomeCare;
  let hour = 8;

  beforeAll(async () => {
    stage = await VisitStage.opens();
    agency = await stage.agency();
  });
  afterAll(async () => stage.stack.close());
  beforeEach(async () => {
    if (hour > 14) [agency, hour] = [await stage.agency(), 8];
  });

  const caregiver = ({ accountId, providerId } = agency): Principal => ({
    ...{ role: 'caregiver', accountId, providerId, townCode: null },
  });
  const manager = (of = agency): Principal => managerOf(of.providerId);
  const family = (): Principal => stage.family;
  const officer = (townCode = TEST_TOWN): Principal => officerOf(townCode);
  const books = async (count = 1): Promise<{ booked: Booked; ids: string[] }> => {
    const hours = Array.from({ length: count }, (_, index) => hour + index * 2);
    hour += count * 2;
    const booked = await stage.books(agency, ...hours);
    return { booked, ids: (await stage.visitsOf(booked)).map(({ id }) => id) };
  };
  const begins = async (minutes = 0): Promise<{ booked: Booked; id: string }> => {
    const { booked, ids } = await books();
    await stage.starts(ids[0]!, minutes);
    return { booked, id: ids[0]! };
  };
  const now = (minutes = 0): string => new Date(Date.now() + minutes * 60_000).toISOString();
  const says = async (id: string, what: string, body: object, who = caregiver()) =>
    stage.ask(who, 'POST', `visits/${id}/${what}`, body);
  const run = async (
    duty: typeof WatchVisits | typeof FollowBookings | typeof ReconcileVisits,
  ): Promise<void> => stage.stack.app.get<{ run(): Promise<void> }>(duty).run();
  const stateOf = async ({ requestId }: Booked): Promise<string> => {
    const [row] = await stage.stack.database.read<{ state: string }>(
      'SELECT state FROM care_request WHERE id = ?',
      [requestId],
    );
    return row!.state;
  };
  const factsOf = async (id: string, type: string): Promise<{ payload: string }[]> =>
    stage.stack.database.read(
      'SELECT payload FROM outbox_fact WHERE aggregate_id = ? AND type = ? ORDER BY id',
      [id, type],
    );
  const set = async (sql: string, ...values: unknown[]): Promise<unknown> =>
    stage.stack.database.query(sql, values);
  const stories = async ({ requestId }: Booked) =>
    (await stage.ask<VisitStories>(family(), 'GET', `requests/${requestId}/visits`)).body.items;
  const board = async (id: string): Promise<BoardVisit> => {
    const { body } = await stage.ask<VisitBoard>(
      manager(),
      'GET',
      `providers/me/visits?date=${VisitStage.DATE}`,
    );
    return body.items.find((visit) => visit.id === id)!;
  };

  it('follow the hours that were booked, also when somebody forgot them or moved them', async () => {
    const { booked, ids } = await books(2);
    expect(ids).toHaveLength(2);
    await set('DELETE FROM visit WHERE id = ?', ids[0]);
    await run(ReconcileVisits);
    expect(await stage.visitsOf(booked)).toHaveLength(2);
    await set('UPDATE capacity_hold SET state = ? WHERE id = ?', 'released', booked.holdId);
    await run(ReconcileVisits);
    expect((await stage.visitsOf(booked)).map(({ state }) => state)).toEqual(['cancelled', 'cancelled']);
  });

  it('begin and complete their booking, once, whatever is said twice', async () => {
    const { booked, id } = await begins();
    const far = { lng: VisitStage.HOME.lng + 0.02, lat: VisitStage.HOME.lat, accuracyM: 10 };
    expect((await says(id, 'leaving', { at: now() })).body.code).toBe('fulfilment.visit-not-begun');
    const all = await Promise.all(
      Array.from({ length: 8 }, async () => says(id, 'arrival', { at: now(), place: far })),
    );
    expect(all.map(({ status }) => status)).toEqual(all.map(() => 200));
    expect(await stateOf(booked)).toBe('in_service');
    expect((await says(id, 'tasks', { marks: [{ code: 'hands', done: true, at: now() }] })).status).toBe(200);
    expect((await says(id, 'notes', { words: 'Kingfisher ate well', at: now() })).status).toBe(200);
    expect((await says(id, 'leaving', { at: now() })).status).toBe(200);
    expect((await says(id, 'leaving', { at: now(9) })).status).toBe(200);
    expect(await stateOf(booked)).toBe('completed');
    const [story] = await stories(booked);
    expect(story).toMatchObject({ state: 'checked_out', arrived: { far: true, offline: false } });
    expect(story!.arrived!.distanceM).toBeGreaterThan(1_900);
    expect(story!.tasks.filter(({ doneAt }) => doneAt !== null).map(({ code }) => code)).toEqual(['hands']);
    expect(story!.notes).toMatchObject([{ words: 'Kingfisher ate well' }]);
    expect(
      await set('SELECT event FROM visit_event WHERE visit_id = ? AND event = ?', id, 'check_in'),
    ).toHaveLength(1);
  });

  it('complete their booking with the last of them', async () => {
    const { booked, ids } = await books(2);
    for (const id of ids) {
      await stage.starts(id, 0);
      await says(id, 'arrival', { at: now() });
      expect(await stateOf(booked)).toBe('in_service');
      await says(id, 'leaving', { at: now() });
    }
    expect(await stateOf(booked)).toBe('completed');
  });

  it('take what was done without a connection at its own time, each piece once', async () => {
    const { id } = await begins(-120);
    const [key, proofId] = [newId(), newId()];
    const note = { words: 'sent late', at: now(-90) };
    expect((await says(id, 'notes', note)).body.code).toBe('fulfilment.visit-not-begun');
    await says(id, 'arrival', { at: now(-118), offline: true });
    for (let time = 0; time < 2; time += 1) {
      await stage.ask(caregiver(), 'POST', `visits/${id}/notes`, note, { key });
      const path = `visits/${id}/proofs/${proofId}?kind=signature&at=${now(-80)}`;
      const put = await stage.ask(caregiver(), 'PUT', path, PNG, { type: 'image/png' });
      expect(put.status).toBe(200);
    }
    await says(id, 'leaving', { at: now(-61), offline: true });
    const { arrived, left, notes, proofs } = await board(id);
    expect([notes.length, proofs.length]).toEqual([1, 1]);
    expect(arrived).toMatchObject({ offline: true, corrected: false });
    expect((Date.parse(left!.at) - Date.parse(arrived!.at)) / 60_000).toBeCloseTo(57, 0);
    expect(Date.parse(arrived!.receivedAt) - Date.parse(arrived!.at)).toBeGreaterThan(117 * 60_000);
    const late = {
      marks: [
        { code: 'tidy', done: true, at: now(-70) },
        { code: 'tidy', done: false, at: now(-75) },
      ],
    };
    await says(id, 'tasks', late);
    expect((await board(id)).tasks.find(({ code }) => code === 'tidy')!.doneAt).not.toBeNull();
  });

  it('show whom they are for from the evening before until they are over, and write each look down', async () => {
    const { booked, id } = await begins(30);
    const day = async (): Promise<CareVisit> => {
      const { body } = await stage.ask<CareDay>(
        caregiver(),
        'GET',
        `caregivers/me/day?date=${VisitStage.DATE}`,
      );
      return body.items.find((visit) => visit.id === id)!;
    };
    await set('UPDATE visit SET on_date = DATE(now()) + INTERVAL 9 DAY WHERE id = ?', id);
    const early = await stage.ask<CareVisit>(caregiver(), 'GET', `visits/${id}`);
    expect(early.body.person).toBeNull();
    await set('UPDATE visit SET on_date = ?, starts_at = now(3) WHERE id = ?', VisitStage.DATE, id);
    await set('UPDATE visit SET on_date = DATE(now() + INTERVAL 8 HOUR) WHERE id = ?', id);
    const open = await stage.ask<CareVisit>(caregiver(), 'GET', `visits/${id}`);
    expect(open.body.person).toMatchObject({ address: 'Kingfisher Road 1', place: VisitStage.HOME });
    await set('UPDATE visit SET on_date = ? WHERE id = ?', VisitStage.DATE, id);
    await stage.ask(caregiver(), 'GET', `visits/${id}`);
    const looks = await set(
      `SELECT 1 FROM audit_entry AS a JOIN care_request AS r ON r.older_person_id = a.object_id
        WHERE r.id = ? AND a.action = 'fulfilment.visit-opened'`,
      booked.requestId,
    );
    expect(looks).toHaveLength(1);
    await says(id, 'arrival', { at: now() });
    await says(id, 'leaving', { at: now() });
    expect((await day()).person).toBeNull();
  });

  it('are nobody else’s business', async () => {
    const { booked, id } = await begins();
    const other = await stage.agency();
    const at = now();
    const missing = newId();
    for (const stranger of [caregiver(other), { ...caregiver(), accountId: newId() }]) {
      const { body } = await stage.ask<CareDay>(stranger, 'GET', `caregivers/me/day?date=${VisitStage.DATE}`);
      expect(body.items).toEqual([]);
      for (const [what, form] of [
        ['arrival', { at }],
        ['leaving', { at }],
        ['notes', { words: 'x', at }],
        ['tasks', { marks: [{ code: 'hands', done: true, at }] }],
      ] as const) {
        const foreign = await says(id, what, form, stranger);
        expect([foreign.status, foreign.body.code]).toEqual([404, 'common.not-found']);
        expect((await says(missing, what, form, stranger)).status).toBe(404);
      }
      expect((await stage.ask(stranger, 'GET', `visits/${id}`)).status).toBe(404);
    }
    const correction = { what: 'arrival', at, reason: 'forgot' };
    expect((await says(id, 'corrections', correction, manager(other))).status).toBe(404);
    expect((await says(id, 'alarm-acknowledgement', {}, manager(other))).status).toBe(404);
    expect((await says(id, 'alarm-acknowledgement', {}, officer('441900004'))).status).toBe(404);
    const stranger = { ...family(), accountId: newId() };
    expect((await stage.ask(stranger, 'GET', `requests/${booked.requestId}/visits`)).status).toBe(404);
    const proofId = newId();
    await says(id, 'arrival', { at });
    const path = `visits/${id}/proofs/${proofId}`;
    await stage.ask(caregiver(), 'PUT', `${path}?kind=photo&at=${at}`, PNG, { type: 'image/png' });
    expect((await stage.ask(family(), 'GET', path)).status).toBe(200);
    expect((await stage.ask(stranger, 'GET', path)).status).toBe(404);
    expect((await stage.ask(manager(other), 'GET', path)).status).toBe(404);
  });

  it('raise an alarm when nobody came: the agency, the town, the city, until somebody takes it', async () => {
    const { id } = await begins(-20);
    const [town, city] = [newId(), newId()];
    for (const [accountId, role, area] of [
      [town, 'town_officer', TEST_TOWN],
      [city, 'city_officer', 'city'],
    ] as const) {
      await set(
        "INSERT INTO account (id, login, password_hash, role, town_code) VALUES (?, ?, 'x', ?, ?)",
        ...[accountId, accountId, role, TEST_TOWN],
      );
      await set(
        'INSERT INTO duty (id, area_code, account_id, from_at) VALUES (?, ?, ?, now(3))',
        ...[newId(), area, accountId],
      );
    }
    const climbs = async (): Promise<void> => {
      await set('UPDATE visit SET alarm_next_at = now(3) WHERE id = ? AND alarm_next_at IS NOT NULL', id);
      await Promise.all([run(WatchVisits), run(WatchVisits)]);
    };
    await Promise.all([run(WatchVisits), run(WatchVisits), run(WatchVisits)]);
    expect(await board(id)).toMatchObject({ state: 'missed', alarm: { level: 'agency', takenBy: null } });
    await climbs();
    await climbs();
    await climbs();
    const told = (await factsOf(id, 'fulfilment.visit-alarm.v1')).map(({ payload }) => {
      const { level, officerId } = JSON.parse(payload) as { level: string; officerId: string | null };
      return [level, officerId];
    });
    expect(told).toEqual([
      ['agency', null],
      ['town', town],
      ['city', city],
    ]);
    const list = await stage.ask<{ items: { visitId: string }[] }>(officer(), 'GET', 'visit-alarms');
    expect(list.body.items.map(({ visitId }) => visitId)).toContain(id);
    const rivals = await Promise.all([
      says(id, 'alarm-acknowledgement', {}, manager()),
      says(id, 'alarm-acknowledgement', {}, officer()),
    ]);
    expect(rivals.map(({ status }) => status).sort()).toEqual([200, 409]);
  });

  it('raise none once somebody took it, came, or where the hours decide', async () => {
    const { id } = await begins(-20);
    await run(WatchVisits);
    await says(id, 'alarm-acknowledgement', {}, manager());
    await set('UPDATE visit SET alarm_next_at = now(3) WHERE id = ?', id);
    await run(WatchVisits);
    expect(await factsOf(id, 'fulfilment.visit-alarm.v1')).toHaveLength(1);
    expect((await says(id, 'arrival', { at: now() })).body.state).toBe('checked_in');
    const silent = await begins(-61);
    await set('UPDATE caregiver SET account_id = NULL WHERE id = ?', agency.caregiverId);
    await run(WatchVisits);
    expect(await board(silent.id)).toMatchObject({ state: 'checked_out', byHours: true, alarm: null });
    await set('UPDATE caregiver SET account_id = ? WHERE id = ?', agency.accountId, agency.caregiverId);
  });

  it('decide instead of the hours; where nobody came at all the family is told', async () => {
    const { booked, id } = await begins(-20);
    await set(
      'UPDATE care_request SET first_date = first_date - INTERVAL 4 DAY WHERE id = ?',
      booked.requestId,
    );
    await set(
      'UPDATE caregiver_quarter SET quarter_at = quarter_at - INTERVAL 4 DAY WHERE hold_id = ?',
      booked.holdId,
    );
    await set('UPDATE visit SET on_date = on_date - INTERVAL 4 DAY WHERE id = ?', id);
    await run(FollowBookings);
    expect(await stateOf(booked)).toBe('booked');
    await run(WatchVisits);
    await run(FollowBookings);
    expect(await stateOf(booked)).toBe('booked');
    await set(
      'UPDATE visit SET ends_at = now(3) - INTERVAL 49 HOUR, starts_at = now(3) - INTERVAL 50 HOUR WHERE id = ?',
      id,
    );
    await run(FollowBookings);
    expect(await stateOf(booked)).toBe('cancelled');
    expect(await factsOf(booked.requestId, 'fulfilment.booking-missed.v1')).toHaveLength(1);
  });

  it('are corrected by their agency, and what stood there before is kept', async () => {
    const { booked, id } = await begins(-30);
    await says(id, 'arrival', { at: now() });
    const { body } = await says(
      id,
      'corrections',
      { what: 'arrival', at: now(-28), reason: 'forgot' },
      manager(),
    );
    expect(body.state).toBe('checked_in');
    const wrong = await says(id, 'corrections', { what: 'leaving', at: now(5), reason: 'other' }, manager());
    expect([wrong.status, wrong.body.code]).toEqual([422, 'fulfilment.wrong-time']);
    await says(id, 'corrections', { what: 'leaving', at: now(-1), reason: 'no_phone' }, manager());
    expect(await stateOf(booked)).toBe('completed');
    const corrected = await board(id);
    expect(corrected).toMatchObject({ state: 'checked_out', arrived: { corrected: true, deviceAt: null } });
    expect(corrected.corrections).toMatchObject([
      { what: 'arrival', reason: 'forgot' },
      { what: 'leaving', reason: 'no_phone', before: null },
    ]);
    expect(corrected.corrections[0]!.before).not.toBeNull();
  });

  it('keep no picture that is none', async () => {
    const { id } = await begins();
    await says(id, 'arrival', { at: now() });
    const html = Buffer.from('<html>');
    for (const [kind, type] of [
      ['photo', 'image/png'],
      ['voice', 'audio/webm'],
    ] as const) {
      const path = `visits/${id}/proofs/${newId()}?kind=${kind}&at=${now()}`;
      const { body } = await stage.ask(caregiver(), 'PUT', path, html, { type });
      expect(body.code).toBe('fulfilment.not-a-proof');
    }
  });
});
