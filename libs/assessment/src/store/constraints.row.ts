/** CHECK constraints of the assessment tables, for MariaDB and MySQL alike. */
export const assessmentConstraints: readonly string[] = [
  'ALTER TABLE ability_assessment ADD CONSTRAINT ability_assessment_two CHECK (second_by IS NULL OR second_by <> entered_by)',
  "ALTER TABLE ability_assessment ADD CONSTRAINT ability_assessment_counts CHECK (state NOT IN ('confirmed', 'superseded') OR (level IS NOT NULL AND level <= 4 AND due_on IS NOT NULL AND second_by IS NOT NULL))",
];
