import { Injectable } from '@nestjs/common';
import { type ConsentWay, type ObjectionOutcome, type ObjectionView } from '@yilian/contracts';
import { newId } from '@yilian/kernel';
import { FieldCipher, type Reader, type Tx } from '@yilian/platform';
import { ObjectionRow } from './objection.row';

/** A no that is about to be written down. */
export interface NewObjection {
  readonly olderPersonId: string;
  readonly townCode: string;
  readonly requestId: string | null;
  readonly accountId: string | null;
  readonly words: string;
  readonly way: ConsentWay;
  readonly outcome: ObjectionOutcome;
}

interface Stored {
  readonly id: string;
  readonly older_person_id: string;
  readonly request_id: string | null;
  readonly words_sealed: string | null;
  readonly outcome: ObjectionOutcome;
  readonly at: Date;
  readonly settled_at: Date | null;
}

const COLUMNS = 'id, older_person_id, request_id, words_sealed, outcome, at, settled_at';
const place = (id: string): string => `objection.words_sealed.${id}`;

/** Keeps what older people said no to, in their words. */
@Injectable()
export class Objections {
  constructor(private readonly cipher: FieldCipher) {}

  /** Returns its id. */
  async add(tx: Tx, { words, ...objection }: NewObjection): Promise<string> {
    const id = newId();
    const wordsSealed = words === '' ? null : this.cipher.seal(place(id), words);
    const actorId = tx.actor?.accountId ?? null;
    await tx.insert(ObjectionRow, [{ id, ...objection, wordsSealed, actorId }]);
    return id;
  }

  /** True when the person said no to this account and no own word has linked it since. */
  async isUnwanted(reader: Reader, olderPersonId: string, accountId: string): Promise<boolean> {
    const rows = await reader.query(
      'SELECT 1 FROM objection WHERE older_person_id = ? AND account_id = ? LIMIT 1',
      [olderPersonId, accountId],
    );
    return rows.length > 0;
  }

  /** What was said against a request, newest first. */
  async ofRequest(reader: Reader, requestId: string): Promise<ObjectionView[]> {
    return this.select(reader, 'request_id = ?', [requestId]);
  }

  async ofPerson(reader: Reader, olderPersonId: string): Promise<ObjectionView[]> {
    return this.select(reader, 'older_person_id = ?', [olderPersonId]);
  }

  /** Those that officers of a town (null: of any) have not looked after. */
  async open(reader: Reader, townCode: string | null): Promise<ObjectionView[]> {
    return this.select(reader, "outcome = 'raised' AND settled_at IS NULL AND (? IS NULL OR town_code = ?)", [
      townCode,
      townCode,
    ]);
  }

  /** The first settling counts. Undefined when there is nothing to settle in the town. */
  async settle(tx: Tx, id: string, townCode: string | null): Promise<Date | undefined> {
    await tx.execute(
      `UPDATE objection SET settled_at = now(3), settled_by = ?
        WHERE id = ? AND outcome = 'raised' AND settled_at IS NULL AND (? IS NULL OR town_code = ?)`,
      [tx.actor?.accountId ?? null, id, townCode, townCode],
    );
    const [row] = await tx.query<{ settled_at: Date | null }>(
      'SELECT settled_at FROM objection WHERE id = ? AND (? IS NULL OR town_code = ?)',
      [id, townCode, townCode],
    );
    return row?.settled_at ?? undefined;
  }

  private async select(reader: Reader, where: string, values: readonly unknown[]): Promise<ObjectionView[]> {
    const rows = await reader.query<Stored>(
      `SELECT ${COLUMNS} FROM objection WHERE ${where} ORDER BY id DESC LIMIT 500`,
      values,
    );
    return rows.map((row) => ({
      id: row.id,
      olderPersonId: row.older_person_id,
      requestId: row.request_id,
      words: row.words_sealed === null ? '' : this.cipher.open(place(row.id), row.words_sealed),
      outcome: row.outcome,
      at: row.at.toISOString(),
      settledAt: row.settled_at?.toISOString() ?? null,
    }));
  }

  /** Takes the words away; that there was a no, and what followed, stays. */
  async erase(tx: Tx, olderPersonId: string): Promise<void> {
    await tx.execute(
      'UPDATE objection SET words_sealed = NULL WHERE older_person_id = ? AND words_sealed IS NOT NULL',
      [olderPersonId],
    );
  }
}
