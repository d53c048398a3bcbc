import { type BedKind, type BedState, type JobPayload } from '@yilian/contracts';

export type BedsMoved = Pick<JobPayload<'monitoring.count-beds'>, 'townCode' | 'moves'>;

/** By how much one number of the projection changes. */
export interface BedChange {
  readonly townCode: string;
  readonly kind: BedKind;
  readonly state: BedState;
  readonly change: number;
}

/** The sum of many moves, in a fixed order of keys so that two counters never wait for each other. */
export function changesOf(moved: readonly BedsMoved[]): BedChange[] {
  const sums = new Map<string, BedChange>();
  const add = (townCode: string, kind: BedKind, state: BedState | null, count: number): void => {
    if (state === null) return;
    const key = `${townCode}.${kind}.${state}`;
    sums.set(key, { townCode, kind, state, change: (sums.get(key)?.change ?? 0) + count });
  };
  for (const { townCode, moves } of moved) {
    for (const { bedKind, from, to, count } of moves) {
      add(townCode, bedKind, from, -count);
      add(townCode, bedKind, to, count);
    }
  }
  return [...sums]
    .filter(([, { change }]) => change !== 0)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([, change]) => change);
}
