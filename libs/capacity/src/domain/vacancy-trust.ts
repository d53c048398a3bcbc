import { type SettingValue, type VacancyTruth } from '@yilian/contracts';

/** What became of the offers of a window. */
export interface OfferCounts {
  /** Accepted, declined or let go by without a word. */
  readonly asked: number;
  readonly noRoom: number;
  readonly silent: number;
  readonly accepted: number;
  /** Bookings that had to go to another bed before or as they began. */
  readonly moved: number;
}

type Rules = Pick<SettingValue<'capacity.vacancy'>, 'weights' | 'priorOffers' | 'priorTrust'>;

const share = (count: number, of: number): number => (of === 0 ? 0 : count / of);

/**
 * How far a provider's numbers can be believed, 0–1. Each way of being wrong takes off its share times its weight; few
 * offers say little, so they are mixed with a start value that counts like so many of them.
 */
export function vacancyTrust(counts: OfferCounts, { weights, priorOffers, priorTrust }: Rules): number {
  const { asked, noRoom, silent, accepted, moved } = counts;
  const wrong =
    weights.noRoom * share(noRoom, asked) +
    weights.silent * share(silent, asked) +
    weights.moved * share(moved, accepted);
  const seen = Math.max(0, 1 - wrong);
  const trust = (seen * asked + priorTrust * priorOffers) / Math.max(asked + priorOffers, 1);
  return Math.round(trust * 1_000) / 1_000;
}

/** The parts as they are shown. */
export const trustParts = (counts: OfferCounts): Pick<VacancyTruth, 'noRoom' | 'silent' | 'moved'> => ({
  noRoom: { count: counts.noRoom, of: counts.asked },
  silent: { count: counts.silent, of: counts.asked },
  moved: { count: counts.moved, of: counts.accepted },
});
