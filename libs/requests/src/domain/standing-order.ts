import {
  type Capability,
  type EachTime,
  type NewCareRequest,
  type OrderEndReason,
  type ServiceKind,
  type StandingOrderState,
} from '@yilian/contracts';

/** What is agreed from a day on. The last terms before a day are those of the day. */
export interface OrderTerms {
  readonly fromDate: string;
  /** 1 Monday – 7 Sunday. */
  readonly weekdays: readonly number[];
  readonly each: EachTime;
  readonly needs: readonly Capability[];
  readonly notes: string;
}

/** A standing order as its rows say. */
export interface StandingOrder {
  readonly id: string;
  readonly olderPersonId: string;
  /** Whose word each request is: this account must still be allowed to ask on every day. */
  readonly askedBy: string;
  readonly kind: ServiceKind;
  readonly state: StandingOrderState;
  readonly version: number;
  readonly fromDate: string;
  readonly untilDate: string | null;
  readonly pausedFrom: string | null;
  readonly pausedUntil: string | null;
  readonly preferredServiceId: string | null;
  readonly priceLimitFen: number | null;
  readonly towns: readonly string[];
  readonly endReason: OrderEndReason | null;
  /** Every day up to this one has been decided; null before the first look. */
  readonly plannedTo: string | null;
  /** Oldest first, one at least. */
  readonly terms: readonly OrderTerms[];
}

/** The terms of a day; of a day before the first ones, the first. */
export const termsOn = ({ terms }: Pick<StandingOrder, 'terms'>, date: string): OrderTerms =>
  terms.findLast(({ fromDate }) => fromDate <= date) ?? terms[0]!;

/** The request that one day of an order is, in the words that a family would send. */
export function requestOn(order: StandingOrder, date: string, serviceId: string | null): NewCareRequest {
  const { each, needs, notes } = termsOn(order, date);
  const common = {
    olderPersonId: order.olderPersonId,
    urgency: 'normal' as const,
    priceLimitFen: order.priceLimitFen,
    towns: [...order.towns],
    needs: [...needs],
    notes,
    ...(serviceId === null ? {} : { serviceId }),
  };
  const dated = <T extends object>(list: readonly T[]): (T & { date: string })[] =>
    list.map((one) => ({ ...one, date }));
  switch (each.kind) {
    case 'meal':
      return { ...common, kind: 'meal', portions: dated(each.portions) };
    case 'day_care':
      return {
        ...common,
        kind: 'day_care',
        sessions: dated(each.parts.map((part) => ({ part }))),
        transport: each.transport,
      };
    case 'home_care': {
      const { task, skills, caregiverSex, visits } = each;
      return { ...common, kind: 'home_care', task, skills, caregiverSex, visits: dated(visits) };
    }
  }
}

/** The parts of a day's slots that the terms need: a kitchen closes its lunch and its dinner at different hours. */
export function partsOf(each: EachTime): readonly string[] {
  switch (each.kind) {
    case 'meal':
      return each.portions.map(({ meal }) => meal);
    case 'day_care':
      return each.parts;
    case 'home_care':
      return [];
  }
}
