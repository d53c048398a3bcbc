import {
  type BoardVisit,
  type VisitAlarmList,
  type VisitBoard,
  type VisitCorrectionList,
} from '@yilian/contracts';
import { newId } from '@yilian/kernel';
import { type HomeCare, managerOf, officerOf, TEST_TOWN, VisitStage } from '@yilian/testing';
import { Visits } from './store/visits.store';
import { WatchVisits } from './watch-visits/watch-visits.job';

const BOARD = 'providers/me/visits';

describe('alarms of visits that nobody came to', () => {
  let stage: VisitStage;
  let agency: HomeCare;
  beforeAll(async () => {
    stage = await VisitStage.opens();
  });
  afterAll(async () => stage.stack.close());
  beforeEach(async () => {
    agency = await stage.agency();
  });

  const manager = (of = agency) => managerOf(of.providerId);
  const officer = (townCode = TEST_TOWN) => officerOf(townCode);
  const set = async (sql: string, ...values: unknown[]): Promise<unknown> =>
    stage.stack.database.query(sql, values);
  const watches = async (): Promise<void> => stage.stack.app.get(WatchVisits).run();
  const begins = async (minutes: number, hour = 9): Promise<string> => {
    const [visit] = await stage.visitsOf(await stage.books(agency, hour));
    await stage.starts(visit!.id, minutes);
    return visit!.id;
  };
  const misses = async (): Promise<string> => {
    const id = await begins(-20);
    await watches();
    return id;
  };
  const says = async (id: string, what: string, body: object, who = manager()) =>
    stage.ask(who, 'POST', `visits/${id}/${what}`, body);
  const board = async (who = manager(), date = VisitStage.DATE): Promise<VisitBoard> =>
    (await stage.ask<VisitBoard>(who, 'GET', `${BOARD}?date=${date}`)).body;
  const alarm = async (id: string): Promise<BoardVisit | undefined> =>
    (await board()).alarms.find((visit) => visit.id === id);
  const listed = async (what: string, who = officer()): Promise<VisitAlarmList['items']> =>
    (await stage.ask<VisitAlarmList>(who, 'GET', what)).body.items;

  it('are closed once, by whoever may look after them, after somebody took them', async () => {
    const id = await misses();
    const finding = { outcome: 'other', words: 'The lift was broken' };
    expect((await says(id, 'alarm-closing', finding)).body.code).toBe('fulfilment.alarm-untaken');
    await says(id, 'alarm-acknowledgement', {});
    expect((await says(id, 'alarm-closing', { outcome: 'other' })).status).toBe(400);
    const rivals = await Promise.all(
      [manager(), manager(), officer()].map(async (who) => says(id, 'alarm-closing', finding, who)),
    );
    expect(rivals.map(({ status }) => status).sort()).toEqual([200, 409, 409]);
    expect(await alarm(id)).toBeUndefined();
    const { items } = await board();
    expect(items.find((visit) => visit.id === id)!.alarm!.closed).toMatchObject(finding);
    const [row] = (await set('SELECT alarm_words_sealed AS sealed FROM visit WHERE id = ?', id)) as [
      { sealed: string },
    ];
    expect(row.sealed).not.toContain('lift');
    const looks = await set("SELECT 1 FROM visit_event WHERE visit_id = ? AND event = 'close_alarm'", id);
    expect(looks).toHaveLength(1);
  });

  it('are nobody else’s to see or to close', async () => {
    const id = await misses();
    await says(id, 'alarm-acknowledgement', {});
    await set("UPDATE visit SET alarm_level = 'town' WHERE id = ?", id);
    const strangers = [manager(await stage.agency()), officer('441900004')];
    for (const who of strangers) {
      const foreign = await says(id, 'alarm-closing', { outcome: 'replaced' }, who);
      const missing = await says(newId(), 'alarm-closing', { outcome: 'replaced' }, who);
      expect([foreign.status, foreign.body.code]).toEqual([missing.status, missing.body.code]);
      expect(foreign.status).toBe(404);
    }
    expect((await board(strangers[0])).alarms).toEqual([]);
    expect(await listed('visit-alarms', strangers[1])).toEqual([]);
    expect(await listed('visit-alarms')).toMatchObject([{ visitId: id }]);
    await says(id, 'alarm-closing', { outcome: 'replaced' });
    expect(await listed('visit-alarms')).toEqual([]);
    expect(await listed('visit-alarms?state=closed', strangers[1])).toEqual([]);
    expect(await listed('visit-alarms?state=closed')).toMatchObject([
      { visitId: id, alarm: { closed: { outcome: 'replaced' } } },
    ]);
  });

  it('are raised once although the worker dies in the middle', async () => {
    const id = await begins(-20);
    const dies = jest.spyOn(stage.stack.app.get(Visits), 'raise').mockImplementationOnce(async () => {
      return Promise.reject(new Error('killed'));
    });
    await expect(watches()).rejects.toThrow('killed');
    expect(await alarm(id)).toBeUndefined();
    dies.mockRestore();
    await Promise.all([watches(), watches()]);
    expect(await alarm(id)).toMatchObject({ state: 'missed', alarm: { level: 'agency' } });
    const facts = await set(
      "SELECT 1 FROM outbox_fact WHERE aggregate_id = ? AND type = 'fulfilment.visit-alarm.v1'",
      id,
    );
    expect(facts).toHaveLength(1);
  });

  it('name the person to the agency until the day is over, and each look is written down', async () => {
    const id = await begins(10);
    const who = manager();
    const person = async (date = VisitStage.DATE) =>
      (await board(who, date)).items.find((visit) => visit.id === id)!.person;
    expect(await person()).toMatchObject({ address: 'Kingfisher Road 1' });
    await person();
    const looks = await set(
      `SELECT 1 FROM audit_entry AS a JOIN visit AS v ON v.older_person_id = a.object_id
        WHERE v.id = ? AND a.action = 'fulfilment.visit-opened' AND a.actor_id = ?`,
      ...[id, who.accountId],
    );
    expect(looks).toHaveLength(1);
    await set('UPDATE visit SET on_date = on_date - INTERVAL 5 DAY WHERE id = ?', id);
    const before = new Date(Date.parse(VisitStage.DATE) - 5 * 86_400_000).toISOString().slice(0, 10);
    expect(await person(before)).toBeNull();
    // The alarm of an earlier day stands on the board of today, with whom to call.
    await set('UPDATE visit SET starts_at = now(3) - INTERVAL 20 MINUTE WHERE id = ?', id);
    await watches();
    expect((await alarm(id))!.person).not.toBeNull();
  });

  it('show officers which times were corrected, from what to what, and agencies a table without names', async () => {
    const id = await begins(-30);
    const at = (minutes: number): string => new Date(Date.now() + minutes * 60_000).toISOString();
    await says(id, 'corrections', { what: 'arrival', at: at(-29), reason: 'no_phone' });
    await says(id, 'corrections', { what: 'arrival', at: at(-25), reason: 'wrong_time' });
    const corrected = async (who = officer()) =>
      (await stage.ask<VisitCorrectionList>(who, 'GET', 'visit-corrections')).body.items.filter(
        ({ visitId }) => visitId === id,
      );
    const [last, first] = (await corrected()).map(({ correction }) => correction);
    expect(first).toMatchObject({ reason: 'no_phone', before: null });
    expect([first!.after, last!.reason]).toEqual([last!.before, 'wrong_time']);
    expect(await corrected(officer('441900004'))).toEqual([]);
    const table = await stage.ask<Buffer>(manager(), 'GET', `${BOARD}/export?date=${VisitStage.DATE}`);
    expect(table.body.toString()).toContain('没有手机、时间不对');
    expect(table.body.toString()).not.toContain('Kingfisher');
  });
});
