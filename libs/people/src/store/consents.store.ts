import { Injectable } from '@nestjs/common';
import { CONSENT_TEXT_VERSION, type ConsentPurpose, type ConsentWay, type Role } from '@yilian/contracts';
import { isDuplicate, type Reader, type Tx } from '@yilian/platform';
import { type LastWord } from '../domain/consent';
import { ConsentEntryRow } from './consent-entry.row';

/** An entry of the history. */
export interface WrittenConsent extends LastWord {
  readonly actorId: string | null;
  readonly actorRole: Role | null;
  readonly textVersion: string;
}

/** What is about to be written down; `seq` is one above the last that was read. */
export interface NewConsent {
  readonly olderPersonId: string;
  readonly purpose: ConsentPurpose;
  readonly seq: number;
  readonly given: boolean;
  readonly way: ConsentWay;
}

interface Stored {
  readonly purpose: ConsentPurpose;
  readonly seq: number;
  readonly given: number;
  readonly way: ConsentWay;
  readonly text_version: string;
  readonly actor_id: string | null;
  readonly actor_role: Role | null;
  readonly at: Date;
}

/** Appends to and reads the history of consents. */
@Injectable()
export class Consents {
  /** The whole history, newest first. */
  async history(reader: Reader, olderPersonId: string): Promise<WrittenConsent[]> {
    const rows = await reader.query<Stored>(
      `SELECT purpose, seq, given, way, text_version, actor_id, actor_role, at
         FROM consent_entry WHERE older_person_id = ? ORDER BY at DESC, seq DESC`,
      [olderPersonId],
    );
    return rows.map((row) => ({
      purpose: row.purpose,
      seq: row.seq,
      given: row.given === 1,
      way: row.way,
      textVersion: row.text_version,
      actorId: row.actor_id,
      actorRole: row.actor_role,
      at: row.at,
    }));
  }

  /** The last word about one purpose. */
  async last(reader: Reader, olderPersonId: string, purpose: ConsentPurpose): Promise<LastWord | undefined> {
    const history = await this.history(reader, olderPersonId);
    return history.find((one) => one.purpose === purpose);
  }

  /** False when somebody else decided about the purpose meanwhile. */
  async append(tx: Tx, entries: readonly NewConsent[]): Promise<boolean> {
    try {
      await tx.insert(
        ConsentEntryRow,
        entries.map(({ given, ...entry }) => ({
          ...entry,
          given: given ? 1 : 0,
          textVersion: CONSENT_TEXT_VERSION,
          actorId: tx.actor?.accountId ?? null,
          actorRole: tx.actor?.role ?? null,
        })),
      );
      return true;
    } catch (error) {
      if (isDuplicate(error)) return false;
      throw error;
    }
  }
}
