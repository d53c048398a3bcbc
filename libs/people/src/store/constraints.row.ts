/** CHECK constraints of the people tables, for MariaDB and MySQL alike. */
export const peopleConstraints: readonly string[] = [
  'ALTER TABLE older_person ADD CONSTRAINT older_person_level CHECK (ability_level IS NULL OR ability_level <= 4)',
  "ALTER TABLE older_person ADD CONSTRAINT older_person_sex CHECK (sex IN ('female', 'male'))",
  'ALTER TABLE older_person ADD CONSTRAINT older_person_point CHECK ((lng IS NULL) = (lat IS NULL))',
];
