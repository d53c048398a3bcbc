/** What the rows' decorators cannot say. The last fence: no slot is given to more parties than it has places. */
export const toursConstraints: readonly string[] = [
  'ALTER TABLE tour_slot ADD CONSTRAINT tour_slot_not_oversold CHECK (taken <= places)',
  'ALTER TABLE tour_hours ADD CONSTRAINT tour_hours_in_order CHECK (from_minute + slot_minutes <= to_minute)',
];
