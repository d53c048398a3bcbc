/**
 * What is counted. Beds (`bed_open`), slots and caregivers' quarters come out of stock: `none` → `free` when they are
 * created. Nights of a bed have no stock, the calendar does not end: they come from `none` and go back to it.
 */
export type LedgerUnit = 'bed_night' | 'bed_open' | 'slot' | 'quarter';
export type Bucket = 'none' | 'free' | 'held' | 'taken' | 'out';
export type LedgerReason =
  | 'created'
  | 'removed'
  | 'hold'
  | 'confirmed'
  | 'void'
  | 'expired'
  | 'released'
  /** From one bed or caregiver to another, for the same hold. */
  | 'moved'
  | 'reported'
  | 'out'
  | 'back';

/** One double-entry line: `quantity` units of a pool leave one bucket and enter another. */
export interface Movement {
  readonly holdId: string | null;
  readonly serviceId: string;
  readonly unit: LedgerUnit;
  readonly poolId: string;
  readonly from: Bucket;
  readonly to: Bucket;
  readonly quantity: number;
  readonly reason: LedgerReason;
}

/** Nights have no stock: they come from nothing and go back to it. */
export const stocked = ({ unit }: { readonly unit: LedgerUnit }, bucket: Bucket): Bucket =>
  unit === 'bed_night' && bucket === 'free' ? 'none' : bucket;
