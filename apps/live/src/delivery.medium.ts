import { AccountsHttpModule } from '@yilian/accounts';
import { type LiveEnvelope } from '@yilian/contracts';
import { newId } from '@yilian/kernel';
import { eventually, liveStage, type LiveStage, rawLiveSocket, textFrame } from '@yilian/testing';
import fc from 'fast-check';
import { LiveModule } from './live.module';

const NORTH = '440000001';
const silent = () => [];
const numbers = (events: readonly LiveEnvelope[]) => events.map(({ seq }) => seq);
const upTo = (from: number, to: number) => Array.from({ length: to - from + 1 }, (_, index) => from + index);

describe('what the live channel delivers', () => {
  let stage: LiveStage;

  beforeAll(async () => {
    stage = await liveStage([LiveModule, AccountsHttpModule]);
  });
  afterEach(() => stage.hangUp());
  afterAll(async () => stage.close());

  it('tells what happens, once and in order', async () => {
    const officer = await stage.signIn('town_officer', { townCode: NORTH });
    const { events, snapshots, up, follower } = stage.follow(officer.token);
    await up();
    expect(snapshots).toEqual([`town.${NORTH}`]);
    const from = follower.positions.get(`town.${NORTH}`)! + 1;
    const told = await stage.tell(`town.${NORTH}`, 20);
    await eventually('20 events', () => events.length === 20);
    expect(numbers(events)).toEqual(upTo(from, from + 19));
    expect(events.map(({ payload }) => payload)).toEqual(told.map(({ payload }) => payload));
  });

  it('tells those without a WebSocket the same', async () => {
    const providerId = newId();
    const manager = await stage.signIn('provider_manager', { providerId });
    const { events, follower, up } = stage.follow(manager.token, ['polling']);
    await up();
    await stage.tell(`provider.${providerId}`, 20);
    await eventually('20 events', () => events.length === 20);
    expect(numbers(events)).toEqual(upTo(1, 20));
    expect(follower.seen).toMatchObject({ gaps: 0, doubles: 0, strangers: 0, resumes: 1 });
  });

  it('replays exactly what was missed during a break', async () => {
    const providerId = newId();
    const manager = await stage.signIn('provider_manager', { providerId });
    const { events, snapshots, follower, up } = stage.follow(manager.token);
    await up();
    await stage.tell(`provider.${providerId}`, 3);
    await eventually('3 events', () => events.length === 3);
    follower.socket.disconnect();
    await stage.tell(`provider.${providerId}`, 290);
    follower.connect();
    await stage.tell(`provider.${providerId}`, 10);
    await eventually('all events', () => events.length === 303);
    expect(numbers(events)).toEqual(upTo(1, 303));
    // Of the provider, and of the reader's own channel.
    expect(follower.seen).toMatchObject({ snapshots: 2, gaps: 0, doubles: 0, strangers: 0 });
    expect(snapshots).toHaveLength(1);
  });

  it('shows the present instead when more than 300 events were missed', async () => {
    const providerId = newId();
    const manager = await stage.signIn('provider_manager', { providerId });
    const { events, snapshots, follower, up } = stage.follow(manager.token);
    await up();
    follower.socket.disconnect();
    await stage.tell(`provider.${providerId}`, 301);
    follower.connect();
    await eventually('a second snapshot', () => snapshots.length === 2);
    await stage.tell(`provider.${providerId}`, 1);
    await eventually('the next event', () => events.length === 1);
    expect(numbers(events)).toEqual([302]);
  });

  it('finds the last events when the bell lost them', async () => {
    const providerId = newId();
    const manager = await stage.signIn('provider_manager', { providerId });
    const { events, up } = stage.follow(manager.token);
    await up();
    await stage.tell(`provider.${providerId}`, 2, silent);
    await eventually('both events', () => events.length === 2, 3_000);
  });

  it('makes good whatever the bell loses, repeats or mixes up', async () => {
    const providerId = newId();
    const manager = await stage.signIn('provider_manager', { providerId });
    const { events, follower, up } = stage.follow(manager.token);
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
          await stage.tell(`provider.${providerId}`, count, (all) =>
            all.flatMap((one) => Array.from({ length: Number(order.next().value) }, () => one)).reverse(),
          );
        }
        await eventually(`${told} events`, () => events.length === told, 3_000);
      }),
      { numRuns: 12 },
    );
    expect(numbers(events)).toEqual(upTo(1, told));
    expect(follower.seen).toMatchObject({ gaps: 0, doubles: 0, strangers: 0 });
  });

  it('stays exact for clients that come and go while events flow', async () => {
    const providerId = newId();
    const manager = await stage.signIn('provider_manager', { providerId });
    const screens = Array.from({ length: 4 }, () => stage.follow(manager.token));
    await Promise.all(screens.map(async ({ up }) => up()));
    let told = 0;
    for (let round = 0; round < 60; round += 1) {
      const { socket } = screens[round % screens.length]!.follower;
      if (socket.connected) socket.disconnect();
      else socket.connect();
      told += 5;
      await stage.tell(`provider.${providerId}`, 5, (events) => (round % 3 === 0 ? events.slice(1) : events));
    }
    for (const { follower } of screens) follower.connect();
    for (const { events, follower, snapshots } of screens) {
      await eventually(`all ${told} events`, () => events.length === told);
      expect(numbers(events)).toEqual(upTo(1, told));
      expect(snapshots).toHaveLength(1);
      expect(follower.seen).toMatchObject({ gaps: 0, doubles: 0, strangers: 0 });
    }
  });

  it('repeats the last events to a client that the beat of heads shows to be behind', async () => {
    const providerId = newId();
    const manager = await stage.signIn('provider_manager', { providerId });
    const { events, follower, up } = stage.follow(manager.token);
    await up();
    await stage.tell(`provider.${providerId}`, 3);
    await eventually('3 events', () => events.length === 3);
    // As if the last one had never arrived.
    follower.positions.set(`provider.${providerId}`, 2);
    await eventually('the third again', () => events.length === 4, 15_000);
    expect(numbers(events)).toEqual([1, 2, 3, 3]);
  });

  it('cuts a client that stopped reading, while others hear everything', async () => {
    const providerId = newId();
    const manager = await stage.signIn('provider_manager', { providerId });
    const { events, follower, up } = stage.follow(manager.token);
    await up();
    const stalled = await rawLiveSocket(stage.url, manager.token);
    stalled.write(textFrame('420["resume",{"positions":{}}]'));
    await new Promise((resolve) => stalled.once('data', resolve));
    stalled.pause();
    const before = await stage.sockets();
    let told = 0;
    await eventually(
      'one socket fewer',
      async () => {
        if ((await stage.sockets()) === before - 1) return true;
        told += 50;
        await stage.tell(`provider.${providerId}`, 50, undefined, 'x'.repeat(10_000));
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
