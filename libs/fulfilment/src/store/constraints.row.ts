/** What the rows' decorators cannot say. */
export const fulfilmentConstraints: readonly string[] = [
  "ALTER TABLE visit ADD CONSTRAINT visit_state CHECK (state IN ('scheduled', 'checked_in', 'checked_out', 'missed', 'cancelled'))",
  'ALTER TABLE visit ADD CONSTRAINT visit_in_order CHECK (starts_at < ends_at AND (arrived_at IS NULL OR left_at IS NULL OR arrived_at <= left_at))',
  "ALTER TABLE visit ADD CONSTRAINT visit_begun CHECK (state <> 'checked_in' OR arrived_at IS NOT NULL)",
  'ALTER TABLE visit ADD CONSTRAINT visit_alarm_closed CHECK (alarm_closed_at IS NULL OR (alarm_taken_by IS NOT NULL AND alarm_outcome IS NOT NULL))',
];
