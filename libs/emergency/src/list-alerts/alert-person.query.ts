import { Injectable } from '@nestjs/common';
import { type Relation, type SosDetail } from '@yilian/contracts';
import { ContactQuery } from '@yilian/people';
import { type Tx } from '@yilian/platform';

/** Who needs help, and who belongs to them. Links and accounts belong to others and are only read. */
@Injectable()
export class AlertPersonQuery {
  constructor(private readonly contacts: ContactQuery) {}

  /** The caller has checked the right to it and writes the audit entry. Null when the person is gone. */
  async open(tx: Tx, id: string): Promise<SosDetail['person']> {
    const person = await this.contacts.openAll(tx, id);
    if (!person) return null;
    const { contact, sex, birthYear, abilityLevel, needs, notes } = person;
    return { id, ...contact, sex, birthYear, abilityLevel, needs: [...needs], notes };
  }

  async loginOf(tx: Tx, accountId: string): Promise<string | undefined> {
    const [row] = await tx.query<{ login: string }>('SELECT login FROM account WHERE id = ?', [accountId]);
    return row?.login;
  }

  async family(
    tx: Tx,
    olderPersonId: string,
  ): Promise<{ readonly accountId: string; readonly relation: Relation }[]> {
    return tx.query(
      `SELECT link.account_id AS accountId, link.relation FROM family_link AS link
         JOIN account ON account.id = link.account_id AND account.state = 'active'
        WHERE link.older_person_id = ? AND link.revoked_at IS NULL AND link.valid_from <= now(3)
          AND (link.valid_to IS NULL OR link.valid_to > now(3)) ORDER BY link.consented_at LIMIT 20`,
      [olderPersonId],
    );
  }
}
