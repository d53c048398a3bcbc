import { Injectable } from '@nestjs/common';
import { isDuplicate, type Tx } from '@yilian/platform';
import { type LinkBasis, type LinkScope, type Relation } from '@yilian/contracts';
import { FamilyLinkRow } from './family-link.row';

/** A link that is about to be; it counts from the moment of consent. */
export interface NewLink {
  readonly id: string;
  readonly accountId: string;
  readonly olderPersonId: string;
  readonly relation: Relation;
  readonly scopes: readonly LinkScope[];
  /** On what the link of somebody outside the family rests. */
  readonly basis?: LinkBasis | null;
  readonly consentedAt: Date;
  /** Null = until revoked. */
  readonly validTo: Date | null;
}

/** A link as it counts now. */
export interface StandingLink {
  readonly accountId: string;
  readonly relation: Relation;
  readonly basis: LinkBasis | null;
  readonly consentedAt: Date;
}

/** SQL that is true for a link named `link` that counts now. */
export const VALID_LINK =
  'link.revoked_at IS NULL AND link.valid_from <= now(3) AND (link.valid_to IS NULL OR link.valid_to > now(3))';

/** Writes family links. */
@Injectable()
export class FamilyLinkStore {
  /** Inserts links in one statement. @throws the driver's error 1062 when a pair is linked already. */
  async insert(tx: Tx, links: readonly NewLink[]): Promise<void> {
    await tx.insert(
      FamilyLinkRow,
      links.map((link) => ({ ...link, validFrom: link.consentedAt })),
    );
  }

  /** Links an account unless it is linked already; a link that ended by its date makes room. */
  async grant(tx: Tx, link: NewLink): Promise<boolean> {
    await tx.execute(
      `UPDATE family_link SET revoked_at = valid_to
        WHERE account_id = ? AND older_person_id = ? AND revoked_at IS NULL AND valid_to <= now(3)`,
      [link.accountId, link.olderPersonId],
    );
    try {
      await this.insert(tx, [link]);
      return true;
    } catch (error) {
      if (isDuplicate(error)) return false;
      throw error;
    }
  }

  /** The account of a link of this person that was not revoked. */
  async holder(tx: Tx, olderPersonId: string, linkId: string): Promise<string | undefined> {
    const [row] = await tx.query<{ account_id: string }>(
      'SELECT account_id FROM family_link WHERE id = ? AND older_person_id = ? AND revoked_at IS NULL',
      [linkId, olderPersonId],
    );
    return row?.account_id;
  }

  /** True when the link stood until now. */
  async revoke(tx: Tx, olderPersonId: string, linkId: string): Promise<boolean> {
    const changed = await tx.execute(
      'UPDATE family_link SET revoked_at = now(3) WHERE id = ? AND older_person_id = ? AND revoked_at IS NULL',
      [linkId, olderPersonId],
    );
    return changed === 1;
  }

  /** A link of this person that counts, locked until the transaction ends. */
  async lock(tx: Tx, olderPersonId: string, linkId: string): Promise<StandingLink | undefined> {
    const [row] = await tx.query<{
      account_id: string;
      relation: Relation;
      basis: LinkBasis | null;
      consented_at: Date;
    }>(
      `SELECT link.account_id, link.relation, link.basis, link.consented_at FROM family_link AS link
        WHERE link.id = ? AND link.older_person_id = ? AND ${VALID_LINK} FOR UPDATE`,
      [linkId, olderPersonId],
    );
    return (
      row && {
        accountId: row.account_id,
        relation: row.relation,
        basis: row.basis,
        consentedAt: row.consented_at,
      }
    );
  }

  /** Ends every link of the person but those of some relations and of one account; how many there were. */
  async revokeOthers(
    tx: Tx,
    olderPersonId: string,
    except: { readonly relations: readonly Relation[]; readonly accountId: string },
  ): Promise<number> {
    return tx.execute(
      `UPDATE family_link SET revoked_at = now(3)
        WHERE older_person_id = ? AND revoked_at IS NULL AND relation NOT IN (?) AND account_id <> ?`,
      [olderPersonId, except.relations, except.accountId],
    );
  }

  /** Ends every link of the person. */
  async revokeAll(tx: Tx, olderPersonId: string): Promise<void> {
    await tx.execute(
      'UPDATE family_link SET revoked_at = now(3) WHERE older_person_id = ? AND revoked_at IS NULL',
      [olderPersonId],
    );
  }

  /** Everybody who is or was linked, oldest first, without saying which account. */
  async ofPerson(tx: Tx, olderPersonId: string): Promise<readonly object[]> {
    return tx.query(
      `SELECT relation, basis, scopes, consented_at, valid_from, valid_to, revoked_at
         FROM family_link WHERE older_person_id = ? ORDER BY id`,
      [olderPersonId],
    );
  }

  /** Ends everything that accounts may do for others. */
  async revokeOfAccounts(tx: Tx, accountIds: readonly string[]): Promise<void> {
    if (accountIds.length === 0) return;
    await tx.execute(
      'UPDATE family_link SET revoked_at = now(3) WHERE account_id IN (?) AND revoked_at IS NULL',
      [accountIds],
    );
  }
}
