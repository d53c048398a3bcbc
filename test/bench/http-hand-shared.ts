/** Who asks. */
export interface Caller {
  readonly accountId: string;
  readonly role: string;
}

/** How an account stands to an older person. */
export const STANDING = `SELECT account.role, account.town_code, person.town_code AS person_town_code,
        (SELECT link.scopes FROM family_link AS link
          WHERE link.account_id = account.id AND link.older_person_id = person.id AND link.revoked_at IS NULL
            AND link.valid_from <= now(3) AND (link.valid_to IS NULL OR link.valid_to > now(3))) AS scopes
   FROM account JOIN older_person AS person ON person.id = ? AND person.erased_at IS NULL
  WHERE account.id = ? AND account.state = 'active'`;
