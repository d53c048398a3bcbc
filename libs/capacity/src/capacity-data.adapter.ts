import { Injectable } from '@nestjs/common';
import { type HeldRecord } from '@yilian/contracts';
import { heldRecord, PersonalDataHolder, type Tx } from '@yilian/platform';
import { BedEvents } from './store/bed-events.store';

/** Answers for what homes noted while an older person's booking had a bed. */
@Injectable()
export class CapacityPersonalData extends PersonalDataHolder {
  static readonly COLUMNS = ['bed_event.note_sealed'];
  readonly section = 'beds';
  readonly columns = CapacityPersonalData.COLUMNS;

  constructor(private readonly events: BedEvents) {
    super();
  }

  async copy(tx: Tx, olderPersonId: string): Promise<readonly HeldRecord[]> {
    const notes = await this.events.ofPerson(tx, olderPersonId);
    return notes.map((note) => heldRecord({ record: 'bed_note', ...note }));
  }

  async erase(tx: Tx, olderPersonId: string): Promise<void> {
    await this.events.erase(tx, olderPersonId);
  }

  /** Whether a stay runs is known to those who keep the request. */
  isInUse(): Promise<boolean> {
    return Promise.resolve(false);
  }
}
