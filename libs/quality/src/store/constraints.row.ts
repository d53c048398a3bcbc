/** Conditions that hold whoever writes; plain SQL for MariaDB 10.11 and MySQL 8. */
export const qualityConstraints: readonly string[] = [
  'ALTER TABLE review ADD CONSTRAINT review_stars CHECK (overall BETWEEN 1 AND 5)',
];
