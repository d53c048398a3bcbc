import { Module } from '@nestjs/common';
import { type JobName, jobs } from '@yilian/contracts';
import { newId } from '@yilian/kernel';
import { eventually, testStack, type TestStack } from '@yilian/testing';
import { type Redis } from 'ioredis';
import { type Tx } from '../database/tx';
import { ChannelLogQuery } from '../live/channel-log.query';
import { WorkModule } from '../platform.module';
import { JobHandler, type JobItem } from '../queue/job-handler';
import { REDIS } from '../tokens';
import { job, live, type Reactions } from './reactions';

const handled: string[] = [];
let poison: string | undefined;
/** Items that meet a lock somebody else keeps, as often as they are tried. */
let blocked: readonly string[] = [];
let met = 0;

/** What the driver says when a lock was not given within the time. */
const lockWait = (): Error => Object.assign(new Error('Lock wait timeout exceeded'), { errno: 1205 });

const handlers = (Object.keys(jobs) as JobName[]).map((name) => {
  class Recorder extends JobHandler {
    readonly job = name;

    async handle(tx: Tx, items: readonly JobItem<JobName>[]): Promise<void> {
      await tx.query('SELECT 1');
      if (items.some((item) => item.aggregateId === poison)) throw new Error('poison');
      if (items.some((item) => blocked.includes(item.aggregateId))) {
        met += 1;
        throw lockWait();
      }
      handled.push(...items.map((item) => item.aggregateId));
    }
  }
  return Recorder;
});

const reactions: Reactions = {
  'accounts.grants-changed.v1': ({ accountId }, id) => [
    job('dispatch.serve-waiting', id, { serviceId: accountId }),
    live('town.441900003', 'service.changed', { serviceId: accountId }),
  ],
};

@Module({ providers: handlers, exports: handlers })
class Recorders {}

describe('from a committed fact to its effects', () => {
  let stack: TestStack;

  beforeAll(async () => {
    stack = await testStack({
      imports: [
        WorkModule.forWorker({ imports: [Recorders], reactions: [reactions], handlers, schedules: [] }),
      ],
      env: { WORK_LEASE_MS: '1500', LOG_LEVEL: 'silent' },
    });
  });
  afterAll(async () => stack.close());
  beforeEach(() => {
    handled.length = 0;
    poison = undefined;
    blocked = [];
    met = 0;
  });

  const happen = async (ids: readonly string[]): Promise<void> => {
    await stack.work.write(async (tx) => {
      for (const id of ids) tx.record('accounts.grants-changed.v1', id, { accountId: id });
      await tx.query('SELECT 1');
    });
  };
  const open = async (): Promise<number> => {
    const [row] = await stack.database.read<{ n: number }>(
      "SELECT COUNT(*) AS n FROM work_item WHERE state = 'queued'",
    );
    return row!.n;
  };

  it('does each thing once and numbers what it tells without gaps', async () => {
    const ids = Array.from({ length: 300 }, () => newId());
    await Promise.all(Array.from({ length: 30 }, async (_, i) => happen(ids.slice(i * 10, i * 10 + 10))));
    await eventually('all handled', () => handled.length >= 300);
    expect([...handled].sort()).toEqual([...ids].sort());
    const log = stack.app.get(ChannelLogQuery);
    const events = await log.after('town.441900003', 0, 1_000);
    expect(events.map((event) => event.seq)).toEqual(Array.from({ length: 300 }, (_, i) => i + 1));
    await eventually('nothing queued', async () => (await open()) === 0);
  });

  it('makes nothing of a rolled-back transaction', async () => {
    const id = newId();
    await stack.work
      .write(async (tx) => {
        tx.record('accounts.grants-changed.v1', id, { accountId: id });
        await tx.query('SELECT 1');
        throw new Error('no');
      })
      .catch(() => undefined);
    await happen([newId()]);
    await eventually('the other handled', () => handled.length === 1);
    expect(handled).not.toContain(id);
  });

  it('finishes what Redis forgot, within five seconds', async () => {
    const redis = stack.app.get<Redis>(REDIS);
    await eventually(
      'a few heartbeats',
      async () => Number(await redis.get(`{${stack.config.redis.QUEUE_PREFIX}}.beat`)) > 1,
    );
    const later = newId();
    await stack.work.write(async (tx) => {
      await tx.execute(
        "INSERT INTO work_item (id, job, aggregate_id, payload, due_at, next_check_at) VALUES (?, 'dispatch.serve-waiting', ?, ?, now(3), now(3) + INTERVAL 1 HOUR)",
        [newId(), later, JSON.stringify({ serviceId: later })],
      );
    });
    const keys = await redis.keys(`*${stack.config.redis.QUEUE_PREFIX}*`);
    await redis.del(keys);
    await eventually('handled although its lease had an hour to run', () => handled.includes(later), 5_000);
  });

  const itemOf = async (aggregateId: string): Promise<{ state: string; attempts: number } | undefined> => {
    const [row] = await stack.database.read<{ state: string; attempts: number }>(
      'SELECT state, attempts FROM work_item WHERE aggregate_id = ?',
      [aggregateId],
    );
    return row;
  };
  it('sets a poisoned item aside after five counted attempts, and the others go on', async () => {
    poison = newId();
    const healthy = Array.from({ length: 5 }, () => newId());
    await happen([poison, ...healthy]);
    await eventually('the healthy ones', () => healthy.every((id) => handled.includes(id)));
    for (const id of healthy) expect(await itemOf(id)).toEqual({ state: 'done', attempts: 0 });
    const dead = async (): Promise<boolean> => (await itemOf(poison!))?.state === 'dead';
    await eventually('the poisoned one is dead', dead, 25_000);
    expect(await itemOf(poison)).toEqual({ state: 'dead', attempts: 5 });
    expect(handled.filter((id) => id === poison)).toEqual([]);
    expect(handled).toHaveLength(healthy.length);
  });

  it('counts nothing against items that met a lock, however long it is kept', async () => {
    const patient = Array.from({ length: 3 }, () => newId());
    blocked = patient;
    await happen(patient);
    // Six times as a batch and six times each alone, and the same again when their lease is over.
    await eventually('all have failed alone', () => met > 6 + 6 * patient.length, 25_000);
    for (const id of patient) expect(await itemOf(id)).toEqual({ state: 'queued', attempts: 0 });
    blocked = [];
    await eventually('they are done', () => patient.every((id) => handled.includes(id)), 25_000);
    expect([...handled].sort()).toEqual([...patient].sort());
  });
});
