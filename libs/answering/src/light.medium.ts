import { type LightReason, type OwnStatus, type ProviderToday } from '@yilian/contracts';
import { AnsweringStage, type Asked, eventually, officerOf, TEST_TOWN, tokenOf } from '@yilian/testing';
import { WatchDesks } from './watch-desks/watch-desks.job';

const STATUS = '/v1/providers/me/status';
const OFFICER = tokenOf(officerOf(TEST_TOWN));

describe('the light of a provider', () => {
  let stage: AnsweringStage;

  beforeAll(async () => {
    stage = await AnsweringStage.begins();
    await stage.set('answering.rules', { lostAfterSeconds: 1 });
  });
  afterAll(async () => stage.close());

  const light = async ({ providerId }: Asked): Promise<OwnStatus> =>
    (await stage.ask<OwnStatus>(providerId, 'GET', STATUS)).body;
  const shows = async (asked: Asked, status: LightReason['status']): Promise<OwnStatus> =>
    eventually(`the light shows ${status}`, async () => {
      const shown = await light(asked);
      return shown.status === status ? shown : undefined;
    });
  const fallsSilent = async ({ providerId }: Asked): Promise<void> => {
    expect(await stage.ask(providerId, 'PUT', '/v1/providers/me/presence')).toMatchObject({ status: 204 });
    await stage.stack.database.query(
      'UPDATE provider_presence SET seen_at = seen_at - INTERVAL 1 HOUR WHERE provider_id = ?',
      [providerId],
    );
    await stage.stack.app.get(WatchDesks).run();
  };
  const sql = async (text: string, id: string): Promise<unknown> => stage.stack.database.query(text, [id]);
  const pause = async ({ providerId }: Asked, until: string | null): Promise<void> => {
    const answer = await stage.ask(providerId, 'PUT', STATUS, { light: 'paused', until });
    expect(answer.status).toBe(204);
  };
  const suspend = async ({ providerId }: Asked): Promise<void> => {
    const answer = await stage.ask(OFFICER, 'POST', `/v1/providers/${providerId}/suspension`, {
      reason: '消防',
    });
    expect(answer.status).toBe(204);
  };
  const closeService = async ({ serviceId, providerId }: Asked): Promise<void> => {
    const details = { version: 1, state: 'closed', levelMin: 0, levelMax: 4, sexes: 'any', needs: [] };
    const rest = { reach: { by: 'city' }, priceFen: null, openingHours: null };
    const answer = await stage.ask(providerId, 'PUT', `/v1/services/${serviceId}`, { ...details, ...rest });
    expect(answer.status).toBe(200);
  };
  const neverOpen = async ({ serviceId }: Asked): Promise<void> => {
    await sql(`UPDATE service SET opening_hours = '[{"weekday":1,"from":0,"to":0}]' WHERE id = ?`, serviceId);
  };

  /** Whoever asks names this kitchen first; another one stands by, so that everybody gets an offer. */
  const isAsked = async ({ serviceId, providerId }: Asked): Promise<boolean> => {
    const requestId = await stage.asksForLunch(serviceId);
    return (await stage.openOffer(requestId)).providerId === providerId;
  };

  it.each([
    ['open', async () => Promise.resolve(), 5],
    ['outside_hours', neverOpen, 5],
    ['paused', async (one: Asked) => pause(one, null), 5],
    ['suspended', suspend, 5],
    ['no_service', closeService, 5],
    ['connection_lost', fallsSilent, 5],
    ['full', async () => Promise.resolve(), 0],
  ] as const)('says %s, and the placer does what it says', async (status, come, portions) => {
    await stage.kitchen(50);
    const asked = await stage.kitchen(portions);
    await come(asked);
    const shown = await shows(asked, status);
    expect(shown.services).toMatchObject([{ serviceId: asked.serviceId, getsOffers: shown.getsOffers }]);
    expect(shown.getsOffers).toBe(status === 'open' || status === 'outside_hours');
    await stage.indexed(asked.serviceId, !['paused', 'no_service', 'connection_lost'].includes(status));
    expect(await isAsked(asked)).toBe(shown.getsOffers);
  });

  it('ends a pause at its hour by itself, and says since when and until when', async () => {
    const asked = await stage.kitchen();
    const until = new Date(Date.now() + 3_000).toISOString();
    await pause(asked, until);
    expect(await light(asked)).toMatchObject({
      status: 'paused',
      until,
      since: expect.any(String) as string,
    });
    await stage.indexed(asked.serviceId, false);
    await shows(asked, 'open');
    await stage.indexed(asked.serviceId, true);
  });

  it('finds a desk again the moment it is back, and never misses one that was never there', async () => {
    const asked = await stage.kitchen();
    await stage.stack.app.get(WatchDesks).run();
    expect(await light(asked)).toMatchObject({ status: 'open' });
    await fallsSilent(asked);
    expect(await light(asked)).toMatchObject({
      status: 'connection_lost',
      since: expect.any(String) as string,
    });
    await stage.indexed(asked.serviceId, false);
    await stage.ask(asked.providerId, 'PUT', '/v1/providers/me/presence');
    expect(await light(asked)).toMatchObject({ status: 'open' });
    await stage.indexed(asked.serviceId, true);
  });

  it('does not miss the desk of who is asked by text message', async () => {
    const asked = await stage.kitchen();
    const ways = { sms: true, phone: false, number: '13800000001' };
    await stage.ask(asked.providerId, 'PUT', `/v1/services/${asked.serviceId}/answer-ways`, ways);
    await fallsSilent(asked);
    expect(await light(asked)).toMatchObject({ status: 'open' });
  });

  it('tells the day: what waits, what is unknown as null, and what is to be done', async () => {
    const asked = await stage.kitchen();
    const requestId = await stage.asksForLunch(asked.serviceId);
    const { id } = await stage.openOffer(requestId);
    const { body } = await stage.ask<ProviderToday>(asked.providerId, 'GET', '/v1/providers/me/today');
    expect(body).toMatchObject({
      status: { status: 'open' },
      offers: { waiting: 1, nextId: id, oldestDeadline: expect.any(String) as string },
      meals: { lunch: 0, dinner: 0, cutoffAt: null },
      ...{ admissions: null, attendance: null, visits: null, beds: null },
    });
    expect(body.todos.map(({ code }) => code)).toEqual([
      'capacity.vacancy-unconfirmed',
      'providers.price-missing',
    ]);
  });
});
