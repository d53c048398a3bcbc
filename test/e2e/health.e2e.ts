import { AnswerCheck, apiClient, eventually } from '@yilian/testing';
import { call } from './person';
import { type Stack, startStack } from './stack';

describe('whole processes', () => {
  let stack: Stack;

  beforeAll(async () => {
    stack = await startStack();
  });
  afterAll(async () => {
    await stack.close();
  });

  const ready = async (): Promise<[number, unknown]> => {
    const { status, text } = await call(stack, 'GET', '/health/ready');
    return [status, JSON.parse(text)];
  };

  it('are ready together', async () => {
    expect(await ready()).toEqual([
      200,
      { status: 'ok', database: 'ok', redis: 'ok', worker: 'ok', live: 'ok' },
    ]);
  });

  it('say who is missing when the worker is killed, and recover with it', async () => {
    await stack.worker.kill();
    expect(await ready()).toMatchObject([503, { status: 'down', worker: 'down', live: 'ok' }]);
    stack.worker.launch();
    await stack.ready();
    expect((await ready())[0]).toBe(200);
  });

  it('notice a process that hangs', async () => {
    stack.live.freeze();
    expect(await ready()).toMatchObject([503, { worker: 'ok', live: 'down' }]);
    stack.live.thaw();
    await eventually('ready again', async () => (await ready())[0] === 200);
  });

  it('answer an unknown route with a problem that carries its correlation id', async () => {
    const answer = await fetch(`${stack.api.url}/v1/no-such-thing`);
    const problem = (await answer.json()) as Record<string, unknown>;
    expect(answer.status).toBe(404);
    expect(answer.headers.get('content-type')).toContain('application/problem+json');
    expect(answer.headers.get('cache-control')).toBe('no-store');
    expect(answer.headers.get('x-content-type-options')).toBe('nosniff');
    expect(problem).toMatchObject({
      code: 'common.not-found',
      correlationId: answer.headers.get('x-correlation-id'),
    });
  });

  it('tell a typed client what its types say', async () => {
    const client = apiClient(stack.api.url, { check: AnswerCheck.published() });
    const { data } = await client.GET('/v1/areas');
    expect(data?.areas).toEqual([]);
    const body = { login: 'nobody', password: 'nothing' };
    const { error } = await client.POST('/v1/sessions', { body });
    expect(error?.code).toBe('accounts.wrong-credentials');
  });

  it('tell the figures of waiting work', async () => {
    const text = await (await fetch(`${stack.worker.url}/metrics`)).text();
    expect(text).toMatch(/^yilian_relay_lag_seconds \d/m);
    expect(text).toMatch(/^yilian_queue_depth \d/m);
  });

  it('keep settings behind the door', async () => {
    expect((await fetch(`${stack.api.url}/v1/settings`)).status).toBe(401);
    const changed = await fetch(`${stack.api.url}/v1/settings/dispatch.rules`, { method: 'PUT' });
    expect(changed.status).toBe(401);
  });

  it('end by themselves when asked to', async () => {
    expect(await stack.api.stop()).toBe('SIGTERM');
    expect(await stack.worker.stop()).toBe('SIGTERM');
  });

  it('refuse a wrong environment in plain words', async () => {
    stack.api.launch({ TOKEN_KEY: 'short', API_PORT: 'x' });
    expect(await stack.api.ended()).toBe(1);
    const told = stack.api.logTail();
    expect(told).toMatch(/API_PORT[\s\S]*TOKEN_KEY/);
    expect(told).not.toMatch(/ {4}at /);
  });
});
