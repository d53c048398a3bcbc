import { Injectable } from '@nestjs/common';
import { newId } from '@yilian/kernel';
import { type BedActKind, type BedState } from '@yilian/contracts';
import { FieldCipher, type Reader, type Tx } from '@yilian/platform';
import { type ActDone, otherBed } from '../domain/bed-acts';
import { insertRows } from './bulk.store';

interface Stored {
  readonly at: Date;
  readonly accountId: string | null;
  readonly act: BedActKind;
  readonly from: BedState;
  readonly to: BedState;
  readonly otherBed: string | null;
  readonly noteId: string | null;
  readonly noteSealed: string | null;
}

/** Something that somebody did with a bed. */
export interface ToldEvent extends Omit<Stored, 'noteId' | 'noteSealed'> {
  readonly note: string | null;
}

const place = (noteId: string): string => `bed_event.note.${noteId}`;
const AT_MOST = 200;

/** The history of beds: who did what, and their notes. */
@Injectable()
export class BedEvents {
  constructor(private readonly cipher: FieldCipher) {}

  async add(tx: Tx, done: readonly ActDone[]): Promise<void> {
    await insertRows(
      tx,
      'bed_event (bed_id, account_id, act, from_state, to_state, other_bed_id, older_person_id, note_id, note_sealed)',
      done.flatMap((one) => this.rows(tx, one)),
    );
  }

  /** Newest first. */
  async of(reader: Reader, bedId: string): Promise<ToldEvent[]> {
    const rows = await reader.query<Stored>(
      `SELECT e.at, e.account_id AS accountId, e.act, e.from_state AS \`from\`, e.to_state AS \`to\`,
              CONCAT(b.room, ' ', b.number) AS otherBed, e.note_id AS noteId, e.note_sealed AS noteSealed
         FROM bed_event e LEFT JOIN bed b ON b.id = e.other_bed_id
        WHERE e.bed_id = ? ORDER BY e.id DESC LIMIT ${AT_MOST}`,
      [bedId],
    );
    return rows.map(({ noteId, noteSealed, ...row }) => ({ ...row, note: this.note(noteId, noteSealed) }));
  }

  /** Notes of the time in which an older person's booking had the bed. */
  async ofPerson(tx: Tx, olderPersonId: string): Promise<{ at: Date; note: string | null }[]> {
    const rows = await tx.query<Stored>(
      `SELECT at, note_id AS noteId, note_sealed AS noteSealed FROM bed_event
        WHERE older_person_id = ? AND note_sealed IS NOT NULL ORDER BY id`,
      [olderPersonId],
    );
    return rows.map(({ at, noteId, noteSealed }) => ({ at, note: this.note(noteId, noteSealed) }));
  }

  async erase(tx: Tx, olderPersonId: string): Promise<void> {
    await tx.execute('UPDATE bed_event SET note_sealed = NULL WHERE older_person_id = ?', [olderPersonId]);
  }

  private note(noteId: string | null, sealed: string | null): string | null {
    return noteId === null || sealed === null ? null : this.cipher.open(place(noteId), sealed);
  }

  private rows(tx: Tx, { act, turns, leaves, moves, guest }: ActDone): unknown[][] {
    return turns.map(({ bed, state }, index) => {
      const noteId = act.note === null || index > 0 ? null : newId();
      const other = index === 0 ? otherBed(act) : act.bedId;
      const stay = moves && 'stay' in moves ? moves.stay : bed.stays.find((one) => one.confirmed);
      return [
        ...[bed.id, tx.actor?.accountId ?? null, kindOf(act, index, leaves !== undefined)],
        ...[bed.state, state, other, guest ?? stay?.olderPersonId ?? null],
        ...[noteId, noteId === null ? null : this.cipher.seal(place(noteId), act.note!)],
      ];
    });
  }
}

function kindOf({ act }: ActDone['act'], index: number, leaves: boolean): BedActKind {
  if (act === 'move') return index === 0 ? 'move_out' : 'move_in';
  return act === 'set' && leaves ? 'discharge' : act;
}
