import { ExpireHolds } from './expire-holds/expire-holds.job';
import { ForgetUndo } from './forget-undo/forget-undo.job';
import { BedEventRow } from './store/bed-event.row';
import { BedResidentRow } from './store/bed-resident.row';
import { BedNightRow, BedRow } from './store/bed.row';
import { BedUndoRow } from './store/bed-undo.row';
import { CaregiverDiaryRow, CaregiverQuarterRow, CaregiverShiftRow } from './store/caregiver-time.row';
import { CapacityHoldRow } from './store/hold.row';
import { CapacityLedgerRow } from './store/ledger.row';
import { ClosingDayRow } from './store/closing-day.row';
import { SlotCutoffRow } from './store/slot-cutoff.row';
import { CapacitySlotRow, HoldSlotRow } from './store/slot.row';
import { VacancyReminderRow } from './store/vacancy-reminder.row';
import { MoveBeds } from './move-beds/move-beds.job';
import { RecountTrust } from './recount-trust/recount-trust.job';
import { RemindVacancy } from './remind-vacancy/remind-vacancy.job';
import { CaregiverLeaveRow, CaregiverSingleDayRow, CaregiverWeekRow } from './store/work-plan.row';
import { PlanWeeks } from './plan-weeks/plan-weeks.job';
import { TurnBeds } from './turn-beds/turn-beds.job';

export { BedList, type OpenBedList } from './bed-list/bed-list.use-case';
export { type BedDecision, type KnownBed } from './domain/bed-list';
export { CapacityPersonalData } from './capacity-data.adapter';
export { CapacityHttpModule } from './capacity-http.module';
export { CapacityModule } from './capacity.module';
export { capacityProblems } from './capacity.problems';
export { capacityReactions } from './capacity.reactions';
export { Capacity } from './capacity.use-case';
export { CreateCapacity, type NewBed, type NewSlot } from './create-capacity.use-case';
export { type HoldOutcome, type HoldRefusal, type HoldWish } from './domain/wish';
export { AdmitStay, type WantedBed } from './steps/admit-stay.use-case';
export { HandOver } from './steps/hand-over.use-case';
export { KeptUnits, type UnitsForOffer } from './kept-units.use-case';
export { type NewPlace, type OtherPlaces, Reassign } from './reassign/reassign.use-case';
export { type Counted, type Difference, recount, type Recount } from './recount/recount.query';
export { MoveDay, type MovedDay } from './move-day.use-case';
export { capacityConstraints } from './store/constraints.row';
export { type NewShift } from './store/shift.store';

/** Job handlers of this context, for the worker. They need `CapacityModule`. */
export const capacityHandlers = [MoveBeds] as const;

/** The recurring duties of this context, for the worker. They need `CapacityModule`. */
export const capacitySchedules = [
  ...[ExpireHolds, ForgetUndo, PlanWeeks],
  ...[RecountTrust, RemindVacancy, TurnBeds],
] as const;

/** The tables that only this context writes. */
export const capacityRows = [
  BedEventRow,
  BedNightRow,
  BedResidentRow,
  BedRow,
  BedUndoRow,
  CapacityHoldRow,
  CapacityLedgerRow,
  CapacitySlotRow,
  ClosingDayRow,
  SlotCutoffRow,
  CaregiverDiaryRow,
  CaregiverQuarterRow,
  CaregiverLeaveRow,
  CaregiverShiftRow,
  CaregiverSingleDayRow,
  CaregiverWeekRow,
  HoldSlotRow,
  VacancyReminderRow,
] as const;
