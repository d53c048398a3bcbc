import {
  type ConfirmedStay,
  type RequestPage,
  type RequestView,
  type StayApplication,
} from '@yilian/contracts';
import { newId } from '@yilian/kernel';
import { daysAhead, eventually, StayStage } from '@yilian/testing';
import { TendStays } from './tend-stays/tend-stays.job';

describe('moving into a home', () => {
  let stage: StayStage;
  beforeAll(async () => (stage = await StayStage.begins()));
  afterAll(async () => stage.stack.close());

  const confirm = async (id: string, extra: object = {}, who = stage.family) =>
    stage.ask<ConfirmedStay>(who, 'POST', `/v1/requests/${id}/stay-confirmation`, {
      ...{ moveInOn: daysAhead(4), promisePapers: true },
      ...extra,
    });
  const tend = async (): Promise<void> => stage.stack.app.get(TendStays).run();
  const show = async (id: string): Promise<RequestView> =>
    (await stage.ask<RequestView>(stage.family, 'GET', `/v1/requests/${id}`)).body;
  /** What the list of requests says. */
  const confirmBy = async (id: string): Promise<string | null | undefined> => {
    const { body } = await stage.ask<RequestPage>(stage.family, 'GET', '/v1/requests');
    return body.items.find((one) => one.id === id)?.confirmBy;
  };
  const applied = async (): Promise<string> => {
    const id = await stage.applies();
    await stage.accepts(id);
    return id;
  };

  it('keeps an accepted bed for two days, until the family says which day', async () => {
    const id = await applied();
    const { stay } = await show(id);
    expect(stay).toMatchObject({ trial: false, endsOn: null, confirmation: { state: 'awaited' } });
    const hours = (Date.parse(stay!.confirmation!.keptUntil) - Date.now()) / 3_600_000;
    expect(hours).toBeGreaterThan(47.9);
    expect(await confirmBy(id)).toBe(stay!.confirmation!.keptUntil);
    const { status, body } = await confirm(id);
    expect([status, body.moveInOn]).toEqual([200, daysAhead(4)]);
    expect(body.promised).toEqual(['identity', 'household_register', 'medical_report']);
    expect(await confirmBy(id)).toBeNull();
    await stage.hoursPass(id, 49);
    await tend();
    expect(await stage.stateOf(id)).toBe('booked');
    const shown = await show(id);
    expect(shown.stay!.confirmation).toMatchObject({ state: 'confirmed', moveInOn: daysAhead(4) });
    expect(shown.timeline.some(({ text }) => text.zh.includes('已确认入住'))).toBe(true);
    expect(await stage.facts(id)).toEqual(['kept', 'confirmed']);
  });

  it('says what is wrong with the day, and what is missing of the papers', async () => {
    const id = await applied();
    for (const day of [daysAhead(2), daysAhead(40)])
      expect((await confirm(id, { moveInOn: day })).status).toBe(400);
    expect((await confirm(id, { promisePapers: false })).body.code).toBe('requests.papers-missing');
    expect((await confirm(id, {}, stage.stranger)).status).toBe(404);
    expect((await confirm(newId())).status).toBe(404);
    expect((await confirm(await stage.applies())).body.code).toBe('requests.nothing-to-confirm');
  });

  it('gives a bed that nobody confirmed in time back, free of charge, and only once', async () => {
    const id = await applied();
    await stage.hoursPass(id, 48.1);
    expect((await confirm(id)).body.code).toBe('requests.kept-no-longer');
    await Promise.all([tend(), tend()]);
    const shown = await show(id);
    expect(shown).toMatchObject({ state: 'cancelled', cancelCostFen: 0 });
    expect(shown.stay!.confirmation!.state).toBe('lapsed');
    expect(shown.timeline[0]!.text.zh).toContain('没有在保留时间内确认入住');
    expect(await stage.facts(id)).toEqual(['kept', 'lapsed']);
    expect((await confirm(id)).body.code).toBe('requests.kept-no-longer');
  });

  it('has one winner when confirmation and end come at the same moment', async () => {
    for (let round = 0; round < 8; round += 1) {
      const id = await applied();
      const left = 120 + 40 * round;
      await stage.stack.database.query(
        'UPDATE stay_application SET kept_until = now(3) + INTERVAL ? MICROSECOND WHERE request_id = ?',
        [left * 1_000, id],
      );
      const end = Date.now() + left + 600;
      const tending = (async () => {
        while (Date.now() < end) await tend();
      })();
      await eventually('the time is almost over', () => Date.now() > end - 660);
      const answers = await Promise.all(Array.from({ length: 6 }, async () => confirm(id)));
      await tending;
      const confirmed = answers.some(({ status }) => status === 200);
      expect(await stage.stateOf(id)).toBe(confirmed ? 'booked' : 'cancelled');
      expect(
        await stage.facts(id).then((facts) => facts.filter((one) => one !== 'half' && one !== 'last')),
      ).toEqual(['kept', confirmed ? 'confirmed' : 'lapsed']);
    }
  });

  it('reminds at half time and six hours before the end, once each', async () => {
    const id = await applied();
    await tend();
    await stage.hoursPass(id, 24.1);
    await Promise.all([tend(), tend()]);
    await tend();
    await stage.hoursPass(id, 18);
    await tend();
    await tend();
    expect(await stage.facts(id)).toEqual(['kept', 'half', 'last']);
  });

  it('asks for nothing when a place was urgent, or nobody was named', async () => {
    for (const extra of [{ urgency: 'urgent' }, { guardian: undefined }]) {
      const id = await stage.applies(extra);
      await stage.accepts(id);
      expect((await show(id)).stay!.confirmation).toBeNull();
      expect((await confirm(id)).body.code).toBe('requests.nothing-to-confirm');
    }
  });

  it('shows the guardian to the home that has accepted, writes it down, and shows it to nobody else', async () => {
    const person = await stage.person();
    const id = await stage.applies({}, person);
    const booked = await stage.accepts(id);
    const [offer] = await stage.stack.database.read<{ id: string }>(
      'SELECT id FROM offer WHERE request_id = ?',
      [id],
    );
    const look = async (who = stage.managerOf(booked)) =>
      stage.ask<StayApplication>(who, 'GET', `/v1/offers/${offer!.id}/application`);
    const { status, body } = await look();
    expect([status, body.guardian?.name, body.confirmation?.state]).toEqual([200, '王小明', 'awaited']);
    expect((await look(stage.managerOf({ providerId: newId() }))).status).toBe(404);
    const [stored] = await stage.stack.database.read<{ sealed: string }>(
      'SELECT guardian_sealed AS sealed FROM stay_application WHERE request_id = ?',
      [id],
    );
    expect(stored!.sealed).not.toContain('王小明');
    const looks = await stage.stack.database.read(
      "SELECT actor_role FROM audit_entry WHERE action = 'requests.guardian-viewed' AND object_id = ?",
      [person],
    );
    expect(looks).toEqual([{ actor_role: 'provider_manager' }]);
    await stage.ask(stage.family, 'POST', `/v1/requests/${id}/cancellation`, { reason: 'other' });
    expect((await look()).status).toBe(404);
    await stage.stack.database.query("UPDATE offer SET state = 'open' WHERE id = ?", [offer!.id]);
    await stage.stack.database.query("UPDATE care_request SET state = 'booked' WHERE id = ?", [id]);
    expect((await look()).status).toBe(404);
  });
});
