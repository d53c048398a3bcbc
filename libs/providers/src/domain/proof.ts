import { type PaperState } from '@yilian/contracts';
import { addDays, type Proof, unprovenOn, type Validity } from '@yilian/kernel';

export { countsOn, type Proof, type Validity } from '@yilian/kernel';

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
