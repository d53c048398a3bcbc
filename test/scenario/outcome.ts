import { type AcknowledgedRequest, type Finding } from './checker';
import { type FirstPages } from './first-pages';
import { inParallel } from './in-parallel';
import { look, worse, type Zeros } from './look';
import { type Percentiles, percentiles } from './percentiles';
import { type Served } from './serving/served';
import { type Stage, type World } from './world';

/** The last line of a run. What became of requests is counted before the first day comes. */
export interface Summary extends Zeros, Served, Partial<FirstPages> {
  readonly requests: number;
  readonly booked: number;
  readonly waiting: number;
  readonly escalated: number;
  readonly unmet: number;
  readonly offersPerBooking: number | null;
  readonly firstOfferMs: Percentiles;
  readonly bookingMs: Percentiles;
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

const READS_AT_ONCE = 16;

/** Lets everything come to its end, looks at the tables, and sums up. */
export async function judge(
  world: World,
  stage: Stage,
  { requests, seconds, seed }: { readonly requests: number; readonly seconds: number; readonly seed: number },
): Promise<Outcome> {
  const { findings, zeros } = await look(world, stage);
  const { served, tally } = stage;
  return {
    summary: { requests, ...summary(stage), ...served, ...zeros, seconds: rounded(seconds), seed },
    acknowledged: tally.acknowledged,
    findings,
    states: tally.byState(),
    unmetBy: await unmetReasons(stage),
    kinds: byKind(stage),
    troubles: tally.troubles,
  };
}

/** The same after days of services: what was counted before stays, what must be zero is looked at once more. */
export async function judgeServed(
  world: World,
  stage: Stage,
  before: Outcome,
  seconds: number,
): Promise<Outcome> {
  const { findings, zeros } = await look(world, stage, true);
  return {
    ...before,
    summary: {
      ...before.summary,
      ...stage.served,
      ...worse(before.summary, zeros),
      seconds: rounded(seconds),
    },
    findings: [...before.findings.filter((one) => !findings.some((other) => same(one, other))), ...findings],
  };
}

const same = (one: Finding, other: Finding): boolean =>
  one.invariant === other.invariant && one.id === other.id && one.detail === other.detail;

function summary({
  tally,
}: Stage): Omit<Summary, 'requests' | 'seconds' | 'seed' | keyof Zeros | keyof Served | keyof FirstPages> {
  const states = tally.byState();
  const ours = tally.acknowledged.map(({ requestId }) => tally.tracks.get(requestId)!);
  const booked = ours.filter(({ state }) => state === 'booked');
  const since = (moment: 'firstOfferAt' | 'bookedAt'): number[] =>
    ours.flatMap((track) => (track[moment] === undefined ? [] : [track[moment] - track.sentAt!]));
  const offers = booked.reduce((sum, track) => sum + track.offers, 0);
  return {
    booked: booked.length,
    waiting: states.get('waiting') ?? 0,
    escalated: states.get('escalated') ?? 0,
    unmet: states.get('unmet') ?? 0,
    offersPerBooking: booked.length === 0 ? null : rounded(offers / booked.length),
    firstOfferMs: percentiles(since('firstOfferAt')),
    bookingMs: percentiles(since('bookedAt')),
  };
}

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

const rounded = (value: number): number => Math.round(value * 100) / 100;
