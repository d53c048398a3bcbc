import { ServerClock } from './server-clock';

describe('the server’s clock', () => {
  let ticks = 0;
  const clock = (): ServerClock => new ServerClock(() => ticks);
  const answer = (serverMs: number, askedMs: number, arrivedMs: number) => ({ serverMs, askedMs, arrivedMs });

  it('goes on by itself from what an answer said, half-way of what it took', () => {
    const one = clock();
    one.learn(answer(1_000_000, 100, 500));
    ticks = 2_500;
    expect(one.nowMs()).toBe(1_000_000 + 200 + 2_000);
  });

  it('believes the faster of two answers, and a slow one only when the fast one is old', () => {
    const one = clock();
    one.learn(answer(1_000_000, 0, 20));
    one.learn(answer(1_005_000, 1_000, 9_000));
    ticks = 9_000;
    expect(one.nowMs()).toBe(1_000_010 + 8_980);
    one.learn(answer(2_000_000, 90_000, 94_000));
    ticks = 94_000;
    expect(one.nowMs()).toBe(2_002_000);
  });

  it('does not care what the device believes', () => {
    const one = clock();
    one.learn(answer(1_000_000, 0, 0));
    ticks = 0;
    jest.spyOn(Date, 'now').mockReturnValue(5);
    expect(one.nowMs()).toBe(1_000_000);
    jest.restoreAllMocks();
  });
});
