import { Injectable } from '@nestjs/common';
import { type HeldRecord } from '@yilian/contracts';
import { heldRecord, PersonalDataHolder, type Tx } from '@yilian/platform';
import { Tours } from './store/tours.store';

/** Answers for what tours keep: who comes, and what they wrote. */
@Injectable()
export class ToursPersonalData extends PersonalDataHolder {
  static readonly COLUMNS = ['tour.guest_sealed'];
  readonly section = 'tours';
  readonly columns = ToursPersonalData.COLUMNS;

  constructor(private readonly tours: Tours) {
    super();
  }

  async copy(tx: Tx, olderPersonId: string): Promise<readonly HeldRecord[]> {
    const tours = await this.tours.ofPerson(tx, olderPersonId);
    return tours.map((tour) => heldRecord({ record: 'tour', ...tour }));
  }

  async erase(tx: Tx, olderPersonId: string): Promise<void> {
    await this.tours.erase(tx, olderPersonId);
  }

  /** Somebody still comes. */
  async isInUse(tx: Tx, olderPersonId: string): Promise<boolean> {
    return this.tours.hasLive(tx, olderPersonId);
  }
}
