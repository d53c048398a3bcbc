import { type Problem, type RequestView, type SubmittedRequest } from '@yilian/contracts';
import { daysAhead, StayStage } from '@yilian/testing';

describe('a stay to try a home', () => {
  let stage: StayStage;
  beforeAll(async () => (stage = await StayStage.begins()));
  afterAll(async () => stage.stack.close());

  const TRIAL = { trial: true, nights: 15 };
  const goOn = async (id: string, who = stage.family) =>
    stage.ask<SubmittedRequest & Partial<Problem>>(who, 'POST', `/v1/requests/${id}/continuation`);
  const show = async (id: string): Promise<RequestView> =>
    (await stage.ask<RequestView>(stage.family, 'GET', `/v1/requests/${id}`)).body;
  const cancel = async (id: string) =>
    stage.ask(stage.family, 'POST', `/v1/requests/${id}/cancellation`, {
      reason: 'other',
      shownCostFen: 10_000,
    });
  const tried = async (): Promise<{ id: string; person: string; serviceId: string }> => {
    const person = await stage.person();
    const id = await stage.applies(TRIAL, person);
    const { serviceId } = await stage.accepts(id, 2);
    expect((await goOn(id)).body.code).toBe('requests.trial-unconfirmed');
    const confirmed = await stage.ask(stage.family, 'POST', `/v1/requests/${id}/stay-confirmation`, {
      ...{ moveInOn: daysAhead(3), promisePapers: true },
    });
    expect(confirmed.status).toBe(200);
    return { id, person, serviceId };
  };

  it('lasts for a published number of nights, says that it is one, and may go on', async () => {
    const refused = stage.applies({ trial: true, nights: 8 });
    await expect(refused).rejects.toThrow('/nights');
    const { id } = await tried();
    const shown = await show(id);
    expect(shown.units).toMatchObject({ trial: true, nights: 15 });
    expect(shown.stay).toMatchObject({
      trial: true,
      endsOn: daysAhead(18),
      mayContinue: true,
      continuedBy: null,
    });
    expect(shown.timeline.some(({ text }) => text.zh === '已提交请求（试住）')).toBe(true);
  });

  it('is made permanent once, at the same home first, and nothing has to be confirmed again', async () => {
    const { id, serviceId } = await tried();
    const answers = await Promise.all(Array.from({ length: 6 }, async () => goOn(id)));
    const sent = answers.filter(({ status }) => status === 201);
    expect(sent).toHaveLength(1);
    const next = sent[0]!.body.id;
    const again = await goOn(id);
    expect([again.body.code, again.body.details?.requestId]).toEqual(['requests.continued-already', next]);
    const shown = await show(next);
    expect(shown.units).toMatchObject({ fromDate: daysAhead(18), nights: null });
    expect(shown.stay).toMatchObject({ trial: false, confirmation: null });
    expect(shown.timeline.at(-1)!.text.zh).toContain('由试住转为长期入住');
    const [row] = await stage.stack.database.read<{ service: string; state: string }>(
      `SELECT r.preferred_service_id AS service, t.state FROM care_request AS r
         JOIN care_request AS t ON t.continued_by_id = r.id WHERE r.id = ?`,
      [next],
    );
    expect(row).toEqual({ service: serviceId, state: 'booked' });
    expect((await show(id)).stay).toMatchObject({ mayContinue: false, continuedBy: next });
  });

  it('leaves room for no other stay, before and after it goes on', async () => {
    const { id, person } = await tried();
    await expect(stage.applies({}, person)).rejects.toThrow('requests.stay-asked-already');
    expect((await goOn(id)).status).toBe(201);
    await expect(stage.applies({}, person)).rejects.toThrow('requests.stay-asked-already');
  });

  it('can go on after all when the first try came to nothing', async () => {
    const { id, person } = await tried();
    const first = (await goOn(id)).body.id;
    expect((await cancel(first)).status).toBe(200);
    expect((await show(id)).stay).toMatchObject({ mayContinue: true, continuedBy: null });
    await expect(stage.applies({}, person)).rejects.toThrow('requests.stay-asked-already');
    expect((await goOn(id)).status).toBe(201);
  });

  it('cannot be made permanent by strangers, before it is booked, after its end, or when it is none', async () => {
    const { id } = await tried();
    expect((await goOn(id, stage.stranger)).status).toBe(404);
    expect((await goOn(await stage.applies(TRIAL))).body.code).toBe('requests.trial-over');
    const plain = await stage.applies();
    await stage.accepts(plain);
    expect((await goOn(plain)).body.code).toBe('requests.not-a-trial');
    await stage.stack.database.query(`UPDATE care_request SET units = REPLACE(units, ?, ?) WHERE id = ?`, [
      daysAhead(3),
      daysAhead(-30),
      id,
    ]);
    expect((await goOn(id)).body.code).toBe('requests.trial-over');
  });
});
