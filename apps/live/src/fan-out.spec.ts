import { FanOut } from './fan-out';
import { type Bundle } from './frame';
import { type Following, Stream } from './stream';

const channel = 'town.440000001';
const event = (seq: number) =>
  ({ channel, seq, type: 'service.changed', payload: {}, at: '2026-11-23T08:00:00.000Z' }) as const;

/** A follower that takes its time with each write. */
function follower(
  stream: Stream,
  costMs = 0,
  told: () => void = () => undefined,
): Following & { readonly heard: number[]; readonly writes: number[] } {
  const heard: number[] = [];
  const writes: number[] = [];
  const client = {
    gone: false,
    followings: new Map<string, Following>(),
    write: () => undefined,
    send: ({ frames }: Bundle) => {
      told();
      writes.push(frames.length);
      heard.push(...frames.map((frame) => (JSON.parse(frame.slice(1)) as [string, { seq: number }])[1].seq));
      const end = performance.now() + costMs;
      while (performance.now() < end);
    },
    cut: () => undefined,
  };
  const following = { client, stream, position: 0, live: true, heard, writes };
  stream.followings.add(following);
  return following;
}
const nextTurn = async () => new Promise((resolve) => setImmediate(resolve));
/** Returns after how many turns it was so; a thousand at most, for the sake of what never comes. */
const turnsUntil = async (happened: () => boolean): Promise<number> => {
  let turns = 0;
  for (; turns < 1_000 && !happened(); turns += 1) await nextTurn();
  return turns;
};

describe('telling many', () => {
  it('keeps the order of events for each, over many turns', async () => {
    const stream = new Stream(channel);
    const all = Array.from({ length: 300 }, () => follower(stream, 0.1));
    const fanOut = new FanOut();
    for (const seq of [1, 2, 3]) fanOut.tell(stream, event(seq));
    const turns = await turnsUntil(() => all.every(({ position }) => position === 3));
    expect(turns).toBeGreaterThan(3);
    expect(all.map(({ heard }) => heard)).toEqual(all.map(() => [1, 2, 3]));
  });

  it('sends what has gathered in one write', async () => {
    const stream = new Stream(channel);
    const [early, late] = [follower(stream), follower(stream)];
    early.position = 1;
    const fanOut = new FanOut();
    for (const seq of [1, 2, 3]) fanOut.tell(stream, event(seq));
    await nextTurn();
    expect([early.heard, late.heard]).toEqual([
      [2, 3],
      [1, 2, 3],
    ]);
    expect([early.writes, late.writes]).toEqual([[2], [3]]);
  });

  it('tells what comes during a round to everybody, once', async () => {
    const stream = new Stream(channel);
    const all = Array.from({ length: 300 }, () => follower(stream, 0.1));
    const fanOut = new FanOut();
    fanOut.tell(stream, event(1));
    await nextTurn();
    fanOut.tell(stream, event(2));
    await turnsUntil(() => all.every(({ position }) => position === 2));
    await nextTurn();
    expect(all.map(({ heard }) => heard)).toEqual(all.map(() => [1, 2]));
    // The first had got 1 alone; the last got both together.
    expect(all.at(0)!.writes).toEqual([1, 1]);
    expect(all.at(-1)!.writes).toEqual([2]);
  });

  it('lets a quiet channel speak between the rounds of a busy one', async () => {
    const [busy, quiet] = [new Stream(channel), new Stream(channel)];
    const crowd = Array.from({ length: 300 }, () => follower(busy, 0.1));
    let meanwhile: number | undefined;
    const one = follower(quiet, 0, () => (meanwhile = crowd[0]!.position));
    const fanOut = new FanOut();
    fanOut.tell(busy, event(1));
    await nextTurn();
    fanOut.tell(busy, event(2));
    fanOut.tell(quiet, event(1));
    await turnsUntil(() => one.position === 1);
    expect(meanwhile).toBe(1);
  });

  it('lets the loop go after a few milliseconds, also among channels with one follower each', async () => {
    const crowd = Array.from({ length: 1_000 }, () => follower(new Stream(channel), 0.1));
    const fanOut = new FanOut();
    for (const { stream } of crowd) fanOut.tell(stream, event(1));
    await nextTurn();
    const told = crowd.filter(({ position }) => position === 1).length;
    expect(told).toBeGreaterThan(0);
    // A tenth of a millisecond each: all of them would have taken a hundred.
    expect(told).toBeLessThan(200);
  });

  it('passes by who is brought up to date from the log, and who has the event already', async () => {
    const stream = new Stream(channel);
    const [behind, ahead, there] = [follower(stream), follower(stream), follower(stream)];
    behind.live = false;
    ahead.position = 1;
    new FanOut().tell(stream, event(1));
    await nextTurn();
    expect([behind.heard, ahead.heard, there.heard]).toEqual([[], [], [1]]);
    expect([behind.writes, ahead.writes]).toEqual([[], []]);
  });
});
