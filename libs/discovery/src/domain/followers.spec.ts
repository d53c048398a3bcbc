import { type Follower, Followers } from './followers';

const LIMITS = { perAddress: 2, inAll: 3 };

const follower = (address: string, ...facilityIds: string[]): Follower & { readonly heard: unknown[] } => {
  const heard: unknown[] = [];
  return { address, facilityIds, heard, tell: (ids) => void heard.push(ids) };
};

describe('followers', () => {
  it('hear once which of theirs changed, and nothing of others', () => {
    const followers = new Followers(LIMITS);
    const [one, two] = [follower('a', 'x', 'y'), follower('b', 'y', 'z')];
    followers.add(one);
    followers.add(two);
    followers.tell(['y', 'x', 'y']);
    followers.tell(['nobodys']);
    expect(one.heard).toEqual([['y', 'x']]);
    expect(two.heard).toEqual([['y']]);
  });

  it('hear nothing after they left', () => {
    const followers = new Followers(LIMITS);
    const one = follower('a', 'x');
    followers.add(one);
    followers.remove(one);
    followers.tell(['x']);
    expect([one.heard, followers.size]).toEqual([[], 0]);
  });

  it('take so many seats of an address and no more, until one is given back', () => {
    const followers = new Followers(LIMITS);
    const first = follower('a', 'x');
    expect([first, follower('a', 'x'), follower('a', 'x')].map((one) => followers.add(one))).toEqual([
      ...[true, true, false],
    ]);
    followers.remove(first);
    followers.remove(first);
    expect([follower('a', 'x'), follower('a', 'x')].map((one) => followers.add(one))).toEqual([true, false]);
  });

  it('take so many seats in all and no more', () => {
    const followers = new Followers(LIMITS);
    const taken = ['a', 'b', 'c', 'd'].map((address) => followers.add(follower(address, 'x')));
    expect(taken).toEqual([true, true, true, false]);
  });
});
