/** Conditions that hold whoever writes; plain SQL for MariaDB 10.11 and MySQL 8. */
export const inspectionConstraints: readonly string[] = [
  "ALTER TABLE finding ADD CONSTRAINT finding_state CHECK (state IN ('open', 'answered', 'returned', 'accepted', 'withdrawn'))",
  "ALTER TABLE finding ADD CONSTRAINT finding_severity CHECK (severity IN ('minor', 'serious', 'urgent'))",
  'ALTER TABLE finding ADD CONSTRAINT finding_round CHECK (round BETWEEN 1 AND version)',
];
