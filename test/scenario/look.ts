import { setTimeout as pause } from 'node:timers/promises';
import { type RequestState } from '@yilian/contracts';
import { createPool, type Pool, type RowDataPacket } from 'mysql2/promise';
import { check, checkServed, type Figure, type Finding } from './checker';
import { type Stage, type World } from './world';

/** What has to be zero. Figures of the checker are null when it could not look into the tables. */
export interface Zeros {
  readonly lost: number | null;
  readonly givenTwice: number | null;
  readonly acceptedTwice: number | null;
  readonly ledgerDifferences: number | null;
  readonly liveMissing: number;
  readonly liveOutOfOrder: number;
  readonly servedWrong: number | null;
}

/** What a look at the tables, the API and the live channel found. */
export interface Look {
  readonly findings: readonly Finding[];
  readonly zeros: Zeros;
}

const SETTLE_MS = 30_000;

/** Lets everything come to its end and looks for broken promises. `served`: days of services have passed, too. */
export async function look(world: World, stage: Stage, served = false): Promise<Look> {
  const pool = world.databaseUrl
    ? createPool({ uri: world.databaseUrl, timezone: 'Z', connectionLimit: 2 })
    : null;
  try {
    if (pool) await untilSettled(pool, stage);
    const findings = [
      ...(pool ? await check(pool, stage.tally.acknowledged) : []),
      ...(pool && served ? await checkServed(pool) : []),
      ...heardOtherwise(stage, await truth(stage)),
    ];
    const unheard = pool ? stage.watch.missingAgainst(await headsOf(pool)) : 0;
    return { findings, zeros: zerosOf(stage, findings, pool !== null, unheard) };
  } finally {
    await pool?.end();
  }
}

function zerosOf(
  { tally, watch }: Stage,
  findings: readonly Finding[],
  checked: boolean,
  unheard: number,
): Zeros {
  const count = (figure: Figure): number => findings.filter((one) => one.figure === figure).length;
  const ofTables = (figure: Figure): number | null => (checked ? count(figure) : null);
  const twice = [...tally.accepted.values()].filter((times) => times > 1).length;
  return {
    lost: ofTables('lost'),
    givenTwice: ofTables('givenTwice'),
    acceptedTwice: checked ? count('acceptedTwice') + twice : null,
    ledgerDifferences: ofTables('ledgerDifferences'),
    liveMissing: watch.counts.missing + unheard + count('liveMissing'),
    liveOutOfOrder: watch.counts.outOfOrder,
    servedWrong: ofTables('servedWrong'),
  };
}

/** Of two looks each time the worse figure: what was wrong once stays wrong. */
export const worse = (one: Zeros, other: Zeros): Zeros =>
  Object.fromEntries(
    (Object.keys(other) as (keyof Zeros)[]).map((name) => [
      name,
      one[name] === null && other[name] === null ? null : Math.max(one[name] ?? 0, other[name] ?? 0),
    ]),
  ) as unknown as Zeros;

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
