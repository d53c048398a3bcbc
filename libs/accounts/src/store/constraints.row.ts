/** CHECK constraints of the accounts tables, for MariaDB and MySQL alike. */
export const accountsConstraints: readonly string[] = [
  "ALTER TABLE account ADD CONSTRAINT account_state CHECK (state IN ('active', 'disabled'))",
  "ALTER TABLE account ADD CONSTRAINT account_town CHECK (role <> 'town_officer' OR town_code IS NOT NULL)",
  "ALTER TABLE account ADD CONSTRAINT account_provider CHECK (role NOT IN ('provider_manager', 'caregiver') OR provider_id IS NOT NULL)",
  "ALTER TABLE refresh_token ADD CONSTRAINT refresh_token_state CHECK (state IN ('fresh', 'used', 'revoked'))",
];
