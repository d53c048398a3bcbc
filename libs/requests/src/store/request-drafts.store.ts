import { Injectable } from '@nestjs/common';
import { type DraftContent, type DraftView, type ServiceKind } from '@yilian/contracts';
import { FieldCipher, type Reader, type Tx } from '@yilian/platform';

interface DraftRaw {
  readonly id: string;
  readonly account_id: string;
  readonly older_person_id: string | null;
  readonly kind: ServiceKind;
  readonly step: string;
  readonly content_sealed: string;
  readonly version: number;
  readonly updated_at: Date;
  readonly expires_at: Date;
}

/** A draft and whose it is. */
export interface StoredDraft extends DraftView {
  readonly accountId: string;
}

/** What a step writes. */
export type WrittenDraft = Pick<DraftView, 'id' | 'olderPersonId' | 'kind' | 'step' | 'content'>;

const COLUMNS =
  'id, account_id, older_person_id, kind, step, content_sealed, version, updated_at, expires_at';

/** The only writer of drafts. What is filled in is sealed: notes and needs speak of health. */
@Injectable()
export class RequestDrafts {
  constructor(private readonly cipher: FieldCipher) {}

  async lock(tx: Tx, id: string): Promise<StoredDraft | undefined> {
    const [row] = await tx.query<DraftRaw>(`SELECT ${COLUMNS} FROM request_draft WHERE id = ? FOR UPDATE`, [
      id,
    ]);
    return row && this.open(row);
  }

  /** A draft of the account that is not forgotten yet. */
  async ofAccount(reader: Reader, accountId: string, id: string): Promise<StoredDraft | undefined> {
    const [row] = await reader.query<DraftRaw>(
      `SELECT ${COLUMNS} FROM request_draft WHERE id = ? AND account_id = ? AND expires_at > now(3)`,
      [id, accountId],
    );
    return row && this.open(row);
  }

  /** The drafts of an account, newest first. */
  async all(reader: Reader, accountId: string): Promise<StoredDraft[]> {
    const rows = await reader.query<DraftRaw>(
      `SELECT ${COLUMNS} FROM request_draft WHERE account_id = ? AND expires_at > now(3)
        ORDER BY updated_at DESC, id DESC`,
      [accountId],
    );
    return rows.map((row) => this.open(row));
  }

  /** Keeps a new draft of the actor. @throws 1062 when there is one with this id. */
  async add(tx: Tx, draft: WrittenDraft, keptDays: number): Promise<void> {
    await tx.execute(
      `INSERT INTO request_draft (id, account_id, older_person_id, kind, step, content_sealed, updated_at, expires_at)
       VALUES (?, ?, ?, ?, ?, ?, now(3), now(3) + INTERVAL ? DAY)`,
      [
        draft.id,
        tx.actor!.accountId,
        draft.olderPersonId,
        draft.kind,
        draft.step,
        this.seal(draft.id, draft.content),
        keptDays,
      ],
    );
  }

  /** Writes the next version over `version`; false when somebody else was faster. */
  async change(tx: Tx, draft: WrittenDraft, version: number, keptDays: number): Promise<boolean> {
    const changed = await tx.execute(
      `UPDATE request_draft SET older_person_id = ?, kind = ?, step = ?, content_sealed = ?, version = version + 1,
              updated_at = now(3), expires_at = now(3) + INTERVAL ? DAY WHERE id = ? AND version = ?`,
      [
        draft.olderPersonId,
        draft.kind,
        draft.step,
        this.seal(draft.id, draft.content),
        keptDays,
        draft.id,
        version,
      ],
    );
    return changed === 1;
  }

  /** Removes a draft of the actor; false when there is none. */
  async remove(tx: Tx, id: string): Promise<boolean> {
    const removed = await tx.execute('DELETE FROM request_draft WHERE id = ? AND account_id = ?', [
      id,
      tx.actor!.accountId,
    ]);
    return removed === 1;
  }

  /** Forgets all but the newest drafts of the actor. */
  async makeRoom(tx: Tx, perAccount: number): Promise<void> {
    await tx.execute(
      `DELETE FROM request_draft WHERE account_id = ? AND id NOT IN (
         SELECT id FROM (SELECT id FROM request_draft WHERE account_id = ?
                          ORDER BY updated_at DESC, id DESC LIMIT ?) AS newest)`,
      [tx.actor!.accountId, tx.actor!.accountId, perAccount],
    );
  }

  /** What anybody has begun to ask for a person, without whose device it was. */
  async ofPerson(tx: Tx, olderPersonId: string): Promise<readonly object[]> {
    const rows = await tx.query<DraftRaw>(
      `SELECT ${COLUMNS} FROM request_draft WHERE older_person_id = ? ORDER BY updated_at, id`,
      [olderPersonId],
    );
    return rows.map((row) => {
      const { kind, content, updatedAt } = this.open(row);
      return { kind, content, updatedAt };
    });
  }

  /** Throws away what anybody has begun to ask for a person. */
  async erase(tx: Tx, olderPersonId: string): Promise<void> {
    await tx.execute('DELETE FROM request_draft WHERE older_person_id = ?', [olderPersonId]);
  }

  /** Forgets at most `limit` drafts whose time is over; returns how many. */
  async forget(tx: Tx, limit: number): Promise<number> {
    return tx.execute('DELETE FROM request_draft WHERE expires_at <= now(3) LIMIT ?', [limit]);
  }

  private seal(id: string, content: DraftContent): string {
    return this.cipher.seal(`request_draft.content.${id}`, JSON.stringify(content));
  }

  private open(row: DraftRaw): StoredDraft {
    return {
      id: row.id,
      accountId: row.account_id,
      olderPersonId: row.older_person_id,
      kind: row.kind,
      step: row.step,
      content: JSON.parse(
        this.cipher.open(`request_draft.content.${row.id}`, row.content_sealed),
      ) as DraftContent,
      version: row.version,
      updatedAt: row.updated_at.toISOString(),
      expiresAt: row.expires_at.toISOString(),
    };
  }
}
