import { AccountsHttpModule } from '@yilian/accounts';
import { newId } from '@yilian/kernel';
import { LiveFollower } from '@yilian/live-client';
import { eventually, liveStage, type LiveStage, rawLiveSocket, textFrame } from '@yilian/testing';
import { SignJWT } from 'jose';
import { LiveModule } from './live.module';

const NORTH = '440000001';
const SOUTH = '440000002';

describe('who may listen on the live channel', () => {
  let stage: LiveStage;

  beforeAll(async () => {
    stage = await liveStage([LiveModule, AccountsHttpModule]);
  });
  afterEach(() => stage.hangUp());
  afterAll(async () => stage.close());

  const past = async (ms: number): Promise<void> => {
    const from = performance.now();
    await eventually(`${ms} ms later`, () => performance.now() - from > ms);
  };
  const refusedWith = async (token: unknown, headers: Record<string, string> = {}) => {
    let refusal: string | undefined;
    const follower = new LiveFollower(
      { url: stage.url, token: () => token as string, headers },
      { refused: (reason) => (refusal = reason), resumed: () => (refusal = 'let in') },
    );
    follower.socket.on('connect_error', ({ message }) => (refusal ??= message));
    stage.followers.push(follower.connect());
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
      .sign(Buffer.from(stage.stack.config.security.TOKEN_KEY, 'base64'));
  };

  it('asks for a valid token', async () => {
    const { token } = await stage.signIn('town_officer', { townCode: NORTH });
    expect(await refusedWith(undefined)).toBe('unauthorized');
    expect(await refusedWith({ $ne: '' })).toBe('unauthorized');
    expect(await refusedWith('')).toBe('unauthorized');
    expect(await refusedWith(`${token.slice(0, -2)}xx`)).toBe('unauthorized');
    expect(await refusedWith(await expiring(token, -60))).toBe('unauthorized');
    expect(await refusedWith(token)).toBe('let in');
  });

  it('knows the pages that may connect', async () => {
    const { token } = await stage.signIn('town_officer', { townCode: NORTH });
    expect(await refusedWith(token, { origin: 'https://elsewhere.example' })).toBe('websocket error');
    expect(await refusedWith(token, { origin: 'http://127.0.0.1:3000' })).toBe('let in');
    expect(await refusedWith(token, { origin: stage.url })).toBe('let in');
  });

  it('lets an account in twenty times, and again when one has gone', async () => {
    const { token } = await stage.signIn('town_officer', { townCode: NORTH });
    const all = Array.from({ length: 20 }, () => stage.follow(token));
    await Promise.all(all.map(async ({ up }) => up()));
    expect(await refusedWith(token)).toBe('too-many-sockets');
    all[0]!.follower.close();
    await eventually('a free seat', async () => (await refusedWith(token)) === 'let in');
  });

  it('tells nobody what is not theirs, whatever they ask for', async () => {
    const [mine, other] = [newId(), newId()];
    const family = await stage.signIn('family');
    await stage.link(family.accountId, mine);
    const { events, snapshots, follower, up } = stage.follow(family.token);
    for (const channel of [`person.${other}`, `town.${NORTH}`, 'supply', '*', '__proto__']) {
      follower.positions.set(channel, 0);
    }
    follower.socket.once('hello', () => follower.positions.set(`person.${other}`, 0));
    await up();
    await stage.tell(`person.${other}`, 3);
    await stage.tell(`town.${NORTH}`, 3);
    await stage.tell('supply', 3);
    await stage.tell(`person.${mine}`, 1);
    await eventually('the one event', () => events.length === 1);
    expect(events[0]!.channel).toBe(`person.${mine}`);
    expect(snapshots).toEqual([`person.${mine}`]);
    expect(follower.seen.strangers).toBe(0);
  });

  it('shows a city officer the towns, and a town officer only the own', async () => {
    const city = stage.follow((await stage.signIn('city_officer')).token);
    const south = stage.follow((await stage.signIn('town_officer', { townCode: SOUTH })).token);
    await Promise.all([city.up(), south.up()]);
    await stage.tell(`town.${NORTH}`, 2);
    await stage.tell(`town.${SOUTH}`, 1);
    await eventually('all three', () => city.events.length === 3);
    await eventually('the one', () => south.events.length === 1);
    expect(south.events[0]!.channel).toBe(`town.${SOUTH}`);
  });

  it('ends at once what it does not understand, and floods', async () => {
    const { token } = await stage.signIn('town_officer', { townCode: NORTH });
    const nonsense: readonly unknown[][] = [
      ['join', `town.${SOUTH}`],
      ['resume', { positions: {}, rooms: ['x'] }, () => undefined],
      ['resume', { positions: { [`town.${NORTH}`]: -1 } }, () => undefined],
      ['resume', { positions: { [`town.${NORTH}`]: 'all' } }, () => undefined],
      ['resume', { positions: {} }],
    ];
    for (const [message, ...body] of nonsense) {
      const { follower, up } = stage.follow(token);
      await up();
      follower.socket.emit(message as string, ...body);
      await eventually(`cut after ${String(message)}`, () => follower.resyncs.includes('unknown-message'));
      follower.close();
    }
    const flooding = await rawLiveSocket(stage.url, token);
    const last = new Promise<string>((resolve) =>
      flooding.once('data', (bytes) => resolve(bytes.toString('latin1'))),
    );
    for (let sent = 0; sent < 60; sent += 1) flooding.write(textFrame('3'));
    expect(await last).toContain('flood');
    flooding.destroy();
    const heavy = stage.follow(token);
    await heavy.up();
    const closed = new Promise((resolve) => heavy.follower.socket.once('disconnect', resolve));
    heavy.follower.socket.emit('resume', 'x'.repeat(100_000), () => undefined);
    expect(await closed).toBe('transport close');
  });

  it('survives bytes that are no protocol at all', async () => {
    const { token } = await stage.signIn('town_officer', { townCode: NORTH });
    for (const bytes of [
      '4',
      '40{"token":',
      '42["resume"',
      '451-["x"]',
      '49',
      '\u0000\uffff',
      '40/other,{}',
    ]) {
      const socket = await rawLiveSocket(stage.url, token);
      const closed = new Promise((resolve) => socket.once('close', resolve));
      socket.write(textFrame(bytes));
      socket.write(textFrame('garbage'));
      socket.end();
      await closed;
    }
    const { up } = stage.follow(token);
    await up();
  });

  it('is out within two seconds after the account was disabled, and hears nothing more', async () => {
    const providerId = newId();
    const manager = await stage.signIn('provider_manager', { providerId });
    const { events, follower, up } = stage.follow(manager.token);
    await up();
    // Past the second look at newcomers: from now on only the sweep can notice.
    await past(2_500);
    await stage.stack.work.write(async (tx) =>
      tx.execute("UPDATE account SET state = 'disabled', grants_version = grants_version + 1 WHERE id = ?", [
        manager.accountId,
      ]),
    );
    await eventually('out', () => follower.resyncs.includes('unauthorized'), 2_000);
    await stage.tell(`provider.${providerId}`, 3);
    await eventually('refused for good', () => !follower.socket.active);
    expect(events).toEqual([]);
  });

  it('is out when the session was ended or the token ran out', async () => {
    const officer = await stage.signIn('town_officer', { townCode: NORTH });
    const short = await expiring(officer.token, 1);
    let shown = short;
    const renewing = stage.follow(() => shown);
    await renewing.up();
    shown = officer.token;
    await eventually('out by the clock', () => renewing.follower.resyncs.includes('token-expired'), 8_000);
    await eventually('in again with a new token', () => renewing.follower.seen.resumes === 2);
    await past(2_500);
    await stage.stack.work.write(async (tx) =>
      tx.execute("UPDATE refresh_token SET state = 'revoked' WHERE account_id = ?", [officer.accountId]),
    );
    await eventually('out with the session', () => renewing.follower.resyncs.includes('unauthorized'), 2_000);
  });

  it('follows the family links: none, one more, revoked', async () => {
    const [first, second] = [newId(), newId()];
    const family = await stage.signIn('family');
    await stage.link(family.accountId, first);
    const { events, snapshots, follower, up } = stage.follow(family.token);
    await up();
    await stage.link(family.accountId, second);
    await eventually('the second person', () => snapshots.includes(`person.${second}`), 3_000);
    await stage.tell(`person.${second}`, 1);
    await eventually('its event', () => events.length === 1);
    await stage.stack.work.write(async (tx) =>
      tx.execute('UPDATE family_link SET revoked_at = now(3) WHERE older_person_id = ?', [second]),
    );
    await past(2_000);
    await stage.tell(`person.${second}`, 2);
    await stage.tell(`person.${first}`, 1);
    await eventually('the event of the other', () => events.length === 2);
    expect(events.map(({ channel }) => channel)).toEqual([`person.${second}`, `person.${first}`]);
    expect(follower.seen.strangers).toBe(0);
  });
});
