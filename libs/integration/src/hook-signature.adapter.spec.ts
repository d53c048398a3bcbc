import { newHookSecret, signedHeaders } from './hook-signature.adapter';

describe('signedHeaders', () => {
  it('signs as the published example of Standard Webhooks does', () => {
    const secret = 'whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw';
    const hook = {
      id: 'msg_p5jXN8AQM9LWM0D4loKWxJek',
      timestamp: 1_614_265_330,
      body: '{"test": 2432232314}',
    };
    expect(signedHeaders(hook, [secret])).toEqual({
      'webhook-id': hook.id,
      'webhook-timestamp': '1614265330',
      'webhook-signature': 'v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=',
    });
  });

  it('signs by every secret that holds', () => {
    const [one, other] = [newHookSecret(), newHookSecret()];
    expect(one).toMatch(/^whsec_[\w+/]{43}=$/);
    const hook = { id: 'msg_1', timestamp: 1, body: '{}' };
    const alone = (secret: string): string => signedHeaders(hook, [secret])['webhook-signature']!;
    expect(signedHeaders(hook, [one, other])['webhook-signature']).toBe(`${alone(one)} ${alone(other)}`);
    expect(alone(one)).not.toBe(alone(other));
  });
});
