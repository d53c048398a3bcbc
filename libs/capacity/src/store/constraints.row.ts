/** What the rows' decorators cannot say. The last fence: it holds also for a statement that forgot its guard. */
export const capacityConstraints: readonly string[] = [
  'ALTER TABLE capacity_slot ADD CONSTRAINT capacity_slot_not_oversold CHECK (used + out_of_service <= capacity)',
  'ALTER TABLE caregiver_shift ADD CONSTRAINT caregiver_shift_in_order CHECK (from_minute < to_minute AND to_minute <= 1440)',
  'ALTER TABLE caregiver_leave ADD CONSTRAINT caregiver_leave_in_order CHECK (from_date <= to_date)',
];
