import { type Config, loadConfig } from '@yilian/config';
import { eventually, HookReceiver } from '@yilian/testing';
import { type Address, Receiver } from './receiver.adapter';

const KEY = Buffer.alloc(32, 1).toString('base64');
const configOf = (profile: string, targets: string): Config =>
  loadConfig({
    ...{
      DATABASE_URL: 'mysql://a:b@127.0.0.1/c',
      REDIS_URL: 'redis://127.0.0.1',
      TOKEN_KEY: KEY,
      DATA_KEY: KEY,
    },
    ...{ YILIAN_PROFILE: profile, WEBHOOK_TARGETS: targets },
  });

/** A resolver that somebody outside has in hand: what it says changes with each question. */
class Told extends Receiver {
  asked = 0;

  constructor(
    config: Config,
    private readonly answers: readonly (readonly string[])[],
  ) {
    super(config);
  }

  protected override async resolve(): Promise<Address[]> {
    const answer = this.answers[this.asked] ?? [];
    this.asked += 1;
    return Promise.resolve(answer.map((address) => ({ address, family: address.includes(':') ? 6 : 4 })));
  }
}

const hook = (url: string) => ({ url, headers: { 'webhook-id': 'msg_1' }, body: '{}', limitMs: 2_000 });
const open = (...answers: readonly (readonly string[])[]): Told =>
  new Told(configOf('test', 'public'), answers);

describe('a receiver behind a name', () => {
  it.each([
    [['127.0.0.1']],
    [['10.0.0.5']],
    [['169.254.169.254']],
    [['::1']],
    [['fd00:ec2::254']],
    [['::ffff:127.0.0.1']],
    [['93.184.215.14', '192.168.1.1']],
  ])('is not sent to when the name leads to %j', async (addresses) => {
    const tried = await open(addresses).send(hook('https://receiver.example.com/in'));
    expect(tried).toMatchObject({ ok: false, trouble: 'refused_address', status: null });
  });

  it('is looked up once for a try: the connection goes where was looked', async () => {
    const receiver = await HookReceiver.listens();
    const { port } = new URL(receiver.url);
    const told = new Told(configOf('test', 'any'), [['127.0.0.1'], ['192.0.2.1']]);
    const tried = await told.send(hook(`http://receiver.example.com:${port}/in`));
    await receiver.close();
    expect(tried).toMatchObject({ ok: true, status: 200, answerStart: 'noted' });
    expect([told.asked, receiver.ids]).toEqual([1, ['msg_1']]);
  });

  it('has to be public in production, whatever the environment says', async () => {
    const told = new Told(configOf('production', 'any'), [['127.0.0.1']]);
    expect(told.anywhere).toBe(false);
    const tried = await told.send(hook('https://receiver.example.com/in'));
    expect(tried.trouble).toBe('refused_address');
  });

  it('is not waited for longer than the limit, even if its name never resolves', async () => {
    const silent = new (class extends Receiver {
      protected override async resolve(): Promise<Address[]> {
        return new Promise(() => undefined);
      }
    })(configOf('test', 'public'));
    const tried = await silent.send({ ...hook('https://receiver.example.com/in'), limitMs: 100 });
    expect(tried).toMatchObject({ ok: false, trouble: 'too_slow' });
  });

  it('is given up when the process ends', async () => {
    const receiver = await HookReceiver.listens();
    receiver.replies = [null];
    const told = new Told(configOf('test', 'any'), [['127.0.0.1']]);
    const end = new AbortController();
    const tried = told.send({ ...hook(receiver.url), stop: end.signal });
    await eventually('it was asked', () => receiver.seen.length > 0);
    end.abort();
    expect(await tried).toMatchObject({ ok: false, trouble: 'unreachable' });
    await receiver.close();
  });
});
