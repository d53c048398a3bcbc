import { type Channel, type FactType, type JobName } from '@yilian/contracts';
import { newId } from '@yilian/kernel';
import { type Tx } from '../database/tx';
import { type Wakeup } from '../queue/queues';
import { type Effect, type JobEffect, type LiveEffect } from './reactions';

/** A fact as it lies in the outbox. */
export interface OutboxFact {
  readonly id: number;
  readonly type: FactType;
  readonly aggregateId: string;
  readonly payload: unknown;
}

/** A live event with its number. */
export interface NumberedEvent {
  readonly channel: Channel;
  readonly seq: number;
  readonly type: string;
  readonly payload: unknown;
  readonly at: string;
}

/**
 * Makes the caller the only relay until the commit. Relays take turns, because two that commit in another order than
 * they read would tell a later state before an earlier one.
 */
export async function takeTurn(tx: Tx): Promise<void> {
  const taken = await tx.execute('UPDATE relay_state SET turn = turn + 1 WHERE id = 1');
  if (taken === 0) throw new Error('relay_state has no row: the database is not migrated');
}

/** The oldest committed facts. By state, never by "id greater than the last": ids commit out of order. */
export async function nextFacts(tx: Tx, limit: number): Promise<OutboxFact[]> {
  const rows = await tx.query<{ id: number; type: FactType; aggregate_id: string; payload: string }>(
    'SELECT id, type, aggregate_id, payload FROM outbox_fact ORDER BY id LIMIT ?',
    [limit],
  );
  return rows.map((row) => ({
    id: row.id,
    type: row.type,
    aggregateId: row.aggregate_id,
    payload: JSON.parse(row.payload) as unknown,
  }));
}

/** Removes facts whose effects are stored in this transaction. */
export async function removeFacts(tx: Tx, ids: readonly number[]): Promise<void> {
  await tx.execute('DELETE FROM outbox_fact WHERE id IN (?)', [ids]);
}

/** Stores work with its lease and returns what to wake. */
export async function storeWork(
  tx: Tx,
  effects: readonly JobEffect[],
  now: Date,
  leaseMs: number,
): Promise<Wakeup[]> {
  if (effects.length === 0) return [];
  const rows = effects.map((effect) => {
    const dueAt = effect.dueAt === undefined ? now : new Date(effect.dueAt);
    const delayMs = Math.max(0, dueAt.getTime() - now.getTime());
    const nextCheckAt = new Date(now.getTime() + delayMs + leaseMs);
    return { id: newId(), effect, dueAt, delayMs, nextCheckAt };
  });
  await tx.execute(
    `INSERT INTO work_item (id, job, aggregate_id, payload, due_at, next_check_at) VALUES ${rows.map(() => '(?, ?, ?, ?, ?, ?)').join(', ')}`,
    rows.flatMap(({ id, effect, dueAt, nextCheckAt }) => [
      id,
      effect.name,
      effect.aggregateId,
      JSON.stringify(effect.payload),
      dueAt,
      nextCheckAt,
    ]),
  );
  return rows.map(({ id, effect, delayMs }) => ({ id, job: effect.name, generation: 0, delayMs }));
}

/** Gives live events their numbers, channel by channel, without gaps, and stores them for replay. */
export async function storeLive(tx: Tx, effects: readonly LiveEffect[], now: Date): Promise<NumberedEvent[]> {
  if (effects.length === 0) return [];
  const heads = await advanceHeads(tx, effects);
  const at = now.toISOString();
  const events = effects.map((effect) => {
    const seq = heads.get(effect.channel)!;
    heads.set(effect.channel, seq + 1);
    return { channel: effect.channel, seq, type: effect.type, payload: effect.payload, at };
  });
  await tx.execute(
    `INSERT INTO event_log (channel, seq, type, payload, told_at) VALUES ${events.map(() => '(?, ?, ?, ?, ?)').join(', ')}`,
    events.flatMap((event) => [event.channel, event.seq, event.type, JSON.stringify(event.payload), now]),
  );
  return events;
}

/** Moves each channel's head on by its events; returns the first number of each. */
async function advanceHeads(tx: Tx, effects: readonly LiveEffect[]): Promise<Map<Channel, number>> {
  const counts = new Map<Channel, number>();
  for (const { channel } of effects) counts.set(channel, (counts.get(channel) ?? 0) + 1);
  const sorted = [...counts].sort(([a], [b]) => (a < b ? -1 : 1));
  await tx.execute(
    `INSERT INTO channel_head (channel, seq) VALUES ${sorted.map(() => '(?, ?)').join(', ')}
      ON DUPLICATE KEY UPDATE seq = seq + VALUES(seq)`,
    sorted.flat(),
  );
  const rows = await tx.query<{ channel: Channel; seq: number }>(
    'SELECT channel, seq FROM channel_head WHERE channel IN (?)',
    [sorted.map(([name]) => name)],
  );
  return new Map(rows.map((row) => [row.channel, row.seq - counts.get(row.channel)! + 1]));
}

/** Takes work whose lease ended: nobody answered, or Redis forgot it. Rows that a worker has at hand are passed over. */
export async function takeUnanswered(tx: Tx, limit: number, leaseMs: number): Promise<Wakeup[]> {
  const rows = await tx.query<{ id: string; job: JobName; generation: number; delay_ms: number }>(
    `SELECT id, job, generation + 1 AS generation,
            GREATEST(0, TIMESTAMPDIFF(MICROSECOND, now(3), due_at)) DIV 1000 AS delay_ms
       FROM work_item WHERE state = 'queued' AND next_check_at <= now(3)
      ORDER BY next_check_at, id LIMIT ? FOR UPDATE SKIP LOCKED`,
    [limit],
  );
  if (rows.length === 0) return [];
  await tx.execute(
    `UPDATE work_item SET generation = generation + 1,
            next_check_at = GREATEST(due_at, now(3)) + INTERVAL ? MICROSECOND WHERE id IN (?)`,
    [leaseMs * 1000, rows.map((row) => row.id)],
  );
  return rows.map((row) => ({
    id: row.id,
    job: row.job,
    generation: row.generation,
    delayMs: row.delay_ms,
  }));
}

/** Redis lost its data: whatever is queued is published again now. */
export async function recallAll(tx: Tx): Promise<number> {
  return tx.execute("UPDATE work_item SET next_check_at = now(3) WHERE state = 'queued'");
}

/** Splits effects by their way out. */
export function sortEffects(effects: readonly Effect[]): { jobs: JobEffect[]; live: LiveEffect[] } {
  const jobs: JobEffect[] = [];
  const live: LiveEffect[] = [];
  for (const effect of effects) {
    if (effect.effect === 'job') jobs.push(effect);
    else live.push(effect);
  }
  return { jobs, live };
}
