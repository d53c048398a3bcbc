import { Injectable } from '@nestjs/common';
import { type PersonNoticeKind } from '@yilian/contracts';
import { newId } from '@yilian/kernel';
import { type Tx } from '@yilian/platform';
import { VALID_LINK } from './family-link.store';
import { PersonNoticeRow } from './person-notice.row';

/** What an older person has to be told, and who caused it. */
export interface NoticeDue {
  readonly olderPersonId: string;
  readonly kind: PersonNoticeKind;
  readonly requestId?: string | null;
  /** The account that caused it; nobody is told of what they did themselves. */
  readonly by: string | null;
}

/** Tells older people what others did for them: on their own account, or on the phone when they have none. */
@Injectable()
export class PersonNotices {
  async due(tx: Tx, { olderPersonId, kind, requestId = null, by }: NoticeDue): Promise<void> {
    const [person] = await tx.query<{ town_code: string; own_account: string | null; now: Date }>(
      `SELECT person.town_code, now(3) AS now,
              (SELECT link.account_id FROM family_link AS link
                WHERE link.older_person_id = person.id AND link.relation = 'self' AND ${VALID_LINK} LIMIT 1) AS own_account
         FROM older_person AS person WHERE person.id = ? AND person.erased_at IS NULL`,
      [olderPersonId],
    );
    if (!person || (by !== null && person.own_account === by)) return;
    const { town_code: townCode, own_account: accountId, now } = person;
    const toldAt = accountId === null ? null : now;
    await tx.insert(PersonNoticeRow, [
      { id: newId(), olderPersonId, townCode, kind, requestId, accountId, toldAt },
    ]);
    if (accountId !== null) {
      tx.record('people.person-to-tell.v1', olderPersonId, { olderPersonId, accountId, kind, requestId });
    }
  }

  /** The first call counts. Undefined when there is no such notice in the town (null: in any). */
  async told(tx: Tx, id: string, townCode: string | null): Promise<Date | undefined> {
    await tx.execute(
      `UPDATE person_notice SET told_at = now(3), told_by = ?
        WHERE id = ? AND told_at IS NULL AND (? IS NULL OR town_code = ?)`,
      [tx.actor?.accountId ?? null, id, townCode, townCode],
    );
    const [row] = await tx.query<{ told_at: Date }>(
      'SELECT told_at FROM person_notice WHERE id = ? AND account_id IS NULL AND (? IS NULL OR town_code = ?)',
      [id, townCode, townCode],
    );
    return row?.told_at;
  }
}
