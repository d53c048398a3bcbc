import { Injectable } from '@nestjs/common';
import { type Tx } from '@yilian/platform';

/** Who needs help, and whose area that is. */
export interface Whom {
  readonly olderPersonId: string | null;
  readonly townCode: string | null;
  readonly communityCode: string | null;
}

/** The caller did not say who needs help. */
const NOBODY: Whom = { olderPersonId: null, townCode: null, communityCode: null };

const VALID_LINK = `link.revoked_at IS NULL AND link.valid_from <= now(3)
  AND (link.valid_to IS NULL OR link.valid_to > now(3))`;

/** A caregiver may call for whom they visit: from an hour before until a few hours after the agreed time. */
const VISITED = `SELECT person.id AS olderPersonId, person.town_code AS townCode, person.community_code AS communityCode
   FROM visit JOIN caregiver ON caregiver.id = visit.caregiver_id
   JOIN older_person AS person ON person.id = visit.older_person_id
  WHERE caregiver.account_id = ? AND visit.state <> 'cancelled'
    AND visit.starts_at <= now(3) + INTERVAL 1 HOUR AND visit.ends_at >= now(3) - INTERVAL 4 HOUR
    AND (? IS NULL OR person.id = ?)
  ORDER BY visit.state = 'checked_in' DESC, ABS(TIMESTAMPDIFF(SECOND, visit.starts_at, now(3))) LIMIT 1`;

/** Finds out who needs help. Persons, links and visits belong to others and are only read. */
@Injectable()
export class LinkedPersonQuery {
  /**
   * The named person; without a name the only one that the account has a link to, else nobody in particular. Any link will
   * do: who may not order a meal may still call for help. Undefined when the named one is none of theirs.
   */
  async of(tx: Tx, accountId: string, olderPersonId: string | null): Promise<Whom | undefined> {
    const rows = await tx.query<Whom & { olderPersonId: string }>(
      `SELECT person.id AS olderPersonId, person.town_code AS townCode, person.community_code AS communityCode
         FROM family_link AS link JOIN older_person AS person ON person.id = link.older_person_id
        WHERE link.account_id = ? AND ${VALID_LINK} AND (? IS NULL OR person.id = ?) LIMIT 2`,
      [accountId, olderPersonId, olderPersonId],
    );
    if (rows.length === 1) return rows[0];
    return olderPersonId === null ? NOBODY : undefined;
  }

  /** The named person that a caregiver visits now; without a name whom they are with, else nobody in particular. */
  async visited(tx: Tx, accountId: string, olderPersonId: string | null): Promise<Whom | undefined> {
    const [row] = await tx.query<Whom>(VISITED, [accountId, olderPersonId, olderPersonId]);
    if (row) return row;
    return olderPersonId === null ? NOBODY : undefined;
  }

  /** True for who raised it and for everybody with a link to the person. */
  async mayFollow(
    tx: Tx,
    accountId: string,
    alert: { readonly raisedBy: string; readonly olderPersonId: string | null },
  ): Promise<boolean> {
    if (alert.raisedBy === accountId) return true;
    if (alert.olderPersonId === null) return false;
    return (await this.of(tx, accountId, alert.olderPersonId)) !== undefined;
  }
}
