import { type OfferView } from '@yilian/contracts';

/** With less than this left, an offer that was put off comes forward again. */
export const LAST_CALL_MS = 60_000;

type Waiting = Pick<OfferView, 'id' | 'expiresAt' | 'putOffAt'>;

const endOf = ({ expiresAt }: Waiting): number => Date.parse(expiresAt);

/** Open offers in the order in which they are answered: the oldest deadline first. */
export const inOrder = <T extends Waiting>(offers: readonly T[]): readonly T[] =>
  [...offers].sort((a, b) => endOf(a) - endOf(b) || a.id.localeCompare(b.id));

/**
 * The one offer that is shown. What is being looked at stays until it is answered, whatever else arrives; what was put off
 * waits in the list until its last call, or until it is chosen there.
 */
export function headOf<T extends Waiting>(
  offers: readonly T[],
  looking: string | undefined,
  nowMs: number,
): T | undefined {
  const kept = offers.find(({ id }) => id === looking);
  if (kept) return kept;
  const calls = (offer: T): boolean => offer.putOffAt === null || endOf(offer) - nowMs <= LAST_CALL_MS;
  return inOrder(offers).find((offer) => endOf(offer) > nowMs && calls(offer));
}
