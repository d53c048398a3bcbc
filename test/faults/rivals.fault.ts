import { seededRandom } from '@yilian/kernel';
import { contests, meet, type Outcome } from './rivals';
import { UNHARMED, World } from './world';

const SEED = 33_001;
const ROUNDS = 40;
jest.setTimeout(240_000);

describe('cancel, accept and expire at the same moment', () => {
  let world: World;
  afterEach(async () => world.close());

  const ends = async (): Promise<Map<string, string>> => {
    const rows = await world.read<{ id: string; state: string }>('SELECT id, state FROM offer');
    return new Map(rows.map(({ id, state }) => [id, state]));
  };
  const won = (outcomes: readonly Outcome[]): Set<string> =>
    new Set(
      outcomes.filter(({ accepted }) => accepted.outcome === 'ok').map(({ contest }) => contest.offerId),
    );

  it('F33: exactly one of them wins each offer, and everybody is told the truth', async () => {
    const random = seededRandom(SEED);
    world = await World.build({ city: { answerSeconds: 8 } });
    await world.start('api', 'worker');
    await world.families.ask(ROUNDS, { clients: 16, seed: SEED });
    const open = await contests(world, ROUNDS);
    const outcomes = await Promise.all(
      open.map(async (contest, round) =>
        meet(world, contest, {
          // Half of the families cancel as the kitchen says yes; the other kitchens answer as the time runs out.
          when: round % 2 === 0 ? Date.now() + 500 : contest.expiresAt.getTime() - 50,
          spreadMs: 200,
          cancels: round % 2 === 0,
          random,
        }),
      ),
    );
    world.kitchens.open();
    const verdict = await world.judge();
    const end = await ends();
    const count = (state: string): number => open.filter(({ offerId }) => end.get(offerId) === state).length;
    world.report('F33 cancel, accept, expire', SEED, verdict, {
      accepted: count('accepted'),
      expired: count('expired'),
      withdrawn: count('withdrawn'),
    });
    expect(verdict).toMatchObject(UNHARMED);
    expect(count('accepted') + count('expired') + count('withdrawn')).toBe(ROUNDS);
    expect(won(outcomes)).toEqual(
      new Set(open.map(({ offerId }) => offerId).filter((id) => end.get(id) === 'accepted')),
    );
    expect(outcomes.map(({ cancelled }) => cancelled?.outcome ?? 'ok')).toEqual(open.map(() => 'ok'));
  });

  it('F33 without row locks and without the key of steps: two of them win', async () => {
    const random = seededRandom(SEED + 1);
    world = await World.build();
    const { proxy, env } = await world.wire();
    proxy.rewrite('FOR UPDATE', '          ');
    world.stack.api.launch(env);
    await world.start('worker');
    await world.families.ask(ROUNDS, { clients: 16, seed: SEED + 1 });
    const open = await contests(world, ROUNDS);
    await world.read('ALTER TABLE request_event DROP PRIMARY KEY');
    const when = Date.now() + 200;
    await Promise.all(
      open.map(async (contest) => meet(world, contest, { when, spreadMs: 100, cancels: true, random })),
    );
    const { findings } = await world.judge();
    expect(findings.map(({ invariant }) => invariant)).toContain('I11');
  });
});
