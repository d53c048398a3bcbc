import { setTimeout as pause } from 'node:timers/promises';
import { type RequestState } from '@yilian/contracts';
import { createPool, type Pool, type RowDataPacket } from 'mysql2/promise';
import { type AcknowledgedRequest, check, type Figure, type Finding } from './checker';
import { inParallel } from './in-parallel';
import { type Stage, type World } from './world';

/** Milliseconds; null when there was nothing to measure. */
export interface Percentiles {
  readonly p50: number | null;
  readonly p95: number | null;
  readonly p99: number | null;
}

/** The last line of a run. Figures of the checker are null when it could not look into the tables. */
export interface Summary {
  readonly requests: number;
  readonly booked: number;
  readonly waiting: number;
  readonly escalated: number;
  readonly unmet: number;
  readonly offersPerBooking: number | null;
  readonly firstOfferMs: Percentiles;
  readonly bookingMs: Percentiles;
  readonly lost: number | null;
  readonly givenTwice: number | null;
  readonly acceptedTwice: number | null;
  readonly ledgerDifferences: number | null;
  readonly liveMissing: number;
  readonly liveOutOfOrder: number;
  readonly seconds: number;
  readonly seed: number;
}

export interface Outcome {
  readonly summary: Summary;
  readonly acknowledged: readonly AcknowledgedRequest[];
  readonly findings: readonly Finding[];
  readonly states: ReadonlyMap<string, number>;
  readonly unmetBy: ReadonlyMap<string, number>;
  /** Booked and all, by kind of service. */
  readonly kinds: ReadonlyMap<string, { readonly booked: number; readonly all: number }>;
  /** What no rule of the scenario expects, with how often. */
  readonly troubles: ReadonlyMap<string, number>;
}

const SETTLE_MS = 30_000;
const READS_AT_ONCE = 16;

/** Lets everything come to its end, looks at the tables, and sums up. */
export async function judge(
  world: World,
  stage: Stage,
  { requests, seconds, seed }: { readonly requests: number; readonly seconds: number; readonly seed: number },
): Promise<Outcome> {
  const pool = world.databaseUrl
    ? createPool({ uri: world.databaseUrl, timezone: 'Z', connectionLimit: 2 })
    : null;
  try {
    if (pool) await untilSettled(pool, stage);
    const findings = [
      ...(pool ? await check(pool, stage.tally.acknowledged) : []),
      ...heardOtherwise(stage, await truth(stage)),
    ];
    const unheard = pool ? stage.watch.missingAgainst(await headsOf(pool)) : 0;
    return {
      summary: {
        requests,
        ...summary(stage, findings, pool !== null, unheard),
        seconds: rounded(seconds),
        seed,
      },
      acknowledged: stage.tally.acknowledged,
      findings,
      states: stage.tally.byState(),
      unmetBy: await unmetReasons(stage),
      kinds: byKind(stage),
      troubles: stage.tally.troubles,
    };
  } finally {
    await pool?.end();
  }
}

function summary(
  { tally, watch }: Stage,
  findings: readonly Finding[],
  checked: boolean,
  unheard: number,
): Omit<Summary, 'requests' | 'seconds' | 'seed'> {
  const states = tally.byState();
  const ours = tally.acknowledged.map(({ requestId }) => tally.tracks.get(requestId)!);
  const booked = ours.filter(({ state }) => state === 'booked');
  const since = (moment: 'firstOfferAt' | 'bookedAt'): number[] =>
    ours.flatMap((track) => (track[moment] === undefined ? [] : [track[moment] - track.sentAt!]));
  const count = (figure: Figure): number => findings.filter((one) => one.figure === figure).length;
  const ofTables = (figure: Figure): number | null => (checked ? count(figure) : null);
  const twice = [...tally.accepted.values()].filter((times) => times > 1).length;
  const offers = booked.reduce((sum, track) => sum + track.offers, 0);
  return {
    booked: booked.length,
    waiting: states.get('waiting') ?? 0,
    escalated: states.get('escalated') ?? 0,
    unmet: states.get('unmet') ?? 0,
    offersPerBooking: booked.length === 0 ? null : rounded(offers / booked.length),
    firstOfferMs: percentiles(since('firstOfferAt')),
    bookingMs: percentiles(since('bookedAt')),
    lost: ofTables('lost'),
    givenTwice: ofTables('givenTwice'),
    acceptedTwice: checked ? count('acceptedTwice') + twice : null,
    ledgerDifferences: ofTables('ledgerDifferences'),
    liveMissing: watch.counts.missing + unheard + count('liveMissing'),
    liveOutOfOrder: watch.counts.outOfOrder,
  };
}

/** Waits until the relay has told everything and everybody has heard it. */
async function untilSettled(pool: Pool, { watch }: Stage): Promise<void> {
  const deadline = performance.now() + SETTLE_MS;
  while (performance.now() < deadline) {
    const [facts] = await pool.query<RowDataPacket[]>('SELECT 1 FROM outbox_fact LIMIT 1');
    if (facts.length === 0 && watch.missingAgainst(await headsOf(pool)) === 0) return;
    await pause(200);
  }
}

async function headsOf(pool: Pool): Promise<Map<string, number>> {
  const [rows] = await pool.query<RowDataPacket[]>('SELECT channel, seq FROM channel_head');
  return new Map(
    (rows as { channel: string; seq: number | string }[]).map(({ channel, seq }) => [channel, Number(seq)]),
  );
}

/** The states as the API lists them. */
async function truth({ cityOfficer }: Stage): Promise<Map<string, RequestState>> {
  const states = new Map<string, RequestState>();
  let after: string | null = null;
  do {
    const page: { items: readonly { id: string; state: RequestState }[]; next: string | null } =
      await cityOfficer.get(`/v1/requests?limit=100${after === null ? '' : `&after=${after}`}`);
    for (const { id, state } of page.items) states.set(id, state);
    after = page.next;
  } while (after !== null);
  return states;
}

/** Who only listened must know what somebody who asks is told. */
const heardOtherwise = ({ tally }: Stage, states: ReadonlyMap<string, RequestState>): Finding[] =>
  tally.acknowledged.flatMap(({ requestId }) => {
    const [heard, told] = [tally.tracks.get(requestId)?.state, states.get(requestId)];
    if (heard === told) return [];
    const detail = `the live channel said ${heard ?? 'nothing'}, the API says ${told ?? 'nothing'}`;
    return [{ invariant: 'I13', figure: 'liveMissing', id: requestId, detail }];
  });

async function unmetReasons({ tally, cityOfficer }: Stage): Promise<Map<string, number>> {
  const unmet = tally.acknowledged.filter(({ requestId }) => tally.tracks.get(requestId)?.state === 'unmet');
  const reasons = new Map<string, number>();
  await inParallel(unmet, READS_AT_ONCE, async ({ requestId }) => {
    const view = await cityOfficer.get<{ kind: string; unmetReason: string | null }>(
      `/v1/requests/${requestId}`,
    );
    const reason = view.unmetReason ?? 'unknown';
    reasons.set(reason, (reasons.get(reason) ?? 0) + 1);
  });
  return reasons;
}

function byKind({ tally }: Stage): Map<string, { booked: number; all: number }> {
  const kinds = new Map<string, { booked: number; all: number }>();
  for (const { requestId } of tally.acknowledged) {
    const { kind, state } = tally.tracks.get(requestId)!;
    const counts = kinds.get(kind!) ?? { booked: 0, all: 0 };
    kinds.set(kind!, { booked: counts.booked + (state === 'booked' ? 1 : 0), all: counts.all + 1 });
  }
  return kinds;
}

function percentiles(values: readonly number[]): Percentiles {
  const sorted = values.toSorted((a, b) => a - b);
  const at = (share: number): number | null =>
    sorted.length === 0
      ? null
      : Math.round(sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))]!);
  return { p50: at(0.5), p95: at(0.95), p99: at(0.99) };
}

const rounded = (value: number): number => Math.round(value * 100) / 100;
