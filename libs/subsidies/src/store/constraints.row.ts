/** CHECK constraints of the rules, for MariaDB and MySQL alike. */
export const subsidiesConstraints: readonly string[] = [
  'ALTER TABLE subsidy_rule ADD CONSTRAINT subsidy_rule_version_counts CHECK (version >= 1)',
];
