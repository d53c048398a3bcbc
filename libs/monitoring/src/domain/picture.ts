import { type BedCount, type CityPicture, RequestState, type TownPicture } from '@yilian/contracts';

/** Requests that look for a provider. */
export const QUEUE: readonly RequestState[] = ['submitted', 'matching', 'offered'];

/** Requests that nothing is done about any more, or not yet. */
export const AT_REST: readonly RequestState[] = ['draft', 'completed', 'closed', 'cancelled', 'unmet'];

/** What was counted, one list per question, each line with its town. */
export interface Counted {
  readonly asOf: string;
  readonly requests: readonly { readonly town: string; readonly state: RequestState; readonly n: number }[];
  readonly oldest: readonly { readonly town: string; readonly since: string }[];
  readonly runningOut: readonly { readonly town: string; readonly n: number }[];
  readonly alerts: readonly { readonly town: string; readonly n: number; readonly unheard: string | null }[];
  readonly beds: readonly ({ readonly town: string } & BedCount)[];
}

/** One town's picture. */
export function pictureOf(townCode: string, counted: Counted): TownPicture {
  const ofTown = <T extends { readonly town: string }>(lines: readonly T[]): T[] =>
    lines.filter(({ town }) => town === townCode);
  const requests = countsOf(ofTown(counted.requests));
  const [alerts] = ofTown(counted.alerts);
  const beds = ofTown(counted.beds).map(({ kind, state, count }) => ({ kind, state, count }));
  return {
    townCode,
    asOf: counted.asOf,
    requests,
    queueDepth: depthOf(requests),
    oldestSince: ofTown(counted.oldest)[0]?.since ?? null,
    offersRunningOut: ofTown(counted.runningOut)[0]?.n ?? 0,
    openAlerts: alerts?.n ?? 0,
    unheardSince: alerts?.unheard ?? null,
    beds: beds.length === 0 ? null : beds,
  };
}

/** The sum of all towns. Its beds are unknown as long as those of no town are known. */
export function totalOf(asOf: string, towns: readonly TownPicture[]): CityPicture {
  const requests = countsOf(
    towns.flatMap((town) => RequestState.options.map((state) => ({ state, n: town.requests[state] }))),
  );
  const waiting = towns.flatMap(({ oldestSince }) => oldestSince ?? []).sort();
  const unheard = towns.flatMap(({ unheardSince }) => unheardSince ?? []).sort();
  const known = towns.flatMap(({ beds }) => (beds ? [beds] : []));
  return {
    asOf,
    requests,
    queueDepth: depthOf(requests),
    oldestSince: waiting[0] ?? null,
    offersRunningOut: towns.reduce((sum, town) => sum + town.offersRunningOut, 0),
    openAlerts: towns.reduce((sum, town) => sum + town.openAlerts, 0),
    unheardSince: unheard[0] ?? null,
    beds: known.length === 0 ? null : sumOfBeds(known.flat()),
  };
}

function countsOf(
  lines: readonly { readonly state: RequestState; readonly n: number }[],
): TownPicture['requests'] {
  const none = RequestState.options.map((state) => [state, 0] as const);
  const counts = Object.fromEntries(none) as TownPicture['requests'];
  for (const { state, n } of lines) counts[state] += n;
  return counts;
}

const depthOf = (requests: TownPicture['requests']): number =>
  QUEUE.reduce((sum, state) => sum + requests[state], 0);

function sumOfBeds(beds: readonly BedCount[]): BedCount[] {
  const sums = new Map<string, BedCount>();
  for (const bed of beds) {
    const key = `${bed.kind}.${bed.state}`;
    sums.set(key, { ...bed, count: (sums.get(key)?.count ?? 0) + bed.count });
  }
  return [...sums.values()];
}
