import { FanOut } from './fan-out';
import { type Following, Stream } from './stream';

const channel = 'town.440000001';
const event = (seq: number) =>
  ({ channel, seq, type: 'service.changed', payload: {}, at: '2026-11-23T08:00:00.000Z' }) as const;

/** A follower that takes its time with each frame. */
function follower(stream: Stream, costMs = 0): Following & { readonly heard: number[] } {
  const heard: number[] = [];
  const client = {
    gone: false,
    followings: new Map<string, Following>(),
    write: (frame: string) => {
      heard.push((JSON.parse(frame.slice(1)) as [string, { seq: number }])[1].seq);
      const end = performance.now() + costMs;
      while (performance.now() < end);
    },
    cut: () => undefined,
  };
  const following = { client, stream, position: 0, live: true, heard };
  stream.followings.add(following);
  return following;
}
const nextTurn = async () => new Promise((resolve) => setImmediate(resolve));

describe('telling many', () => {
  it('keeps the order of events for each, over many turns', async () => {
    const stream = new Stream(channel);
    const all = Array.from({ length: 300 }, () => follower(stream, 0.1));
    const fanOut = new FanOut();
    for (const seq of [1, 2, 3]) fanOut.tell(stream.followings, event(seq));
    let turns = 0;
    while (all.some(({ position }) => position < 3)) {
      await nextTurn();
      turns += 1;
    }
    expect(turns).toBeGreaterThan(3);
    expect(all.map(({ heard }) => heard)).toEqual(all.map(() => [1, 2, 3]));
  });

  it('lets the loop go after a few milliseconds, also among channels with one follower each', async () => {
    const crowd = Array.from({ length: 1_000 }, () => follower(new Stream(channel), 0.1));
    const fanOut = new FanOut();
    for (const { stream } of crowd) fanOut.tell(stream.followings, event(1));
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
    new FanOut().tell(stream.followings, event(1));
    await nextTurn();
    expect([behind.heard, ahead.heard, there.heard]).toEqual([[], [], [1]]);
  });
});
