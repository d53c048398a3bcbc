import { type Bucket, type LedgerReason, type Movement } from './ledger';

/** How many units a slot has, and how many of them are out of service. */
export interface SlotCounts {
  readonly capacity: number;
  readonly outOfService: number;
}

/** What changing a slot's counts moves. Units come before others go, so no bucket is ever below zero. */
export function slotMovements(
  serviceId: string,
  slotId: string,
  before: SlotCounts,
  after: SlotCounts,
): Movement[] {
  const more = after.capacity - before.capacity;
  const out = after.outOfService - before.outOfService;
  const move = (from: Bucket, to: Bucket, quantity: number, reason: LedgerReason): Movement[] =>
    quantity > 0
      ? [{ holdId: null, serviceId, unit: 'slot', poolId: slotId, from, to, quantity, reason }]
      : [];
  return [
    ...move('none', 'free', more, 'created'),
    ...move('out', 'free', -out, 'back'),
    ...move('free', 'out', out, 'out'),
    ...move('free', 'none', -more, 'removed'),
  ];
}
