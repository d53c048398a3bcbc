import { randomBytes } from 'node:crypto';
import { type AddressInfo, connect, type Socket } from 'node:net';
import { AccountsHttpModule, accountsRows, CreateAccounts } from '@yilian/accounts';
import { type LiveEnvelope, type Role } from '@yilian/contracts';
import { dispatchRows } from '@yilian/dispatch';
import { newId } from '@yilian/kernel';
import { LiveFollower, type LiveScreen } from '@yilian/live-client';
import { monitoringRows } from '@yilian/monitoring';
import { peopleRows } from '@yilian/people';
import { LiveBell, type NumberedEvent } from '@yilian/platform';
import { requestsRows } from '@yilian/requests';
import { eventually, testStack, type TestStack } from '@yilian/testing';
import fc from 'fast-check';
import { SignJWT } from 'jose';
import { LiveModule } from './live.module';

const password = 'green kettle on sunday';
const NORTH = '440000001';
const SOUTH = '440000002';

describe('the live channel', () => {
  let stack: TestStack;
  let url: string;
  let counter = 0;
  const open: LiveFollower[] = [];

  beforeAll(async () => {
    stack = await testStack({
      rows: [...accountsRows, ...peopleRows, ...requestsRows, ...dispatchRows, ...monitoringRows],
      constraints: [
        `INSERT INTO area (code, kind, name_zh, name_en) VALUES ('${NORTH}', 'town', '北', 'North'), ('${SOUTH}', 'town', '南', 'South')`,
      ],
      imports: [LiveModule, AccountsHttpModule],
      http: true,
    });
    await stack.app.listen(0, '127.0.0.1');
    url = `http://127.0.0.1:${(stack.app.getHttpServer().address() as AddressInfo).port}`;
  });
  afterEach(() => open.splice(0).forEach((follower) => follower.close()));
  afterAll(async () => stack.close());

  const signIn = async (role: Role, grants: { townCode?: string; providerId?: string } = {}) => {
    counter += 1;
    const login = `person${counter}`;
    await stack.app.get(CreateAccounts).execute([{ login, password, role, ...grants }]);
    const answer = await stack.app.inject({
      method: 'POST',
      url: '/v1/sessions',
      payload: { login, password },
    });
    const grant = answer.json<{ accessToken: string; account: { id: string } }>();
    return { token: grant.accessToken, accountId: grant.account.id };
  };
  const link = async (accountId: string, olderPersonId: string): Promise<void> => {
    await stack.work.write(async (tx) =>
      tx.execute(
        `INSERT INTO family_link (id, account_id, older_person_id, relation, scopes, consented_at, valid_from)
         VALUES (?, ?, ?, 'child', '["see"]', now(3), now(3))`,
        [newId(), accountId, olderPersonId],
      ),
    );
  };
  const follow = (token: string | (() => string), screen: LiveScreen = {}) => {
    const events: LiveEnvelope[] = [];
    const snapshots: string[] = [];
    let resumed = 0;
    const follower = new LiveFollower(
      { url, token: typeof token === 'string' ? () => token : token },
      {
        ...screen,
        event: (envelope) => events.push(envelope),
        snapshot: ({ channel }) => snapshots.push(channel),
        resumed: () => (resumed += 1),
      },
    );
    open.push(follower.connect());
    return { follower, events, snapshots, up: async () => eventually('resumed', () => resumed > 0) };
  };

  /** Writes events to the log as the relay does; `ring` decides what the bell says about them. */
  const tell = async (
    channel: NumberedEvent['channel'],
    count: number,
    ring: (events: NumberedEvent[]) => NumberedEvent[] = (events) => events,
    filler = '',
  ): Promise<NumberedEvent[]> => {
    const events = await stack.work.write(async (tx) => {
      await tx.execute(
        'INSERT INTO channel_head (channel, seq) VALUES (?, ?) ON DUPLICATE KEY UPDATE seq = seq + VALUES(seq)',
        [channel, count],
      );
      const [head] = await tx.query<{ seq: number }>('SELECT seq FROM channel_head WHERE channel = ?', [
        channel,
      ]);
      const told = Array.from({ length: count }, (_, index) => ({
        channel,
        seq: head!.seq - count + 1 + index,
        type: 'service.changed',
        payload: { serviceId: newId(), filler },
        at: new Date().toISOString(),
      }));
      await tx.execute(
        `INSERT INTO event_log (channel, seq, type, payload) VALUES ${told.map(() => '(?, ?, ?, ?)').join(', ')}`,
        told.flatMap((one) => [channel, one.seq, one.type, JSON.stringify(one.payload)]),
      );
      return told;
    });
    stack.app.get(LiveBell).ring(ring(events));
    return events;
  };
  const sockets = async (): Promise<number> =>
    ((await (await fetch(`${url}/health/live`)).json()) as { sockets: number }).sockets;
  const silent = () => [];
  const numbers = (events: readonly LiveEnvelope[]) => events.map(({ seq }) => seq);
  const upTo = (from: number, to: number) =>
    Array.from({ length: to - from + 1 }, (_, index) => from + index);

  describe('delivery', () => {
    it('tells what happens, once and in order', async () => {
      const officer = await signIn('town_officer', { townCode: NORTH });
      const { events, snapshots, up, follower } = follow(officer.token);
      await up();
      expect(snapshots).toEqual([`town.${NORTH}`]);
      const from = follower.positions.get(`town.${NORTH}`)! + 1;
      const told = await tell(`town.${NORTH}`, 20);
      await eventually('20 events', () => events.length === 20);
      expect(numbers(events)).toEqual(upTo(from, from + 19));
      expect(events.map(({ payload }) => payload)).toEqual(told.map(({ payload }) => payload));
    });

    it('replays exactly what was missed during a break', async () => {
      const providerId = newId();
      const manager = await signIn('provider_manager', { providerId });
      const { events, snapshots, follower, up } = follow(manager.token);
      await up();
      await tell(`provider.${providerId}`, 3);
      await eventually('3 events', () => events.length === 3);
      follower.socket.disconnect();
      await tell(`provider.${providerId}`, 290);
      follower.connect();
      await tell(`provider.${providerId}`, 10);
      await eventually('all events', () => events.length === 303);
      expect(numbers(events)).toEqual(upTo(1, 303));
      expect(follower.seen).toMatchObject({ snapshots: 1, gaps: 0, doubles: 0, strangers: 0 });
      expect(snapshots).toHaveLength(1);
    });

    it('shows the present instead when more than 300 events were missed', async () => {
      const providerId = newId();
      const manager = await signIn('provider_manager', { providerId });
      const { events, snapshots, follower, up } = follow(manager.token);
      await up();
      follower.socket.disconnect();
      await tell(`provider.${providerId}`, 301);
      follower.connect();
      await eventually('a second snapshot', () => snapshots.length === 2);
      await tell(`provider.${providerId}`, 1);
      await eventually('the next event', () => events.length === 1);
      expect(numbers(events)).toEqual([302]);
    });

    it('finds the last events when the bell lost them', async () => {
      const providerId = newId();
      const manager = await signIn('provider_manager', { providerId });
      const { events, up } = follow(manager.token);
      await up();
      await tell(`provider.${providerId}`, 2, silent);
      await eventually('both events', () => events.length === 2, 3_000);
    });

    it('makes good whatever the bell loses, repeats or mixes up', async () => {
      const providerId = newId();
      const manager = await signIn('provider_manager', { providerId });
      const { events, follower, up } = follow(manager.token);
      await up();
      const change = fc.record({
        count: fc.integer({ min: 1, max: 8 }),
        order: fc.infiniteStream(fc.nat(3)),
      });
      let told = 0;
      await fc.assert(
        fc.asyncProperty(fc.array(change, { minLength: 1, maxLength: 6 }), async (changes) => {
          for (const { count, order } of changes) {
            told += count;
            // 0 copies: lost; more than one: repeated, the later ones in front.
            await tell(`provider.${providerId}`, count, (all) =>
              all.flatMap((one) => Array.from({ length: order.next().value }, () => one)).reverse(),
            );
          }
          await eventually(`${told} events`, () => events.length === told, 3_000);
        }),
        { numRuns: 12 },
      );
      expect(numbers(events)).toEqual(upTo(1, told));
      expect(follower.seen).toMatchObject({ gaps: 0, doubles: 0, strangers: 0 });
    });

    it('repeats the last events to a client that the beat of heads shows to be behind', async () => {
      const providerId = newId();
      const manager = await signIn('provider_manager', { providerId });
      const { events, follower, up } = follow(manager.token);
      await up();
      await tell(`provider.${providerId}`, 3);
      await eventually('3 events', () => events.length === 3);
      // As if the last one had never arrived.
      follower.positions.set(`provider.${providerId}`, 2);
      await eventually('the third again', () => events.length === 4, 15_000);
      expect(numbers(events)).toEqual([1, 2, 3, 3]);
    });

    it('cuts a client that stopped reading, while others hear everything', async () => {
      const providerId = newId();
      const manager = await signIn('provider_manager', { providerId });
      const { events, follower, up } = follow(manager.token);
      await up();
      const stalled = await rawSocket(url, manager.token);
      stalled.write(textFrame('420["resume",{"positions":{}}]'));
      await new Promise((resolve) => stalled.once('data', resolve));
      stalled.pause();
      const before = await sockets();
      let told = 0;
      await eventually(
        'one socket fewer',
        async () => {
          if ((await sockets()) === before - 1) return true;
          told += 50;
          await tell(`provider.${providerId}`, 50, undefined, 'x'.repeat(10_000));
          return false;
        },
        30_000,
      );
      await eventually('all events for the other', () => events.length === told);
      expect(follower.resyncs).toEqual([]);
      expect(numbers(events)).toEqual(upTo(1, told));
      stalled.destroy();
    });
  });

  describe('who may listen', () => {
    const refusedWith = async (token: string | undefined, headers: Record<string, string> = {}) => {
      let refusal: string | undefined;
      const follower = new LiveFollower(
        { url, token: () => (token === undefined ? Promise.reject(new Error('none')) : token), headers },
        { refused: (reason) => (refusal = reason), resumed: () => (refusal = 'let in') },
      );
      follower.socket.on('connect_error', ({ message }) => (refusal ??= message));
      open.push(follower.connect());
      return eventually('an answer at the door', () => refusal);
    };
    const expiring = async (token: string, seconds: number): Promise<string> => {
      const claims = JSON.parse(Buffer.from(token.split('.')[1]!, 'base64url').toString()) as Record<
        string,
        unknown
      >;
      return new SignJWT(claims)
        .setProtectedHeader({ alg: 'HS256' })
        .setExpirationTime(Math.floor(Date.now() / 1000) + seconds)
        .sign(Buffer.from(stack.config.security.TOKEN_KEY, 'base64'));
    };

    it('asks for a valid token', async () => {
      const { token } = await signIn('town_officer', { townCode: NORTH });
      expect(await refusedWith(undefined)).toBe('unauthorized');
      expect(await refusedWith('')).toBe('unauthorized');
      expect(await refusedWith(`${token.slice(0, -2)}xx`)).toBe('unauthorized');
      expect(await refusedWith(await expiring(token, -60))).toBe('unauthorized');
      expect(await refusedWith(token)).toBe('let in');
    });

    it('knows the pages that may connect', async () => {
      const { token } = await signIn('town_officer', { townCode: NORTH });
      expect(await refusedWith(token, { origin: 'https://elsewhere.example' })).toBe('websocket error');
      expect(await refusedWith(token, { origin: 'http://127.0.0.1:3000' })).toBe('let in');
      expect(await refusedWith(token, { origin: url })).toBe('let in');
    });

    it('lets an account in twenty times, and again when one has gone', async () => {
      const { token } = await signIn('town_officer', { townCode: NORTH });
      const all = Array.from({ length: 20 }, () => follow(token));
      await Promise.all(all.map(async ({ up }) => up()));
      expect(await refusedWith(token)).toBe('too-many-sockets');
      all[0]!.follower.close();
      await eventually('a free seat', async () => (await refusedWith(token)) === 'let in');
    });

    it('tells nobody what is not theirs, whatever they ask for', async () => {
      const [mine, other] = [newId(), newId()];
      const family = await signIn('family');
      await link(family.accountId, mine);
      const { events, snapshots, follower, up } = follow(family.token);
      for (const channel of [`person.${other}`, `town.${NORTH}`, 'supply', '*', '__proto__']) {
        follower.positions.set(channel, 0);
      }
      follower.socket.once('hello', () => follower.positions.set(`person.${other}`, 0));
      await up();
      await tell(`person.${other}`, 3);
      await tell(`town.${NORTH}`, 3);
      await tell('supply', 3);
      await tell(`person.${mine}`, 1);
      await eventually('the one event', () => events.length === 1);
      expect(events[0]!.channel).toBe(`person.${mine}`);
      expect(snapshots).toEqual([`person.${mine}`]);
      expect(follower.seen.strangers).toBe(0);
    });

    it('shows a city officer the towns, and a town officer only the own', async () => {
      const city = follow((await signIn('city_officer')).token);
      const south = follow((await signIn('town_officer', { townCode: SOUTH })).token);
      await Promise.all([city.up(), south.up()]);
      await tell(`town.${NORTH}`, 2);
      await tell(`town.${SOUTH}`, 1);
      await eventually('all three', () => city.events.length === 3);
      await eventually('the one', () => south.events.length === 1);
      expect(south.events[0]!.channel).toBe(`town.${SOUTH}`);
    });

    it('ends at once what it does not understand, and floods', async () => {
      const { token } = await signIn('town_officer', { townCode: NORTH });
      const nonsense: readonly unknown[][] = [
        ['join', `town.${SOUTH}`],
        ['resume', { positions: {}, rooms: ['x'] }, () => undefined],
        ['resume', { positions: { [`town.${NORTH}`]: -1 } }, () => undefined],
        ['resume', { positions: { [`town.${NORTH}`]: 'all' } }, () => undefined],
        ['resume', { positions: {} }],
      ];
      for (const [message, ...body] of nonsense) {
        const { follower, up } = follow(token);
        await up();
        follower.socket.emit(message as string, ...body);
        await eventually(`cut after ${String(message)}`, () => follower.resyncs.includes('unknown-message'));
        follower.close();
      }
      const flooding = await rawSocket(url, token);
      const last = new Promise<string>((resolve) =>
        flooding.once('data', (bytes) => resolve(bytes.toString('latin1'))),
      );
      for (let sent = 0; sent < 60; sent += 1) flooding.write(textFrame('3'));
      expect(await last).toContain('flood');
      flooding.destroy();
      const heavy = follow(token);
      await heavy.up();
      const closed = new Promise((resolve) => heavy.follower.socket.once('disconnect', resolve));
      heavy.follower.socket.emit('resume', 'x'.repeat(100_000), () => undefined);
      expect(await closed).toBe('transport close');
    });

    it('survives bytes that are no protocol at all', async () => {
      const { token } = await signIn('town_officer', { townCode: NORTH });
      for (const bytes of [
        '4',
        '40{"token":',
        '42["resume"',
        '451-["x"]',
        '49',
        '\u0000\uffff',
        '40/other,{}',
      ]) {
        const socket = await rawSocket(url, token);
        const closed = new Promise((resolve) => socket.once('close', resolve));
        socket.write(textFrame(bytes));
        socket.write(textFrame('garbage'));
        socket.end();
        await closed;
      }
      const { up } = follow(token);
      await up();
    });

    it('is out within two seconds after the account was disabled, and hears nothing more', async () => {
      const providerId = newId();
      const manager = await signIn('provider_manager', { providerId });
      const { events, follower, up } = follow(manager.token);
      await up();
      await stack.work.write(async (tx) =>
        tx.execute(
          "UPDATE account SET state = 'disabled', grants_version = grants_version + 1 WHERE id = ?",
          [manager.accountId],
        ),
      );
      await eventually('out', () => follower.resyncs.includes('unauthorized'), 2_000);
      await tell(`provider.${providerId}`, 3);
      await eventually('refused for good', () => !follower.socket.active);
      expect(events).toEqual([]);
    });

    it('is out when the session was ended or the token ran out', async () => {
      const officer = await signIn('town_officer', { townCode: NORTH });
      const short = await expiring(officer.token, 1);
      let shown = short;
      const renewing = follow(() => shown);
      await renewing.up();
      shown = officer.token;
      await eventually('out by the clock', () => renewing.follower.resyncs.includes('token-expired'), 8_000);
      await eventually('in again with a new token', () => renewing.follower.seen.resumes === 2);
      await stack.work.write(async (tx) =>
        tx.execute("UPDATE refresh_token SET state = 'revoked' WHERE account_id = ?", [officer.accountId]),
      );
      await eventually(
        'out with the session',
        () => renewing.follower.resyncs.includes('unauthorized'),
        2_000,
      );
    });

    it('follows the family links: none, one more, revoked', async () => {
      const [first, second] = [newId(), newId()];
      const family = await signIn('family');
      await link(family.accountId, first);
      const { events, snapshots, follower, up } = follow(family.token);
      await up();
      await link(family.accountId, second);
      await eventually('the second person', () => snapshots.includes(`person.${second}`), 3_000);
      await tell(`person.${second}`, 1);
      await eventually('its event', () => events.length === 1);
      await stack.work.write(async (tx) =>
        tx.execute('UPDATE family_link SET revoked_at = now(3) WHERE older_person_id = ?', [second]),
      );
      const revokedAt = performance.now();
      await eventually('two seconds later', () => performance.now() - revokedAt > 2_000);
      await tell(`person.${second}`, 2);
      await tell(`person.${first}`, 1);
      await eventually('the event of the other', () => events.length === 2);
      expect(events.map(({ channel }) => channel)).toEqual([`person.${second}`, `person.${first}`]);
      expect(follower.seen.strangers).toBe(0);
    });
  });
});

/** A WebSocket client of nothing but bytes: joined, greeted, and left to the test. */
async function rawSocket(url: string, token: string): Promise<Socket> {
  const { hostname, port, host } = new URL(url);
  const socket = connect(Number(port), hostname);
  const said: string[] = [];
  const listen = (bytes: Buffer) => void said.push(bytes.toString('latin1'));
  socket.on('error', () => undefined);
  socket.on('data', listen);
  socket.write(
    `GET /socket.io/?EIO=4&transport=websocket HTTP/1.1\r\nHost: ${host}\r\nConnection: Upgrade\r\nUpgrade: websocket\r\n` +
      `Sec-WebSocket-Version: 13\r\nSec-WebSocket-Key: ${randomBytes(16).toString('base64')}\r\n\r\n`,
  );
  await eventually('an open line', () => said.join('').includes('"sid"'));
  socket.write(textFrame(`40${JSON.stringify({ token })}`));
  await eventually('a greeting', () => said.join('').includes('hello'));
  socket.off('data', listen);
  return socket;
}

/** A masked WebSocket text frame (RFC 6455); the mask of zeros leaves the text readable. */
function textFrame(text: string): Buffer {
  const body = Buffer.from(text);
  return Buffer.concat([
    Buffer.from([0x81, 0x80 | 126, body.length >> 8, body.length & 255, 0, 0, 0, 0]),
    body,
  ]);
}
