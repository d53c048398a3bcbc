import { type OfferStatistics, type PutOffOffer } from '@yilian/contracts';
import { AnsweringStage, type Asked, daysAhead } from '@yilian/testing';

const PERIOD = `from=${daysAhead(-2)}&to=${daysAhead(1)}`;

describe('the lists of a provider', () => {
  let stage: AnsweringStage;

  beforeAll(async () => {
    stage = await AnsweringStage.begins();
  });
  afterAll(async () => stage.close());

  const asked = async (one: Asked, times: number): Promise<[string, string, string, string]> => {
    const ids: string[] = [];
    for (let index = 0; index < times; index += 1) {
      const requestId = await stage.asksForLunch(one.serviceId);
      ids.push((await stage.openOffer(requestId)).id);
    }
    return ids as [string, string, string, string];
  };
  const queue = async (one: Asked): Promise<string[]> =>
    (await stage.inbox(one.providerId)).items.map(({ id }) => id);

  it('keep the shortest deadline first, and what is put off behind it for everybody', async () => {
    const one = await stage.kitchen(9);
    const [first, second, third] = await asked(one, 3);
    await stage.stack.database.query(
      'UPDATE offer SET expires_at = expires_at - INTERVAL 30 SECOND WHERE id = ?',
      [third],
    );
    expect(await queue(one)).toEqual([third, first, second]);
    const before = (await stage.inbox(one.providerId)).items.find(({ id }) => id === third)!;
    const put = await stage.ask<PutOffOffer>(one.providerId, 'POST', `/v1/offers/${third}/deferral`);
    expect(put).toMatchObject({ status: 200, body: { expiresAt: before.expiresAt } });
    expect(await queue(one)).toEqual([first, second, third]);
    const other = await stage.kitchen();
    expect(await stage.ask(other.providerId, 'POST', `/v1/offers/${first}/deferral`)).toMatchObject({
      status: 404,
    });
  });

  it('count, page and explain what was answered, and are a table to download', async () => {
    const one = await stage.kitchen(9);
    const ids = await asked(one, 4);
    for (const [index, id] of ids.slice(0, 3).entries()) {
      const reason = index === 0 ? 'no_staff' : 'no_unit';
      await stage.ask(one.providerId, 'POST', `/v1/offers/${id}/refusal`, { reason });
    }
    await stage.ask(one.providerId, 'POST', `/v1/offers/${ids[3]}/acceptance`);
    const url = '/v1/offers?state=declined&limit=2';
    const page = (await stage.ask(one.providerId, 'GET', url)).body as unknown as Awaited<
      ReturnType<typeof stage.inbox>
    >;
    expect(page).toMatchObject({ total: 3, items: [{ id: ids[2] }, { id: ids[1] }], next: ids[1] });
    const rest = await stage.ask(one.providerId, 'GET', `${url}&after=${page.next!}`);
    expect(rest.body).toMatchObject({ items: [{ id: ids[0], declineReason: 'no_staff' }], next: null });
    const statistics = await stage.ask<OfferStatistics>(
      one.providerId,
      'GET',
      `/v1/offers/statistics?${PERIOD}`,
    );
    expect(statistics.body).toMatchObject({
      ...{ made: 4, accepted: 1, declined: 3, missed: 0, medianAnswerSeconds: expect.any(Number) as number },
      reasons: [
        { reason: 'no_unit', count: 2 },
        { reason: 'no_staff', count: 1 },
      ],
      ways: [{ way: 'desk', count: 4 }],
    });
    const table = await stage.ask(one.providerId, 'GET', `/v1/offers/export?${PERIOD}&state=declined`);
    expect(table.text.trim().split('\r\n')).toHaveLength(4);
    expect(table.text).toContain('人手不够');
    expect(
      (await stage.ask(one.providerId, 'GET', '/v1/offers/statistics?from=2026-02-01&to=2026-01-01')).status,
    ).toBe(400);
  });

  it('name nobody before the yes', async () => {
    const one = await stage.kitchen();
    const [id] = await asked(one, 1);
    const shown = await stage.ask(one.providerId, 'GET', `/v1/offers/${id}`);
    expect(shown.body).toMatchObject({ contact: null });
    expect(`${shown.text}${(await stage.ask(one.providerId, 'GET', '/v1/offers')).text}`).not.toMatch(
      /olderPerson|requestedBy|"address|"phone|"name"/,
    );
  });
});
