import { type OrderTerms, type StandingOrder } from './standing-order';

const EVERY_DAY = [1, 2, 3, 4, 5, 6, 7];

interface Wished extends Partial<Omit<StandingOrder, 'terms'>> {
  readonly weekdays?: readonly number[];
  readonly later?: Pick<OrderTerms, 'fromDate' | 'weekdays'>;
}

/** A standing order for lunch every day, for tests. */
export function lunchOrder({ weekdays = EVERY_DAY, later, ...over }: Wished = {}): StandingOrder {
  const fromDate = over.fromDate ?? '2026-12-01';
  const content = {
    each: { kind: 'meal', portions: [{ meal: 'lunch', quantity: 1 }] },
    needs: ['low_salt_diet'],
    notes: '门铃坏了',
  } as const satisfies Pick<OrderTerms, 'needs' | 'notes'> & { each: object };
  const terms: OrderTerms = {
    ...content,
    each: { ...content.each, portions: [...content.each.portions] },
    fromDate,
    weekdays,
  };
  return {
    ...{ id: 'order', olderPersonId: 'person', askedBy: 'family', kind: 'meal', state: 'active', version: 1 },
    ...{ untilDate: null, pausedFrom: null, pausedUntil: null, preferredServiceId: null, endReason: null },
    ...{ priceLimitFen: null, towns: [], plannedTo: null },
    ...over,
    fromDate,
    terms: later ? [terms, { ...terms, ...later }] : [terms],
  };
}
