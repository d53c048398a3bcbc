import { type WantedUnits } from '@yilian/contracts';

const inOrder = (dated: readonly object[]): string[] =>
  dated.map((one) => JSON.stringify(sorted(one))).sort();

const sorted = (one: object): [string, unknown][] =>
  Object.entries(one).sort(([a], [b]) => (a < b ? -1 : 1)) as [string, unknown][];

/**
 * True when units that were kept are what is asked for now: the same days and times, whatever their order, and a
 * caregiver who can do no less.
 */
export function covers(kept: WantedUnits, asked: WantedUnits): boolean {
  const same = (a: readonly object[], b: readonly object[]): boolean =>
    JSON.stringify(inOrder(a)) === JSON.stringify(inOrder(b));
  if (kept.kind === 'day_care' && asked.kind === 'day_care') return same(kept.sessions, asked.sessions);
  if (kept.kind === 'meal' && asked.kind === 'meal') return same(kept.portions, asked.portions);
  if (kept.kind === 'home_care' && asked.kind === 'home_care') {
    const able = (kept.skillMask & asked.skillMask) === asked.skillMask;
    const welcome = asked.caregiverSex === 'any' || asked.caregiverSex === kept.caregiverSex;
    return able && welcome && same(kept.visits, asked.visits);
  }
  return false;
}
