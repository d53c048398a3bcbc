import { type Principal } from '@yilian/platform';

/** The columns that say whose a row is and where. */
interface Columns {
  readonly person: string;
  readonly town: string;
}

/** Which rows somebody may follow, as a condition: a family by its `see` links, an officer of a town by the town. */
export function mayFollow(
  principal: Principal,
  { person, town }: Columns,
): { sql: string; values: string[] } {
  if (principal.role === 'family') {
    return {
      sql: `${person} IN (SELECT link.older_person_id FROM family_link AS link
              WHERE link.account_id = ? AND link.revoked_at IS NULL AND link.valid_from <= now(3)
                AND (link.valid_to IS NULL OR link.valid_to > now(3)) AND link.scopes LIKE '%"see"%')`,
      values: [principal.accountId],
    };
  }
  if (principal.role === 'town_officer') return { sql: `${town} = ?`, values: [principal.townCode ?? ''] };
  return { sql: '1 = 1', values: [] };
}
