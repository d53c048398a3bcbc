/** Conditions that hold whoever writes; plain SQL for MariaDB 10.11 and MySQL 8. */
export const requestsConstraints: readonly string[] = [
  'ALTER TABLE stay_application ADD CONSTRAINT stay_ends_once CHECK (confirmed_at IS NULL OR lapsed_at IS NULL)',
  `ALTER TABLE stay_paper ADD CONSTRAINT stay_paper_given CHECK
     ((state = 'given') = (file IS NOT NULL) AND (state = 'promised') = (slot = 0) AND slot <= 6)`,
];
