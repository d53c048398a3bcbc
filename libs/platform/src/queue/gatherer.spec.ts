import { Gatherer } from './gatherer';

const options = { most: 4, lingerMs: 1, parallel: 1 };

describe('Gatherer', () => {
  it('works close arrivals together, in order, and never more than the most', async () => {
    const groups: number[][] = [];
    const gatherer = new Gatherer<number>(async (values) => {
      groups.push([...values]);
      await Promise.resolve();
    }, options);
    await Promise.all([1, 2, 3, 4, 5, 6].map(async (one) => gatherer.add([one])));
    expect(groups.flat()).toEqual([1, 2, 3, 4, 5, 6]);
    expect(groups[0]).toEqual([1, 2, 3, 4]);
  });

  it('tells a failure to those it concerns and goes on', async () => {
    const gatherer = new Gatherer<number>(
      async (values) => {
        await Promise.resolve();
        if (values.includes(1)) throw new Error('no');
      },
      { ...options, most: 1 },
    );
    const [first, second] = await Promise.allSettled([gatherer.add([1]), gatherer.add([2])]);
    expect([first.status, second.status]).toEqual(['rejected', 'fulfilled']);
  });

  it('takes a group that is larger than the most as it is', async () => {
    const sizes: number[] = [];
    const gatherer = new Gatherer<number>(async (values) => {
      sizes.push(values.length);
      await Promise.resolve();
    }, options);
    await gatherer.add([1, 2, 3, 4, 5, 6, 7]);
    expect(sizes).toEqual([7]);
  });
});
