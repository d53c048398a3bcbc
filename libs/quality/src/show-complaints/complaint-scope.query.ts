import { type Principal } from '@yilian/platform';

/** Which complaints `c` an account may follow, as a condition. */
export function scopeOf({ role, accountId, townCode, providerId }: Principal): {
  readonly sql: string;
  readonly values: readonly string[];
} {
  switch (role) {
    case 'family':
      return {
        sql: `c.older_person_id IN (SELECT link.older_person_id FROM family_link AS link
                WHERE link.account_id = ? AND link.revoked_at IS NULL AND link.valid_from <= now(3)
                  AND (link.valid_to IS NULL OR link.valid_to > now(3)) AND JSON_CONTAINS(link.scopes, '"see"'))`,
        values: [accountId],
      };
    case 'provider_manager':
      return { sql: 'c.provider_id = ? AND c.shared_at IS NOT NULL', values: [providerId ?? ''] };
    case 'town_officer':
      return { sql: 'c.town_code = ?', values: [townCode ?? ''] };
    case 'city_officer':
      return { sql: '1 = 1', values: [] };
    case 'caregiver':
    case 'operator':
      return { sql: '1 = 0', values: [] };
  }
}
