/** From when until when a paper counts, both days included; without an end for good. */
export interface Validity {
  readonly validFrom: string;
  readonly validTo: string | null;
}
/** A paper that proves skills, as a bit mask. */
export interface Proof extends Validity {
  readonly skillMask: number;
}

/** True on the days of a paper. */
export const countsOn = ({ validFrom, validTo }: Validity, date: string): boolean =>
  validFrom <= date && (validTo === null || date <= validTo);

/** Skills that have papers of which none counts on the date. */
export function unprovenOn(proofs: readonly Proof[], date: string): number {
  const mask = (list: readonly Proof[]): number => list.reduce((sum, one) => sum | one.skillMask, 0);
  return mask(proofs) & ~mask(proofs.filter((one) => countsOn(one, date)));
}
