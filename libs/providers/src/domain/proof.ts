import { type PaperState } from '@yilian/contracts';
import { addDays } from '@yilian/kernel';

/** From when until when a paper counts, both days included; without an end for good. */
export interface Validity {
  readonly validFrom: string;
  readonly validTo: string | null;
}
/** A paper that proves skills. */
export interface Proof extends Validity {
  readonly skillMask: number;
}

/** True on the days of a paper. */
export const countsOn = ({ validFrom, validTo }: Validity, date: string): boolean =>
  validFrom <= date && (validTo === null || date <= validTo);

/** Skills that have certificates of which none counts on the date. */
export function unprovenOn(proofs: readonly Proof[], date: string): number {
  const mask = (list: readonly Proof[]): number => list.reduce((sum, one) => sum | one.skillMask, 0);
  return mask(proofs) & ~mask(proofs.filter((one) => countsOn(one, date)));
}

/** Of what a provider says, what counts on the date. */
export const skillsOn = (told: number, proofs: readonly Proof[], date: string): number =>
  told & ~unprovenOn(proofs, date);

/** Where a paper stands today; `ending` so many days before its last. */
export function paperState({ validFrom, validTo }: Validity, today: string, warnDays: number): PaperState {
  if (today < validFrom) return 'not_yet';
  if (validTo === null) return 'valid';
  if (validTo < today) return 'ended';
  return validTo <= addDays(today, warnDays) ? 'ending' : 'valid';
}
