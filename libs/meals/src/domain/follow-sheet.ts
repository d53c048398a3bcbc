import { type DeliveryState } from '@yilian/contracts';
import { mealDeliveryMachine } from './meal-delivery.machine';

/** A portion as the bookings say now. */
export interface BookedPortion {
  readonly requestId: string;
  /** Keyed fingerprint of the address; tells that it changed without saying what it is. */
  readonly addressIndex: string;
}

/** A delivery as the frozen sheet has it. */
export interface KnownDelivery extends BookedPortion {
  readonly id: string;
  readonly state: DeliveryState;
}

/** What differs from the frozen sheet. */
export interface SheetDifference<Portion> {
  readonly added: readonly Portion[];
  readonly cancelled: readonly string[];
  readonly moved: readonly { readonly id: string; readonly addressIndex: string }[];
}

/** Compares a frozen sheet with the bookings of this moment. What a courier has reported stays as it was reported. */
export function followSheet<Portion extends BookedPortion>(
  known: readonly KnownDelivery[],
  booked: readonly Portion[],
): SheetDifference<Portion> {
  const now = new Map(booked.map((one) => [one.requestId, one]));
  const before = new Set(known.map(({ requestId }) => requestId));
  const open = known.filter(({ state }) => mealDeliveryMachine.next(state, 'cancel') !== undefined);
  return {
    added: booked.filter(({ requestId }) => !before.has(requestId)),
    cancelled: open.filter(({ requestId }) => !now.has(requestId)).map(({ id }) => id),
    moved: open.flatMap(({ id, requestId, addressIndex }) => {
      const fresh = now.get(requestId)?.addressIndex;
      return fresh !== undefined && fresh !== addressIndex ? [{ id, addressIndex: fresh }] : [];
    }),
  };
}
