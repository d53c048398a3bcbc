import { BedNightRow, BedRow } from './store/bed.row';
import { CaregiverDiaryRow, CaregiverQuarterRow, CaregiverShiftRow } from './store/caregiver-time.row';
import { CapacityHoldRow } from './store/hold.row';
import { CapacityLedgerRow } from './store/ledger.row';
import { CapacitySlotRow, HoldSlotRow } from './store/slot.row';

export { capacityReactions } from './capacity.reactions';
export { Capacity } from './capacity.use-case';
export { CapacityModule } from './capacity.module';
export { CreateCapacity, type NewBed, type NewSlot } from './create-capacity.use-case';
export { type HoldOutcome, type HoldRefusal, type HoldWish } from './domain/wish';
export { type Counted, type Difference, recount, type Recount } from './recount/recount.query';
export { type NewShift } from './store/shift.store';
export { capacityConstraints } from './store/constraints.row';

/** The tables that only this context writes. */
export const capacityRows = [
  BedNightRow,
  BedRow,
  CapacityHoldRow,
  CapacityLedgerRow,
  CapacitySlotRow,
  CaregiverDiaryRow,
  CaregiverQuarterRow,
  CaregiverShiftRow,
  HoldSlotRow,
] as const;
