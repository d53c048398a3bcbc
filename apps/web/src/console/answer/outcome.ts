import { type OfferView } from '@yilian/contracts';

/** How an offer ended on this desk, each told in its own words. */
export type Outcome =
  'accepted' | 'declined' | 'put_off' | 'expired' | 'taken' | 'withdrawn' | 'answered' | 'conflict';

const OF_REFUSALS: Readonly<Record<string, Outcome>> = {
  'dispatch.offer-expired': 'expired',
  'dispatch.offer-taken': 'taken',
  'dispatch.offer-withdrawn': 'withdrawn',
  'dispatch.offer-answered': 'answered',
  'dispatch.unit-gone': 'conflict',
};

/** What a refused answer means; undefined when it only has to be tried again. */
export const outcomeOfRefusal = (code: string): Outcome | undefined => OF_REFUSALS[code];

/** What became of an offer that is no longer open although nobody answered it on this desk. */
export function outcomeOf({
  state,
  withdrawReason,
}: Pick<OfferView, 'state' | 'withdrawReason'>): Outcome | undefined {
  if (state === 'open') return undefined;
  if (state === 'expired') return 'expired';
  if (state !== 'withdrawn') return 'answered';
  return withdrawReason === 'accepted_elsewhere'
    ? 'taken'
    : withdrawReason === 'hold_lost'
      ? 'conflict'
      : 'withdrawn';
}
