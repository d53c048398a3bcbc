import { Injectable } from '@nestjs/common';
import { type HeldRecord } from '@yilian/contracts';
import { FileStore, heldRecord, PersonalDataHolder, type Tx } from '@yilian/platform';
import { VisitParts } from './store/visit-parts.store';

/** Answers for what visits keep about a person: words, pictures and voices. */
@Injectable()
export class FulfilmentPersonalData extends PersonalDataHolder {
  static readonly COLUMNS = ['visit.alarm_words_sealed', 'visit_note.words_sealed'];
  readonly section = 'fulfilment';
  readonly columns = FulfilmentPersonalData.COLUMNS;

  constructor(
    private readonly parts: VisitParts,
    private readonly files: FileStore,
  ) {
    super();
  }

  async copy(tx: Tx, olderPersonId: string): Promise<readonly HeldRecord[]> {
    const notes = await this.parts.notesOfPerson(tx, olderPersonId);
    const alarms = await this.parts.alarmsOfPerson(tx, olderPersonId);
    const files = await this.parts.filesOfPerson(tx, olderPersonId);
    return [
      ...notes.map((note) => heldRecord({ record: 'visit-note', ...note })),
      ...alarms.map((alarm) => heldRecord({ record: 'visit-alarm', ...alarm })),
      ...files.map(({ kind, at }) => heldRecord({ record: 'visit-proof', kind, at: at.toISOString() })),
    ];
  }

  async erase(tx: Tx, olderPersonId: string): Promise<void> {
    // The files first: a row never names one less than there are, and looking for one that is gone finds nothing.
    for (const { file } of await this.parts.filesOfPerson(tx, olderPersonId)) await this.files.remove(file);
    await this.parts.erase(tx, olderPersonId);
  }

  /** Somebody is with the person now. */
  async isInUse(tx: Tx, olderPersonId: string): Promise<boolean> {
    const rows = await tx.query(
      "SELECT 1 FROM visit WHERE older_person_id = ? AND state = 'checked_in' LIMIT 1",
      [olderPersonId],
    );
    return rows.length > 0;
  }
}
