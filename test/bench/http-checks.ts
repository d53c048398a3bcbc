import assert from 'node:assert/strict';
import { newId } from '@yilian/kernel';
import { type ManagedProcess } from '../e2e/managed-process';
import { type Target } from './http-load';
import { type HttpWorld } from './http-world';

interface Answer {
  readonly status: number;
  readonly content: Readonly<Record<string, unknown>>;
}

async function ask(server: ManagedProcess, { path, token, body }: Target, key = newId()): Promise<Answer> {
  const answer = await fetch(`${server.url}${path}`, {
    method: body === undefined ? 'GET' : 'POST',
    headers: {
      authorization: `Bearer ${token}`,
      ...(body === undefined ? {} : { 'content-type': 'application/json', 'idempotency-key': key }),
    },
    body: body ?? null,
  });
  return { status: answer.status, content: (await answer.json()) as Answer['content'] };
}

/** Both servers give the same answer but for the clock, and refuse whom they should. */
export async function checkReading(world: HttpWorld, targets: readonly Target[]): Promise<void> {
  const [ours, baseline] = world.servers;
  for (const target of targets) {
    const [a, b] = [await ask(ours, target), await ask(baseline, target)];
    assert.equal(a.status, 200);
    assert.deepEqual({ ...b.content, serverNow: '' }, { ...a.content, serverNow: '' });
  }
  const [own] = targets;
  const stranger = world.city.families.find(({ token }) => token !== own!.token)!;
  for (const server of world.servers) {
    assert.equal((await ask(server, { ...own!, token: 'x' })).status, 401);
    assert.equal((await ask(server, { ...own!, token: stranger.token })).status, 404);
  }
}

/** Both servers write the same rows, refuse a wrong body and take a key once. */
export async function checkAsking(world: HttpWorld): Promise<void> {
  const [wish] = world.wishes;
  const rows: unknown[] = [];
  for (const server of world.servers) {
    const key = newId();
    const answer = await ask(server, wish!, key);
    assert.equal(answer.status, 201, JSON.stringify(answer.content));
    rows.push(await rowsOf(world, answer.content, key));
    assert.equal((await ask(server, { ...wish!, body: '{"kind":"meal"}' })).status, 400);
    const again = await ask(server, wish!, key);
    assert.deepEqual(again.content, answer.content);
  }
  assert.deepEqual(rows[1], rows[0]);
}

/** All that one answer left in the tables, without what differs by nature. */
async function rowsOf(world: HttpWorld, answer: Answer['content'], key: string): Promise<unknown> {
  const id = answer['id'] as string;
  const rows = await Promise.all([
    world.stack.sql('SELECT * FROM care_request WHERE id = ?', [id]),
    world.stack.sql('SELECT * FROM request_event WHERE request_id = ?', [id]),
    world.stack.sql('SELECT type, aggregate_id, payload, actor_id FROM outbox_fact WHERE aggregate_id = ?', [
      id,
    ]),
    world.stack.sql('SELECT * FROM idempotency_key WHERE idem_key = ?', [key]),
  ]);
  const text = JSON.stringify(rows)
    .replaceAll(id, 'id')
    .replaceAll(key, 'key')
    .replaceAll(answer['number'] as string, 'number')
    .replaceAll(/\d{4}-\d\d-\d\dT[\d:.]+Z/g, 'moment')
    .replaceAll(/v1\.[\w+/=]{40,}/g, 'sealed');
  return JSON.parse(text) as unknown;
}
