import { type Config } from '@yilian/config';
import { type Redis } from 'ioredis';
import { RelayBell } from './relay-bell';

function bell() {
  const answers: (() => void)[] = [];
  const redis = {
    status: 'ready',
    publish: async () => new Promise<void>((resolve) => answers.push(resolve)),
  };
  const config = { redis: { QUEUE_PREFIX: 'test' } };
  const settled = async (): Promise<void> => new Promise((resolve) => setImmediate(resolve));
  return {
    redis,
    answers,
    settled,
    bell: new RelayBell(redis as unknown as Redis, config as unknown as Config),
  };
}

describe('the bell of the relay', () => {
  it('rings once more for all commits that came while it rang', async () => {
    const { bell: it, answers, settled } = bell();
    for (let commits = 0; commits < 5; commits += 1) it.ring();
    expect(answers).toHaveLength(1);
    answers[0]!();
    await settled();
    expect(answers).toHaveLength(2);
    answers[1]!();
    await settled();
    expect(answers).toHaveLength(2);
    it.ring();
    expect(answers).toHaveLength(3);
  });

  it('is silent while Redis is away, and rings again afterwards', () => {
    const { bell: it, answers, redis } = bell();
    redis.status = 'reconnecting';
    it.ring();
    expect(answers).toHaveLength(0);
    redis.status = 'ready';
    it.ring();
    expect(answers).toHaveLength(1);
  });
});
