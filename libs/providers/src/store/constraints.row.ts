/** Conditions that hold whoever writes; plain SQL for MariaDB 10.11 and MySQL 8. */
export const providersConstraints: readonly string[] = [
  'ALTER TABLE provider ADD CONSTRAINT provider_point CHECK ((lng IS NULL) = (lat IS NULL))',
  'ALTER TABLE provider ADD CONSTRAINT provider_trust CHECK (vacancy_trust BETWEEN 0 AND 1)',
  'ALTER TABLE service ADD CONSTRAINT service_levels CHECK (level_min <= level_max AND level_max <= 4)',
];
