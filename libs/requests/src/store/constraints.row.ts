/** Conditions that hold whoever writes; plain SQL for MariaDB 10.11 and MySQL 8. */
export const requestsConstraints: readonly string[] = [
  'ALTER TABLE stay_application ADD CONSTRAINT stay_ends_once CHECK (confirmed_at IS NULL OR lapsed_at IS NULL)',
  `ALTER TABLE stay_paper ADD CONSTRAINT stay_paper_given CHECK
     ((state = 'given') = (file IS NOT NULL) AND (state = 'promised') = (slot = 0) AND slot <= 6)`,
  'ALTER TABLE standing_order ADD CONSTRAINT standing_order_pause CHECK (paused_until IS NULL OR (paused_from IS NOT NULL AND paused_until >= paused_from))',
  "ALTER TABLE standing_order ADD CONSTRAINT standing_order_end CHECK ((state = 'ended') = (end_reason IS NOT NULL))",
  'ALTER TABLE standing_order_terms ADD CONSTRAINT standing_order_terms_days CHECK (weekdays BETWEEN 1 AND 127)',
  "ALTER TABLE standing_order_day ADD CONSTRAINT standing_order_day_asked CHECK ((outcome = 'asked') = (request_id IS NOT NULL))",
];
