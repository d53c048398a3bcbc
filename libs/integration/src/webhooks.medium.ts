import { type HookTry, type WebhookSecret } from '@yilian/contracts';
import { newId } from '@yilian/kernel';
import {
  eventually,
  HookReceiver,
  type HookReply,
  IntegrationStage,
  isSignedBy,
  type OwnSystem,
} from '@yilian/testing';

const HOOKS = '/v1/providers/me/webhooks';

/** Short clocks: two waits, so three tries. */
const RULES = {
  waitSeconds: [0.1, 0.1],
  limitSeconds: 0.7,
  atOnce: 2,
  atOnceFailing: 1,
  perProvider: 3,
  offAfterHours: 720,
};

describe('webhooks', () => {
  let stage: IntegrationStage;
  let home: OwnSystem;
  const receivers: HookReceiver[] = [];

  beforeAll(async () => {
    stage = await IntegrationStage.begins({ 'integration.webhooks': RULES });
  });
  beforeEach(async () => {
    home = await stage.provider();
  });
  afterEach(async () => {
    await stage.sql('UPDATE webhook SET state = IF(state = ?, state, ?)', 'off', 'paused');
    for (const one of receivers.splice(0)) await one.close();
  });
  afterAll(async () => stage.close());

  const receives = async (...replies: readonly HookReply[]): Promise<HookReceiver> => {
    const receiver = await HookReceiver.listens();
    receivers.push(receiver);
    if (replies.length > 0) receiver.replies = [...replies];
    return receiver;
  };
  /** Lets the sender take its turns until something is true. */
  const until = async <T>(what: string, look: () => Promise<T> | T): Promise<NonNullable<T>> =>
    eventually(what, async () => {
      await stage.sends();
      return look();
    }) as Promise<NonNullable<T>>;
  const settled = async (id: string, state: 'delivered' | 'failed', count = 1): Promise<unknown> =>
    until(`${count} ${state}`, async () => {
      const all = await home.deliveries(id);
      return all.filter((one) => one.state === state).length === count && all;
    });

  it('are signed, numbered, and hold ids and states only', async () => {
    const receiver = await receives();
    const { id, secret } = await home.makesHook(receiver.url, ['booking.made', 'offer.closed']);
    const offer = { offerId: newId(), requestId: newId(), expiresAt: null };
    await home.hears('offer.changed', { ...offer, state: 'accepted' });
    await home.hears('board.changed', { serviceId: newId() });
    await home.hears('offer.changed', { ...offer, state: 'withdrawn' });
    await stage.writes();
    await settled(id, 'delivered', 2);
    const told = receiver.seen.map(({ body }) => body).sort((a, b) => a.sequence! - b.sequence!);
    expect(told).toMatchObject([
      { type: 'booking.made', version: 1, sequence: 1, data: { ...offer, state: 'accepted' } },
      { type: 'offer.closed', version: 1, sequence: 2, data: { ...offer, state: 'withdrawn' } },
    ]);
    expect(receiver.seen.every((one) => isSignedBy(secret!, one))).toBe(true);
    expect(receiver.seen.every(({ timestamp }) => Math.abs(Date.now() / 1000 - Number(timestamp)) < 60)).toBe(
      true,
    );
  });

  it('write an event once, however many read it', async () => {
    const { id } = await home.makesHook((await receives()).url);
    for (let time = 0; time < 5; time += 1) await home.hears('board.changed', { serviceId: newId() });
    await Promise.all(Array.from({ length: 20 }, async () => stage.writes()));
    expect((await home.deliveries(id)).map(({ sequence }) => sequence)).toEqual([5, 4, 3, 2, 1]);
    const again = `INSERT INTO webhook_delivery (id, webhook_id, channel_seq, sequence, kind, data, happened_at, next_at)
                   SELECT ?, webhook_id, channel_seq, sequence + 100, kind, data, happened_at, now(3)
                     FROM webhook_delivery WHERE webhook_id = ? LIMIT 1`;
    await expect(stage.sql(again, newId(), id)).rejects.toThrow('webhook_delivery_event');
  });

  it('are tried again under the same id until they arrive, and say how it went', async () => {
    const receiver = await receives(500, 503, 200);
    const { id } = await home.makesHook(receiver.url);
    await home.changesBeds();
    const [first] = await until('the first try', async () => {
      const all = await home.deliveries(id);
      return all[0]?.lastTry ? all : undefined;
    });
    expect(first).toMatchObject({ state: 'waiting', lastTry: { ok: false, trouble: 'bad_status' } });
    expect(first!.nextAt).not.toBeNull();
    await settled(id, 'delivered');
    expect(receiver.ids).toHaveLength(3);
    expect(new Set(receiver.ids).size).toBe(1);
    expect((await home.deliveries(id))[0]).toMatchObject({
      tries: 3,
      lastTry: { status: 200, answerStart: 'noted' },
    });
    expect((await home.hook(id)).failingSince).toBeNull();
  });

  it('are given up after the last try, and sent again when somebody asks for it', async () => {
    const receiver = await receives(500);
    const { id } = await home.makesHook(receiver.url);
    await home.changesBeds(2);
    await settled(id, 'failed', 2);
    receiver.replies = [200];
    const [newer, older] = await home.deliveries(id);
    const replay = `${HOOKS}/${id}/deliveries/${older!.id}/replay`;
    expect(await home.ask('POST', replay)).toMatchObject({ status: 200, body: { count: 1 } });
    await settled(id, 'delivered');
    const since = new Date(Date.now() - 3_600_000).toISOString();
    expect((await home.ask('POST', `${HOOKS}/${id}/replays`, { since })).body).toEqual({ count: 1 });
    await settled(id, 'delivered', 2);
    expect(receiver.ids.filter((one) => one === `msg_${newer!.id}`)).toHaveLength(4);
    const stranger = await stage.provider();
    expect((await stranger.ask('POST', replay)).status).toBe(404);
  });

  it('that a killed process had in hand are sent again after its lease, under the same id', async () => {
    const receiver = await receives(null, 200);
    const { id } = await home.makesHook(receiver.url);
    await home.changesBeds();
    await until('it is under way', () => receiver.seen.length === 1);
    const began = performance.now();
    // What it finds out counts no more: somebody else has it by now.
    await stage.sql('UPDATE webhook_delivery SET next_at = now(3) WHERE webhook_id = ?', id);
    await settled(id, 'delivered');
    expect(receiver.ids).toEqual([receiver.ids[0], receiver.ids[0]]);
    await eventually('the first try is over', () => performance.now() - began > 2_000);
    expect((await home.deliveries(id))[0]).toMatchObject({ state: 'delivered', tries: 2 });
  });

  it.each([
    ['redirected', [(response) => response.writeHead(302, { location: 'http://127.0.0.1:1/' }).end()], 302],
    ['too_slow', [null], null],
    ['unreachable', [(response) => response.destroy()], null],
  ] satisfies [string, HookReply[], number | null][])(
    'that are %s come to nothing, and nobody is followed',
    async (trouble, replies, status) => {
      const receiver = await receives(...replies);
      const { id } = await home.makesHook(receiver.url);
      const { body } = await home.ask<HookTry>('POST', `${HOOKS}/${id}/test`);
      expect(body).toMatchObject({ ok: false, trouble, status });
      expect(receiver.seen).toHaveLength(1);
      expect((await home.ask('POST', `${HOOKS}/${id}/test`)).body.code).toBe('integration.just-tested');
    },
  );

  it('read no more of an answer than its beginning', async () => {
    const endless: HookReply = (response) => {
      response.writeHead(200);
      const more = (): void => {
        while (!response.destroyed && response.write('x'.repeat(10_000)));
        if (!response.destroyed) response.once('drain', more);
      };
      more();
    };
    const { id } = await home.makesHook((await receives(endless)).url);
    const { body } = await home.ask<HookTry>('POST', `${HOOKS}/${id}/test`);
    expect(body).toMatchObject({ ok: true, status: 200 });
    expect(body.answerStart).toBe('x'.repeat(200));
  });

  it('end with 410, and whoever manages the provider is to be told', async () => {
    const receiver = await receives(410);
    const { id } = await home.makesHook(receiver.url);
    await home.changesBeds(3);
    await settled(id, 'failed', 3);
    expect(await home.hook(id)).toMatchObject({ state: 'off', offReason: 'gone', waiting: 0, failed: 3 });
    const facts = await stage.sql(
      "SELECT 1 FROM outbox_fact WHERE type = 'integration.webhook-off.v1' AND aggregate_id = ?",
      id,
    );
    expect(facts).toHaveLength(1);
    receiver.replies = [200];
    await home.changesBeds();
    expect(await home.deliveries(id)).toHaveLength(3);
    const since = new Date(0).toISOString();
    expect((await home.ask('POST', `${HOOKS}/${id}/replays`, { since })).body.code).toBe(
      'integration.switched-off',
    );
    expect((await home.ask('PATCH', `${HOOKS}/${id}`, { state: 'active' })).status).toBe(204);
    await stage.writes();
    await settled(id, 'delivered');
  });

  it('that fail for too long are switched off', async () => {
    const { id } = await home.makesHook((await receives(500)).url);
    await home.changesBeds();
    await until('it fails', async () => (await home.hook(id)).failingSince);
    await stage.sql('UPDATE webhook SET failing_since = now(3) - INTERVAL 721 HOUR WHERE id = ?', id);
    await until('it is off', async () => (await home.hook(id)).state === 'off');
    expect((await home.hook(id)).offReason).toBe('failing');
  });

  it('that are slow keep nobody waiting but themselves, and get no more at once than they may', async () => {
    const [slow, quick] = [await receives(null), await receives()];
    const [{ id: slowId }, { id }] = [await home.makesHook(slow.url), await home.makesHook(quick.url)];
    await home.changesBeds(6);
    await stage.sends();
    await eventually('both were asked', () => slow.seen.length === 2 && quick.seen.length === 2);
    const began = performance.now();
    await settled(id, 'delivered', 6);
    expect(performance.now() - began).toBeLessThan(5_000);
    await until('the slow one has failed', async () => (await home.hook(slowId)).failingSince);
    expect(slow.seen.length).toBeLessThanOrEqual(4);
  });

  it('are paused and go on where they stood', async () => {
    const receiver = await receives();
    const { id } = await home.makesHook(receiver.url);
    await home.ask('PATCH', `${HOOKS}/${id}`, { state: 'paused' });
    await home.changesBeds(2);
    await stage.sends();
    expect(await home.deliveries(id)).toEqual([]);
    await home.ask('PATCH', `${HOOKS}/${id}`, { state: 'active', kinds: ['beds.changed', 'tour.changed'] });
    await stage.writes();
    await settled(id, 'delivered', 2);
    expect((await home.hook(id)).kinds).toEqual(['beds.changed', 'tour.changed']);
  });

  it('are signed by both secrets for a while after a new one was made', async () => {
    const receiver = await receives();
    const { id, secret: old } = await home.makesHook(receiver.url);
    const { body } = await home.ask<WebhookSecret>('POST', `${HOOKS}/${id}/secret`);
    await home.changesBeds();
    await settled(id, 'delivered');
    const [both] = receiver.seen;
    expect([isSignedBy(old!, both!), isSignedBy(body.secret!, both!)]).toEqual([true, true]);
    await stage.sql('UPDATE webhook SET old_secret_until = now(3) WHERE id = ?', id);
    await home.changesBeds();
    await settled(id, 'delivered', 2);
    const last = receiver.seen.at(-1)!;
    expect([isSignedBy(old!, last), isSignedBy(body.secret!, last)]).toEqual([false, true]);
    const stored = JSON.stringify(await stage.sql('SELECT * FROM webhook WHERE id = ?', id));
    expect([stored.includes(old!), stored.includes(body.secret!)]).toEqual([false, false]);
  });

  it('are no more than there may be, and belong to their provider', async () => {
    const { url } = await receives();
    const answers = await Promise.all(
      Array.from({ length: 20 }, async () => home.ask('POST', HOOKS, { url, kinds: ['beds.changed'] })),
    );
    expect(answers.filter(({ status }) => status === 201)).toHaveLength(3);
    const { id } = answers.find(({ status }) => status === 201)!.body as WebhookSecret;
    const stranger = await stage.provider();
    for (const [method, path, body] of [
      ['PATCH', '', { state: 'paused' }],
      ['DELETE', '', undefined],
      ['POST', '/secret', undefined],
      ['POST', '/test', undefined],
      ['GET', '/deliveries', undefined],
      ['POST', '/replays', { since: new Date().toISOString() }],
    ] as const) {
      expect((await stranger.ask(method, `${HOOKS}/${id}${path}`, body)).status).toBe(404);
    }
    expect((await home.ask('DELETE', `${HOOKS}/${id}`)).status).toBe(204);
    expect((await home.ask('POST', HOOKS, { url, kinds: ['beds.changed'] })).status).toBe(201);
  });
});
